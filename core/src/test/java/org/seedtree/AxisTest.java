package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.sequence.Choice;
import org.seedtree.sequence.Permuted;

/** Reordering along the axes of arrays of arrays; the golden files have the values. */
class AxisTest {

  private static int[][] matrix() {
    return new int[][] {{0, 1, 2, 3}, {10, 11, 12, 13}, {20, 21, 22, 23}};
  }

  private static int[] column(int[][] x, int c) {
    return IntStream.range(0, x.length).map(r -> x[r][c]).toArray();
  }

  @Test
  void columnsMoveAsAWhole() {
    int[] order = Generator.defaultRng(2).permutation(4);
    int[][] permuted = Generator.defaultRng(2).permutation(matrix(), 1);
    int[][] shuffled = matrix();
    Generator.defaultRng(2).shuffle(shuffled, -1);
    for (int c = 0; c < 4; c++) {
      assertThat(column(permuted, c)).containsExactly(column(matrix(), order[c]));
      assertThat(column(shuffled, c)).containsExactly(column(matrix(), order[c]));
    }
  }

  @Test
  void chosenColumnsKeepTheirRows() {
    int[] indices = Generator.defaultRng(2).choice(4, 7);
    int[][] chosen = Generator.defaultRng(2).choice(matrix(), 7, Choice.withReplacement(), 1);
    for (int c = 0; c < 7; c++) {
      assertThat(column(chosen, c)).containsExactly(column(matrix(), indices[c]));
    }
  }

  @Test
  void permutedReordersWithinEachLineAndCopies() {
    int[][] x = matrix();
    int[][] rows = Generator.defaultRng(3).permuted(x, 1);
    int[][] columns = Generator.defaultRng(3).permuted(x, 0);
    int[][] free = Generator.defaultRng(3).permuted(x);
    assertThat(x).isDeepEqualTo(matrix());
    for (int r = 0; r < 3; r++) {
      assertThat(rows[r]).containsExactlyInAnyOrder(x[r]);
    }
    for (int c = 0; c < 4; c++) {
      assertThat(column(columns, c)).containsExactlyInAnyOrder(column(x, c));
    }
    int[] all = Arrays.stream(x).flatMapToInt(Arrays::stream).toArray();
    assertThat(Arrays.stream(free).flatMapToInt(Arrays::stream).toArray())
        .containsExactly(Generator.defaultRng(3).permutation(all));
    Permuted.permute(Generator.defaultRng(3).bitGenerator(), x, 0);
    assertThat(x).isDeepEqualTo(columns);
  }

  @Test
  void withoutRowsPermutedIsAPermutation() {
    String[] words = {"a", "b", "c", "d", "e", "f"};
    String[] expected = Generator.defaultRng(6).permutation(words);
    assertThat(Generator.defaultRng(6).permuted(words)).containsExactly(expected);
    assertThat(Generator.defaultRng(6).permuted(words, 0)).containsExactly(expected);
    assertThat(Generator.defaultRng(6).permutation(words, -1)).containsExactly(expected);
  }

  @Test
  void referencesArePermuted() {
    String[][] x = {{"a", "b", "c"}, {"d", "e", "f"}};
    String[][] y = Generator.defaultRng(6).permuted(x, 0);
    for (int c = 0; c < 3; c++) {
      assertThat(new String[] {y[0][c], y[1][c]}).containsExactlyInAnyOrder(x[0][c], x[1][c]);
    }
  }

  /** As in NumPy: shuffle and permuted do nothing, permutation still orders the empty rows. */
  @Test
  void emptyRows() {
    Generator rng = Generator.defaultRng(1);
    var before = rng.bitGenerator().state();
    rng.shuffle(new double[3][0]);
    rng.shuffle(new double[3][0], 0);
    rng.permuted(new double[3][0], 0);
    rng.shuffle(new double[0][], 1);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
    rng.permutation(new double[3][0], 0);
    assertThat(rng.bitGenerator().state()).isNotEqualTo(before);
  }

  @Test
  void rejectsAxesThatDoNotExist() {
    Generator rng = Generator.defaultRng(1);
    var before = rng.bitGenerator().state();
    rejects(() -> rng.shuffle(matrix(), 2), "axis 2 is out of bounds for array of dimension 2");
    rejects(
        () -> rng.permutation(matrix(), -3), "axis -3 is out of bounds for array of dimension 2");
    rejects(
        () -> rng.permuted(new Integer[3], 1), "axis 1 is out of bounds for array of dimension 1");
    int[][] ragged = {{1}, {1, 2}};
    rejects(() -> rng.shuffle(ragged, 1), "arrays along an axis differ in length: 1, 2");
    rejects(() -> rng.permuted(ragged), "arrays along an axis differ in length: 1, 2");
    rejects(() -> rng.permuted(ragged, 0), "arrays along an axis differ in length: 1, 2");
    int[][][] deep = {{{1}, {2}}, {{3}}};
    rejects(() -> rng.permuted(deep), "arrays along an axis differ in length: 2, 1");
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  private static void rejects(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
