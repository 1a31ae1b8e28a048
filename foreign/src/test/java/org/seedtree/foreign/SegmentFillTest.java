package org.seedtree.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.release.NumpyRelease;

/** Segments get the values that arrays of their length get, and leave the same state. */
class SegmentFillTest {

  private static final int N = 5003; // ends within a batch

  private final Generator rng = Generator.defaultRng(42);
  private final Generator same = Generator.defaultRng(42);

  static Stream<ByteOrder> orders() {
    return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  private static List<MemorySegment> memory(long size) {
    return List.of(
        Arena.ofAuto().allocate(size + 1).asSlice(1, size), // not aligned
        MemorySegment.ofArray(new byte[(int) size]));
  }

  private void assertSameState() {
    assertThat(rng.bitGenerator().state()).isEqualTo(same.bitGenerator().state());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void valuesAreThoseOfArrays(ByteOrder order) {
    SegmentFill fill = SegmentFill.by(rng).in(order);
    for (MemorySegment memory : memory(8 * N)) {
      for (DoubleDistribution distribution :
          List.of(new StandardUniform(), new Normal(1, 2), new Gamma(0.5, 1))) {
        assertThat(fill.doubles(distribution, memory)).isSameAs(memory);
        double[] read = memory.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order));
        assertThat(read).isEqualTo(same.sample(distribution, N));
      }
      fill.integers(new Poisson(3), memory);
      assertThat(memory.toArray(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order)))
          .isEqualTo(same.sample(new Poisson(3), N));
      MemorySegment half = memory.asSlice(0, 4 * N);
      fill.floats(new StandardNormal(), half);
      assertThat(half.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order)))
          .isEqualTo(same.fill(new StandardNormal(), new float[N]));
      assertSameState();
    }
  }

  @ParameterizedTest
  @MethodSource("orders")
  void integersHaveTheSizeOfTheirDtype(ByteOrder order) {
    SegmentFill fill = SegmentFill.by(rng).in(order);
    Integers ints = Integers.of(IntegerType.INT32, -5, 500);
    Integers shorts = Integers.of(IntegerType.INT16, -5, 500);
    Integers bytes = Integers.of(IntegerType.INT8, -5, 50);
    for (MemorySegment memory : memory(4 * N)) {
      fill.integers(ints, memory);
      assertThat(memory.toArray(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order)))
          .isEqualTo(same.fill(ints, new int[N]));
      fill.integers(shorts, memory);
      assertThat(memory.toArray(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order)))
          .isEqualTo(same.fill(shorts, new short[2 * N]));
      fill.integers(bytes, memory);
      assertThat(memory.toArray(ValueLayout.JAVA_BYTE))
          .isEqualTo(same.fill(bytes, new byte[4 * N]));
      assertSameState();
    }
  }

  @Test
  void releasesApply() {
    NumpyRelease release = NumpyRelease.of("1.17.0");
    MemorySegment memory = Arena.ofAuto().allocate(800);
    SegmentFill.by(rng.withRelease(release)).doubles(new Gamma(0.5, 1), memory);
    assertThat(memory.toArray(ValueLayout.JAVA_DOUBLE))
        .isEqualTo(same.withRelease(release).sample(new Gamma(0.5, 1), 100));
    Integers narrow = Integers.of(IntegerType.INT16, -5, 500);
    SegmentFill.by(rng.withRelease(release)).integers(narrow, memory);
    assertThat(memory.toArray(ValueLayout.JAVA_SHORT))
        .isEqualTo(same.withRelease(release).fill(narrow, new short[400]));
  }

  @Test
  void theReleaseOfADistributionApplies() {
    Integers old = Integers.of(IntegerType.INT8, 0, 100).withRelease(NumpyRelease.of("1.17.0"));
    MemorySegment memory = Arena.ofAuto().allocate(N);
    SegmentFill.by(rng).integers(old, memory);
    assertThat(memory.toArray(ValueLayout.JAVA_BYTE)).isEqualTo(same.fill(old, new byte[N]));
    assertSameState();
  }

  /** Of calls that do not wait, the one that overlaps another is rejected. */
  @Test
  void aFillIsOneCall() {
    MemorySegment memory = Arena.ofShared().allocate(8);
    SegmentFill fill = SegmentFill.by(rng.synchronizedView());
    DoubleDistribution waiting =
        source -> {
          List<Runnable> calls =
              List.of(
                  () -> fill.integers(Integers.of(IntegerType.INT8, 0, 9), memory),
                  () -> fill.integers(Integers.of(IntegerType.INT16, 0, 9), memory),
                  () -> fill.integers(Integers.of(IntegerType.INT32, 0, 9), memory),
                  () -> fill.integers(Integers.of(IntegerType.BOOL, 0, 2), memory),
                  () -> fill.doubles(new StandardNormal(), memory));
          for (Runnable call : calls) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(call);
            assertThatThrownBy(other::join)
                .hasCauseInstanceOf(ConcurrentModificationException.class);
          }
          return 0;
        };
    rng.sample(waiting, 1);
    assertSameState();
  }

  @Test
  void fillsOfASynchronizedViewWaitForEachOther() {
    Generator shared = rng.synchronizedView();
    Integers bytes = Integers.of(IntegerType.INT8, -5, 50);
    List<MemorySegment> segments =
        Stream.generate(() -> Arena.ofShared().allocate(N)).limit(40).toList();
    segments.parallelStream().forEach(out -> SegmentFill.by(shared).integers(bytes, out));
    List<byte[]> expected =
        Stream.generate(() -> same.fill(bytes, new byte[N])).limit(segments.size()).toList();
    assertThat(segments.stream().map(out -> out.toArray(ValueLayout.JAVA_BYTE)))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertSameState();
  }

  @Test
  void rejectedSegmentsLeaveTheStream() {
    SegmentFill fill = SegmentFill.by(rng);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fill.doubles(new Normal(0, 1), Arena.ofAuto().allocate(9)))
        .withMessage("size in bytes is not a multiple of 8: 9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fill.integers(new Poisson(3), Arena.ofAuto().allocate(8).asReadOnly()))
        .withMessage("the segment is read-only");
    MemorySegment closed;
    try (Arena arena = Arena.ofConfined()) {
      closed = arena.allocate(8);
      MemorySegment confined = closed;
      Throwable[] failure = new Throwable[1];
      Thread other = new Thread(() -> fill.doubles(new Normal(0, 1), confined));
      other.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
      other.start();
      assertThatThrownBy(
              () -> {
                other.join();
                throw failure[0];
              })
          .isInstanceOf(WrongThreadException.class);
    }
    assertThatThrownBy(() -> fill.doubles(new Normal(0, 1), closed))
        .isInstanceOf(IllegalStateException.class);
    assertSameState();
  }
}
