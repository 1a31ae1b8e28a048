package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.seedtree.broadcast.Operand.longs;
import static org.seedtree.broadcast.Operand.of;
import static org.seedtree.distribution.IntegerType.UINT8;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sequence.Choice;

/**
 * The traps for a port of Generator's sequences and array parameters, by their numbers; see {@link
 * GeneratorTrapsTest}. NumPy's values are printed by {@code
 * conformance/scripts/golden_broadcast.py}.
 */
class ArrayTrapsTest {

  /** Shuffles reject under a mask; the shuffle of a choice multiplies. Both take 32-bit words. */
  @Test
  void trap8ShuffleRejectsAndChoiceMultiplies() {
    int n = 100;
    int[] shuffled = Generator.defaultRng(8).permutation(n);
    BitGenerator bits = Generator.defaultRng(8).bitGenerator();
    int[] x = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int mask = (Integer.highestOneBit(i) << 1) - 1;
      int j = bits.nextInt() & mask;
      while (j > i) {
        j = bits.nextInt() & mask;
      }
      swap(x, i, j);
    }
    assertThat(shuffled).containsExactly(x);

    int[] chosen = Generator.defaultRng(8).choice(n, n, Choice.withoutReplacement());
    Generator rng = Generator.defaultRng(8);
    int[] y = new int[n];
    java.util.Set<Integer> taken = new java.util.HashSet<>();
    for (int j = 0; j < n; j++) {
      int v = (int) rng.sample(Integers.closed(0, j));
      y[j] = taken.add(v) ? v : j;
      taken.add(j);
    }
    for (int i = n - 1; i > 0; i--) {
      swap(y, i, (int) rng.sample(Integers.closed(0, i)));
    }
    assertThat(chosen).containsExactly(y);
  }

  /** Tail shuffle for n > 10000 and size > n / 50, or n / 20 unshuffled; otherwise Floyd. */
  @Test
  void trap9ThresholdsOfChoice() {
    assertThat(tailIsAShuffle(10_000, 10_000, false)).isFalse();
    assertThat(tailIsAShuffle(10_001, 500, false)).isFalse();
    assertThat(tailIsAShuffle(10_001, 501, false)).isTrue();
    assertThat(tailIsAShuffle(10_001, 200, true)).isFalse();
    assertThat(tailIsAShuffle(10_001, 201, true)).isTrue();
  }

  private static boolean tailIsAShuffle(int n, int size, boolean shuffle) {
    int[] chosen =
        Generator.defaultRng(9).choice(n, size, Choice.withoutReplacement().shuffle(shuffle));
    Generator rng = Generator.defaultRng(9);
    int[] x = IntStream.range(0, n).toArray();
    for (int i = n - 1; i >= n - size; i--) {
      swap(x, i, (int) rng.sample(Integers.closed(0, i)));
    }
    return java.util.Arrays.equals(chosen, java.util.Arrays.copyOfRange(x, n - size, n));
  }

  /**
   * The size may have fewer elements than the bounds; of a size without elements none is checked.
   */
  @Test
  void trap12BoundsNeedNotFitTheSize() {
    IntegersBroadcast square =
        IntegersBroadcast.of(
            longs(0, 10, 20, 30).reshape(2, 2), longs(5, 15, 25, 35).reshape(2, 2));
    assertThat(Generator.defaultRng(12).integers(square.size(2))).containsExactly(3, 11);
    IntegersBroadcast pair = IntegersBroadcast.of(longs(0, 10), longs(5, 15));
    assertThat(Generator.defaultRng(12).integers(pair.size(3, 1))).containsExactly(3, 11, 4);
    IntegersBroadcast bytes =
        IntegersBroadcast.of(UINT8, longs(0, 10, 20), longs(5, 15, 220), false).size(2, 3);
    assertThat(Generator.defaultRng(12).integers(bytes)).containsExactly(1, 14, 189, 3, 10, 26);

    Generator rng = Generator.defaultRng(12);
    assertThat(rng.integers(IntegersBroadcast.of(longs(5, 5), longs(3, 3)).size(0))).isEmpty();
    assertThat(rng.random()).isEqualTo(Generator.defaultRng(12).random());

    Broadcast<Normal> normal = Broadcast.of(Normal::new, of(new double[2][2]), of(1));
    assertThatThrownBy(() -> rng.broadcast(normal.size(2)))
        .hasMessageStartingWith("Output size (2,)");
  }

  /** NumPy draws a multivariate normal's normals before it looks at the covariance. */
  @Test
  void trap28MultivariateNormalDrawsBeforeItChecks() {
    double[] mean = {0, 0};
    double[][] indefinite = {{1, 2}, {2, 1}};
    for (Method method : Method.values()) {
      Generator rng = Generator.defaultRng(28);
      assertThatThrownBy(
              () -> rng.multivariateNormal(mean, indefinite, 3, method, CheckValid.RAISE, 1e-8))
          .isInstanceOf(IllegalArgumentException.class);
      Generator normals = Generator.defaultRng(28);
      normals.standardNormal(6);
      assertThat(rng.random()).isEqualTo(normals.random());
    }
  }

  /** Rows are drawn in row-major order; Java has no arrays in column-major (Fortran's) order. */
  @Test
  void trap29MatricesAreRowMajor() {
    double[] flat = Generator.defaultRng(29).random(6);
    double[][] rows = Generator.defaultRng(29).random(2, 3);
    assertThat(rows[0]).containsExactly(flat[0], flat[1], flat[2]);
    assertThat(rows[1]).containsExactly(flat[3], flat[4], flat[5]);

    long[] numbers = LongStream.range(0, 6).toArray();
    long[][] matrix = {{0, 1, 2}, {3, 4, 5}};
    long[] expected = Generator.defaultRng(29).permutation(numbers);
    long[][] permuted = Generator.defaultRng(29).permuted(matrix);
    assertThat(permuted[0]).containsExactly(expected[0], expected[1], expected[2]);
    assertThat(permuted[1]).containsExactly(expected[3], expected[4], expected[5]);
  }

  private static void swap(int[] x, int i, int j) {
    int swapped = x[i];
    x[i] = x[j];
    x[j] = swapped;
  }
}
