package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/** Buffers get the values that arrays of their length get, and leave the same state. */
class BuffersTest {

  private static final int N = 5003; // ends within a batch
  private static final int BEFORE = 3;

  private final Generator rng = Generator.defaultRng(42);
  private final Generator same = Generator.defaultRng(42);

  /** Returns empty buffers on and off the heap, in either order, whose bytes are not aligned. */
  static Stream<ByteBuffer> memory() {
    return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
        .flatMap(
            order ->
                Stream.of(ByteBuffer.allocate(8 * N + 9), ByteBuffer.allocateDirect(8 * N + 9))
                    .map(buffer -> buffer.position(1).slice().order(order)));
  }

  private void assertSameState() {
    BitGeneratorState state = rng.bitGenerator().state();
    assertThat(state).isEqualTo(same.bitGenerator().state());
  }

  @ParameterizedTest
  @MethodSource("memory")
  void doublesAreThoseOfArrays(ByteBuffer memory) {
    for (DoubleDistribution distribution :
        List.of(new StandardUniform(), new Normal(1, 2), new Gamma(0.5, 1))) {
      double[] expected = same.sample(distribution, N - 2 * BEFORE);
      DoubleBuffer view = memory.asDoubleBuffer().position(BEFORE).limit(N - BEFORE);
      assertThat(rng.fill(distribution, view)).isSameAs(view);
      assertThat(view.position()).isEqualTo(N - BEFORE);
      double[] actual = new double[expected.length];
      view.get(BEFORE, actual);
      assertThat(actual).isEqualTo(expected);
      assertThat(memory.asDoubleBuffer().get(BEFORE - 1)).isZero();
      assertThat(memory.asDoubleBuffer().get(N - BEFORE)).isZero();
      assertSameState();
    }
    double[] expected = same.sample(new Normal(1, 2), N);
    memory.limit(8 * N);
    assertThat(rng.fill(new Normal(1, 2), memory)).isSameAs(memory);
    assertThat(memory.hasRemaining()).isFalse();
    double[] actual = new double[N];
    memory.flip().asDoubleBuffer().get(actual);
    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("memory")
  void floatsLongsAndIntsAreThoseOfArrays(ByteBuffer memory) {
    FloatBuffer floats = memory.asFloatBuffer().limit(N);
    rng.fill(new StandardNormal(), floats);
    float[] expectedFloats = same.fill(new StandardNormal(), new float[N]);
    float[] actualFloats = new float[N];
    floats.flip().get(actualFloats);
    assertThat(actualFloats).isEqualTo(expectedFloats);

    LongBuffer longs = memory.asLongBuffer().limit(N);
    rng.fill(new Poisson(3), longs);
    long[] actualLongs = new long[N];
    longs.flip().get(actualLongs);
    assertThat(actualLongs).isEqualTo(same.sample(new Poisson(3), N));

    Integers narrow = Integers.of(IntegerType.INT16, -3, 500);
    IntBuffer ints = memory.asIntBuffer().limit(N);
    rng.fill(narrow, ints);
    int[] actualInts = new int[N];
    ints.flip().get(actualInts);
    assertThat(actualInts).isEqualTo(same.fill(narrow, new int[N]));
    assertSameState();
  }

  /** A distribution that shares words draws one call, of whatever class it is. */
  @Test
  void narrowIntegersOfAnOwnClassAreThoseOfAnArray() {
    Integers narrow = Integers.of(IntegerType.UINT8, 0, 200);
    LongDistribution own =
        new LongDistribution() {
          @Override
          public long sample(RandomSource bits) {
            return narrow.sample(bits);
          }

          @Override
          public void fill(RandomSource bits, long[] out, int from, int to) {
            narrow.fill(bits, out, from, to);
          }

          @Override
          public ArrayFill<long[]> fillInParts(RandomSource bits) {
            return narrow.fillInParts(bits);
          }

          @Override
          public int valuesPerWord() {
            return narrow.valuesPerWord();
          }
        };
    LongBuffer direct = ByteBuffer.allocateDirect(Long.BYTES * 5000).asLongBuffer();
    rng.fill(own, direct);
    long[] values = new long[5000];
    direct.flip().get(values);
    assertThat(values).isEqualTo(same.sample(narrow, 5000));
    assertSameState();
  }

  @Test
  void arraysOfHeapBuffersAreFilledInPlace() {
    double[] doubles = new double[N];
    DoubleBuffer slice = DoubleBuffer.wrap(doubles, 5, N - 9).slice();
    rng.fill(new StandardNormal(), slice.position(2));
    assertThat(doubles).startsWith(0, 0, 0, 0, 0, 0, 0).endsWith(0, 0, 0, 0);
    double[] expected = same.fill(new StandardNormal(), new double[N], 7, N - 4);
    assertThat(doubles).isEqualTo(expected);

    float[] floats = new float[N];
    rng.fill(new StandardNormal(), FloatBuffer.wrap(floats));
    assertThat(floats).isEqualTo(same.fill(new StandardNormal(), new float[N]));
    long[] longs = new long[N];
    rng.fill(new Poisson(3), LongBuffer.wrap(longs));
    assertThat(longs).isEqualTo(same.sample(new Poisson(3), N));
    int[] ints = new int[N];
    rng.fill(Integers.of(IntegerType.INT32, 0, 9), IntBuffer.wrap(ints));
    assertThat(ints).isEqualTo(same.fill(Integers.of(IntegerType.INT32, 0, 9), new int[N]));
    assertSameState();
  }

  /** The bytes are those of NumPy's {@code integers(..., dtype=t).tobytes()}. */
  @ParameterizedTest
  @EnumSource(IntegerType.class)
  void integersHaveTheSizeOfTheirDtype(IntegerType type) {
    LongDistribution integers = Integers.of(type, 0, 2);
    int size = Math.max(1, type.bits() / 8);
    for (ByteBuffer memory : memory().toList()) {
      memory.limit(size * N);
      rng.fill(integers, memory);
      long[] expected = same.sample(integers, N);
      for (int i = 0; i < N; i++) {
        long value =
            switch (size) {
              case 1 -> memory.get(i);
              case 2 -> memory.getShort(2 * i);
              case 4 -> memory.getInt(4 * i);
              default -> memory.getLong(8 * i);
            };
        assertThat(value).isEqualTo(expected[i]);
      }
      assertThat(memory.position()).isEqualTo(size * N);
      assertSameState();
    }
  }

  @Test
  void releasesAndViewsApply() {
    NumpyRelease release = NumpyRelease.of("1.17.0");
    DoubleBuffer out =
        ByteBuffer.allocateDirect(80).order(ByteOrder.nativeOrder()).asDoubleBuffer();
    rng.withRelease(release).synchronizedView().fill(new Gamma(0.5, 1), out);
    double[] actual = new double[10];
    out.flip().get(actual);
    assertThat(actual).isEqualTo(same.withRelease(release).sample(new Gamma(0.5, 1), 10));
  }

  @Test
  void rejectedBuffersLeaveTheStream() {
    ByteBuffer nine = ByteBuffer.allocate(9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rng.fill(new Normal(0, 1), nine))
        .withMessage("remaining bytes are not a multiple of 8: 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rng.fill(Integers.of(IntegerType.INT16, 0, 9), nine))
        .withMessage("remaining bytes are not a multiple of 2: 9");
    ByteBuffer readOnly = ByteBuffer.allocateDirect(16).asReadOnlyBuffer();
    assertThatThrownBy(() -> rng.fill(new Normal(0, 1), readOnly))
        .isInstanceOf(ReadOnlyBufferException.class);
    assertThatThrownBy(() -> rng.fill(new StandardNormal(), readOnly.asFloatBuffer()))
        .isInstanceOf(ReadOnlyBufferException.class);
    assertThatThrownBy(() -> rng.fill(new Poisson(3), readOnly.asLongBuffer()))
        .isInstanceOf(ReadOnlyBufferException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rng.fill(Integers.of(0, 9), IntBuffer.allocate(3)))
        .withMessage("int[] is too narrow for int64");
    assertThat(nine.position()).isZero();
    assertSameState();
    rng.fill(new Normal(0, 1), DoubleBuffer.allocate(0));
    assertSameState();
  }

  @Test
  void overlappingCallsAreNoticed() {
    DoubleDistribution nested =
        bits -> {
          Thread other = new Thread(() -> rng.fill(new Normal(0, 1), DoubleBuffer.allocate(9)));
          Throwable[] failure = new Throwable[1];
          other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
          other.start();
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          assertThat(failure[0]).isInstanceOf(ConcurrentModificationException.class);
          return bits.nextDouble();
        };
    rng.fill(nested, DoubleBuffer.allocate(1));
  }
}
