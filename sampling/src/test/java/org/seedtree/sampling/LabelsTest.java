package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.legacy.RandomState;

class LabelsTest {

  @Test
  void stringsAreOrderedByCodePoint() {
    // U+1F600 is above U+FB01 although its first UTF-16 unit is below
    String[] labels = {"\uFB01", "\uD83D\uDE00", "a", "", "a\uFB01", "a\uD83D\uDE00"};
    assertThat(Labels.of(labels).codes()).containsExactly(4, 5, 1, 0, 2, 3);
    assertThat(Labels.of(List.of(labels)).codes()).containsExactly(4, 5, 1, 0, 2, 3);
  }

  @Test
  void numbersAreOrderedNumerically() {
    assertThat(Labels.of(new int[] {10, -5, 9, 10}).codes()).containsExactly(2, 0, 1, 2);
    int[] farApart = {Integer.MAX_VALUE, Integer.MIN_VALUE, 0, Integer.MAX_VALUE};
    assertThat(Labels.of(farApart).codes()).containsExactly(2, 0, 1, 2);
    assertThat(Labels.of(new long[] {1L << 40, -1, 3, -1}).codes()).containsExactly(2, 0, 1, 0);
    double[] doubles = {0.0, -0.0, -1.5, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    assertThat(Labels.of(doubles).codes()).containsExactly(2, 2, 1, 3, 4, 0);
    assertThat(Labels.of(doubles).classAt(1)).isEqualTo(-1.5);
  }

  @Test
  void booleansAreOrderedFalseFirst() {
    assertThat(Labels.of(new boolean[] {true, false, true}).codes()).containsExactly(1, 0, 1);
    assertThat(Labels.of(new boolean[] {true, true}).codes()).containsExactly(0, 0);
    assertThat(Labels.of(new boolean[0]).classCount()).isZero();
  }

  @Test
  void comparablesThatCompareAsEqualAreOneClass() {
    List<BigDecimal> labels =
        List.of(new BigDecimal("2.0"), new BigDecimal("1"), new BigDecimal("2.00"));
    assertThat(Labels.of(labels).codes()).containsExactly(1, 0, 1);
  }

  @Test
  void columnsAreJoinedByASpace() {
    Labels joined = Labels.joined(new String[] {"2", "10"}, new String[] {"2", "1"});
    assertThat(joined.codes()).containsExactly(1, 0);
    assertThat(joined.classAt(0)).isEqualTo("10 1");
    Labels empty = Labels.joined(new String[] {"", "x y", ""}, new String[] {"x y", "", ""});
    assertThat(empty.codes()).containsExactly(1, 2, 0);
    assertThat(new Object[] {empty.classAt(0), empty.classAt(1), empty.classAt(2)})
        .containsExactly(" ", " x y", "x y ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.joined(new String[] {"a"}, new String[0]));
  }

  @Test
  void missingLabelsAreRejected() {
    assertThatNullPointerException().isThrownBy(() -> Labels.of(new String[] {"a", null}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.of(new double[] {1, Double.NaN}))
        .withMessage("Input contains NaN: row 1");
  }

  @Test
  void manyDistinctNumbersAreRankedAsASortRanksThem() {
    long[] values = new RandomState(3).randint(-1L << 60, 1L << 60, 20_000);
    long[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    Labels labels = Labels.of(values);
    assertThat(labels.classCount()).isEqualTo(sorted.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(sorted[labels.code(i)]).isEqualTo(values[i]);
    }
  }

  @Test
  void listsOfDoublesAndFloatsAreAsArrays() {
    assertThat(Labels.of(List.of(0.0, -0.0, 1.5, -0.0)).codes()).containsExactly(0, 0, 1, 0);
    assertThat(Labels.of(List.of(0.0f, -0.0f, 1.5f)).codes()).containsExactly(0, 0, 1);
    assertThat(Labels.of(List.of(0.5, 1.0)).isContinuous()).isTrue();
    assertThat(Labels.of(List.of(0.5f, 1f)).isContinuous()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Labels.of(List.of(1.0, Double.NaN)))
        .withMessage("Input contains NaN: row 1");
    assertThatNullPointerException()
        .isThrownBy(() -> Labels.of(Arrays.asList(1.0, null)))
        .withMessage("label");
  }

  @Test
  void integersBeyond64BitsAreContinuous() {
    assertThat(Labels.of(new double[] {0x1p63, 1}).isContinuous()).isTrue();
    assertThat(Labels.of(new double[] {Math.nextDown(-0x1p63), 1}).isContinuous()).isTrue();
    assertThat(Labels.of(new double[] {-0x1p63, Math.nextDown(0x1p63)}).isContinuous()).isFalse();
  }

  @Test
  void rowsOfClassesAndTheirFirstOccurrence() {
    Labels labels = Labels.of(new String[] {"c", "a", "c", "b", "a"});
    assertThat(labels.rowsByClass()).containsExactly(1, 4, 3, 0, 2);
    assertThat(labels.counts()).containsExactly(2, 1, 2);
    assertThat(labels.orderOfAppearance()).containsExactly(1, 2, 0);
  }

  @Test
  void rowsAreTakenInOrderAndRepeatedly() {
    int[] rows = {2, 0, 2};
    assertThat(Rows.take(new double[] {1, 2, 3}, rows)).containsExactly(3, 1, 3);
    assertThat(Rows.take(new String[] {"a", "b", "c"}, rows)).containsExactly("c", "a", "c");
    assertThat(Rows.take(List.of(1, 2, 3), rows)).containsExactly(3, 1, 3);
    assertThat(Rows.others(5, rows)).containsExactly(1, 3, 4);
  }
}
