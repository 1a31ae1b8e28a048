package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompareTest {

  private record Outcome(int code, String out, String err) {}

  private static Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = Compare.run(args);
      return new Outcome(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  @Test
  void anUnknownCaseIsRejectedWithASuggestion() {
    Outcome outcome = run("--case", "standart_normal*");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "benchmarks/compare: no case standart_normal*: did you mean"
                + " 'standard_normal PCG64'? --list has all\n");
  }

  @Test
  void anUnknownOptionIsRejectedWithASuggestion() {
    Outcome outcome = run("--quik");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("'--quik'").contains("--quick");
  }

  @Test
  void aReportNeedsAllCases() {
    Outcome outcome = run("--report", "--case", "gamma*");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("leave out --case");
  }

  @Test
  void casesAreListed() {
    Outcome outcome = run("--list", "--case", "gamma*");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines()).containsExactly("gamma(2)", "gamma(.5)");
  }
}
