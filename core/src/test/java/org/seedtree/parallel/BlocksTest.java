package org.seedtree.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

class BlocksTest {

  private static final int SIZE = 10_007;

  /**
   * The SHA-256 of what NumPy 2.4.6 gives, {@code c} values of each child one after another:
   *
   * <pre>
   * SeedSequence(12345, spawn_key=(b,)), b = 0, 1, ...; 10007 values in all, little-endian
   * normal:    g.normal(10, 2, c),                     c = 1000, float64
   * random32:  g.random(c, dtype=np.float32),          c = 999, float32
   * poisson:   g.poisson(3.5, c),                      c = 64, int64
   * integers8: g.integers(0, 100, c, dtype=np.int8),   c = 37, written as int32
   * </pre>
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
    PCG64, normal, 3ef049359845e58b98bc2e7dfadde6405bc9d0a103d9db08e4d8b57c23922d21
    PCG64, random32, 690226364701c4e979382623e64d1a9cf6d4250448901a5f7d10a2607b6c224d
    PCG64, poisson, a0f545f6e2208b349b6c844d4cc7f0e5c5d4521949e402e582a21d00a774565c
    PCG64, integers8, f53549cbfb73ce0a80b8cdd3895b9f45b3a80c6d50ee2027fde950225e969496
    PHILOX, normal, 0772951e06f208e969e1287b9b569069082c7a61a4ae2a50354eb7be678c857b
    PHILOX, random32, 4a24037d37b0ce108efccb1be18a72cd661785afcb6b4a8e434c211885e8a7ab
    PHILOX, poisson, bbf6bf06f74f5e39e34c265ac395c3a77c96c9c3257821b225df07f55887193d
    PHILOX, integers8, f71e60a051d1a2e96a3a47dc33bd5f2bce93db133daf1632de8584487ae09328
    MT19937, normal, a9748629fe1c9ff3aa4bd5211d2bc32d9d454eab6a0ad11773ece2d94a09a672
    MT19937, random32, 7ef10f0be8dcae4ed7df88a7618503e01be18b927f567c1fd0f8be4186f4c27a
    MT19937, poisson, ffce5769b6afe680ee4f38dff815fc0ebc7b1993798d064c920762fc76748443
    MT19937, integers8, 02a051956f67cb7afb1c6bcdef696ab3083eabbb976203f7163e710abcebc5f7
    """)
  void blocksHaveNumPysValuesOfTheChildren(Engine engine, String distribution, String digest) {
    SeedSequence seed = new SeedSequence(12345);
    ByteBuffer bytes = ByteBuffer.allocate(8 * SIZE).order(ByteOrder.LITTLE_ENDIAN);
    switch (distribution) {
      case "normal" -> {
        double[] out = Blocks.of(engine, seed, 1000).fill(new Normal(10, 2), new double[SIZE]);
        Arrays.stream(out).forEach(bytes::putDouble);
      }
      case "random32" -> {
        float[] out = Blocks.of(engine, seed, 999).fill(new StandardUniform(), new float[SIZE]);
        for (float x : out) {
          bytes.putFloat(x);
        }
      }
      case "poisson" -> {
        long[] out = Blocks.of(engine, seed, 64).fill(new Poisson(3.5), new long[SIZE]);
        Arrays.stream(out).forEach(bytes::putLong);
      }
      default -> {
        Integers narrow = Integers.of(IntegerType.INT8, 0, 100);
        int[] out = Blocks.of(engine, seed, 37).fill(narrow, new int[SIZE]);
        Arrays.stream(out).forEach(bytes::putInt);
      }
    }
    bytes.flip();
    assertThat(sha256(bytes)).isEqualTo(digest);
    assertThat(seed.nChildrenSpawned()).isZero();
  }

  private static String sha256(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 1009, 20_000})
  void aRangeHasTheValuesOfTheWholeSequence(int blockSize) {
    Blocks blocks = Blocks.of(7, blockSize);
    double[] doubles = blocks.fill(new Beta(2, 3), new double[2000]);
    float[] floats = blocks.fill(new StandardNormal(), new float[2000]);
    Integers dice = Integers.closed(IntegerType.UINT8, 1, 6);
    long[] longs = blocks.fill(dice, new long[2000]);
    int[] ints = blocks.fill(dice, new int[2000]);
    for (int first : new int[] {0, 1, 6, 99, 100, 1009, 1999}) {
      for (int count : new int[] {0, 1, 5, 777, 1500}) {
        int n = Math.min(count, 2000 - first);
        int end = first + n;
        assertThat(blocks.fill(new Beta(2, 3), first, new double[n + 2], 1, n + 1))
            .isEqualTo(padded(doubles, first, end));
        float[] someFloats = blocks.fill(new StandardNormal(), first, new float[n], 0, n);
        assertThat(someFloats).isEqualTo(Arrays.copyOfRange(floats, first, end));
        long[] someLongs = blocks.fill(dice, first, new long[n], 0, n);
        assertThat(someLongs).isEqualTo(Arrays.copyOfRange(longs, first, end));
        int[] someInts = blocks.fill(dice, first, new int[n], 0, n);
        assertThat(someInts).isEqualTo(Arrays.copyOfRange(ints, first, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 20_000})
  void rangesOfVectorsAndNarrowArraysAreThoseOfTheWhole(int blockSize) {
    Blocks blocks = Blocks.of(7, blockSize);
    MultivariateNormal normal =
        new MultivariateNormal(new double[] {1, 2}, new double[][] {{2, 1}, {1, 3}});
    Multinomial counts = new Multinomial(20, new double[] {0.2, 0.3, 0.5});
    Integers dice = Integers.closed(IntegerType.UINT8, 1, 6);
    Integers coin = Integers.of(IntegerType.BOOL, 0, 2);
    double[][] vectors = blocks.fill(normal, new double[500][2]);
    long[][] sums = blocks.fill(counts, new long[500][3]);
    short[] shorts = blocks.fill(dice, new short[500]);
    byte[] bytes = blocks.fill(dice, new byte[500]);
    boolean[] booleans = blocks.fill(coin, new boolean[500]);
    int drawn = Math.min(blockSize, 500);
    assertThat(Arrays.copyOf(vectors, drawn))
        .isDeepEqualTo(blocks.generator(0).sample(normal, drawn));
    assertThat(Arrays.copyOf(sums, drawn)).isDeepEqualTo(blocks.generator(0).sample(counts, drawn));
    assertThat(Arrays.copyOf(bytes, drawn))
        .isEqualTo(blocks.generator(0).fill(dice, new byte[drawn]));
    for (int first : new int[] {0, 1, 6, 99, 499}) {
      for (int n : new int[] {0, 1, Math.min(77, 500 - first), 500 - first}) {
        int end = first + n;
        assertThat(blocks.fill(normal, first, new double[n][2], 0, n))
            .isDeepEqualTo(Arrays.copyOfRange(vectors, first, end));
        assertThat(blocks.fill(counts, first, new long[n][3], 0, n))
            .isDeepEqualTo(Arrays.copyOfRange(sums, first, end));
        assertThat(blocks.fill(dice, first, new short[n], 0, n))
            .isEqualTo(Arrays.copyOfRange(shorts, first, end));
        assertThat(blocks.fill(dice, first, new byte[n], 0, n))
            .isEqualTo(Arrays.copyOfRange(bytes, first, end));
        assertThat(blocks.fill(coin, first, new boolean[n], 0, n))
            .isEqualTo(Arrays.copyOfRange(booleans, first, end));
      }
    }
    double[][] many = blocks.over(3).fill(normal, new double[1 << 17][2]);
    assertThat(Arrays.copyOf(many, 500)).isDeepEqualTo(vectors);
    assertThat(many).isDeepEqualTo(blocks.over(1).fill(normal, new double[1 << 17][2]));
  }

  private static double[] padded(double[] values, int from, int to) {
    double[] padded = new double[to - from + 2];
    System.arraycopy(values, from, padded, 1, to - from);
    return padded;
  }

  @ParameterizedTest
  @EnumSource
  void anyNumberOfThreadsGivesTheSameValues(Engine engine) {
    Blocks blocks = Blocks.of(engine, new SeedSequence(9), 10_000);
    double[] one = blocks.over(1).fill(new Normal(0, 1), 123, new double[200_000], 0, 200_000);
    for (int threads : new int[] {2, 3, 9}) {
      double[] out =
          blocks.over(threads).fill(new Normal(0, 1), 123, new double[200_000], 0, 200_000);
      assertThat(out).isEqualTo(one);
    }
    double[] helped =
        blocks.over(Runnable::run, 3).fill(new Normal(0, 1), 123, new double[200_000], 0, 200_000);
    assertThat(helped).isEqualTo(one);
  }

  @Test
  void aDistantBlockStartsFromItsOwnEngine() {
    Blocks blocks = Blocks.of(42, 1 << 16);
    long block = 1L << 40;
    double[] out = blocks.fill(new Normal(0, 1), (block << 16) + 3, new double[4], 0, 4);
    double[] expected =
        new Generator(Engine.PCG64.create(new SeedSequence(42).withSpawnKey(block)))
            .normal(0, 1, 7);
    assertThat(out).isEqualTo(Arrays.copyOfRange(expected, 3, 7));
    assertThat(blocks.generator(block).normal(0, 1, 7)).isEqualTo(expected);
  }

  @Test
  void rejectsInvalidBlockSizesThreadsAndRanges() {
    Blocks blocks = Blocks.of(42, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Blocks.of(42, 0))
        .withMessage("blockSize < 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> blocks.over(0))
        .withMessage("threads < 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> blocks.fill(new Normal(0, 1), -1, new double[3], 0, 3))
        .withMessage("first < 0: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> blocks.fill(new Normal(0, 1), Long.MAX_VALUE - 1, new double[3], 0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> blocks.generator(-1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> blocks.fill(new Normal(0, 1), 0, new double[3], 1, 4));
    assertThat(blocks).hasToString("Blocks(PCG64, 10)");
    assertThat(blocks.blockSize()).isEqualTo(10);
  }
}
