package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RowTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Row row(String name, double numpy, double seedtree, OptionalDouble commons) {
    return new Row(name, OptionalDouble.of(numpy), OptionalDouble.of(seedtree), commons, NONE);
  }

  @Test
  void aRowHasSixFields() {
    assertThat(row("normal", 9.4567, 2.3642, OptionalDouble.of(11.25)))
        .hasToString("normal\t9.46\t2.36\t4.00\t11.3\t-");
    assertThat(Row.HEADER.split("\t")).hasSize(6);
  }

  @Test
  void aWrittenRowIsParsed() {
    String line = "Arrays.fill 5e7\t0.33\t-\t-\t-\t0.34";
    assertThat(Row.parse(line)).hasToString(line);
    assertThatThrownBy(() -> Row.parse("normal 1 2 3")).hasMessage("not a row: normal 1 2 3");
  }

  @Test
  void theSummaryNamesMissedTargets() {
    Summary summary =
        new Summary(
            List.of(
                row("normal", 8, 2, OptionalDouble.of(1)),
                row("uniform", 1, 2, OptionalDouble.of(2)),
                Row.parse("scalar random()\t200\t5\t-\t-\t-"),
                Row.parse("random PCG64 5e7\t2\t0.5\t-\t-\t-"),
                Row.parse("Arrays.fill 5e7\t0.33\t-\t-\t-\t0.34")),
            SpeedTargets.WITH_VECTOR);
    assertThat(summary.geometricMean()).isEqualTo(Math.pow(320, 0.25), within(1e-12));
    assertThat(summary.lines())
        .containsExactly(
            "geometric mean of 4 cases: 4.23, to reach 3.00",
            "worst case: 0.50, uniform",
            "below 1.0: 1: uniform",
            "below their target: 1: uniform",
            "slower than Commons RNG or the JDK: 1: normal",
            "a scalar random(): 5.00 ns, at most 4.00: missed",
            "random into 5e7 doubles: 0.50 ns, at most 0.68: reached");
  }

  @Test
  void theMedianOfAnEvenCountIsTheMean() {
    assertThat(Comparison.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Comparison.median(List.of(4.0, 1.0))).isEqualTo(2.5);
  }
}
