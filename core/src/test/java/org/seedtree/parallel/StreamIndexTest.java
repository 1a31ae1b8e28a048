package org.seedtree.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.SFC64;
import org.seedtree.seed.SeedSequence;

/** Values drawn from the positions of an index against those of the whole stream. */
class StreamIndexTest {

  private static final int CHECKED = 20;
  private static final int MAX_VALUES = 4_000_000;

  /** All distributions without list parameters, in each of their dtypes. */
  static Stream<Arguments> distributions() {
    return Catalog.entries().stream()
        .filter(entry -> !entry.parameters().stream().anyMatch(StreamIndexTest::isList))
        .flatMap(entry -> entry.dtypes().stream().map(dtype -> Arguments.of(entry, dtype)));
  }

  private static boolean isList(Parameter parameter) {
    return parameter.kind() == Parameter.Kind.REALS || parameter.kind() == Parameter.Kind.INTEGERS;
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void valuesStartWhereTheIndexSays(Catalog.Entry distribution, DType dtype) {
    Map<String, Object> arguments = new HashMap<>();
    distribution
        .parameters()
        .forEach(p -> p.exampleOrDefault().ifPresent(v -> arguments.put(p.name(), v)));
    check(
        new PCG64(7),
        distribution.sampler(arguments, dtype),
        dtype,
        3,
        dtype.bytes() < Integer.BYTES ? 1 : 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"MT19937", "PCG64DXSM", "PHILOX"})
  void onEveryEngineThatAdvances(Engine engine) {
    BitGenerator start = engine.create(new SeedSequence(11));
    check(start, sampler("normal", Map.of(), DType.FLOAT64), DType.FLOAT64, 3, 1);
    check(start, sampler("standard_cauchy", Map.of(), DType.FLOAT64), DType.FLOAT64, 3, 1);
    check(start, sampler("standard_normal", Map.of(), DType.FLOAT32), DType.FLOAT32, 2, 1);
    check(start, integers(1000), DType.INT64, 2, 1);
    check(start, sampler("poisson", Map.of("lam", 40.0), DType.INT64), DType.INT64, 2, 2);
  }

  private static Sampler sampler(String distribution, Map<String, ?> arguments, DType dtype) {
    return Catalog.find(distribution).orElseThrow().sampler(arguments, dtype);
  }

  private static Sampler integers(long high) {
    Map<String, BigInteger> low = Map.of("low", BigInteger.valueOf(high));
    return sampler("integers", low, DType.INT64);
  }

  private static void check(
      BitGenerator start, Sampler distribution, DType dtype, int segments, int blocks) {
    StreamIndex index = new StreamIndex(start, distribution, dtype);
    for (int i = 0; i < segments; i++) {
      index.add(
          StreamIndex.parse(start, distribution, dtype, index.blocks(), blocks).orElseThrow());
    }
    assertThat(index.blocks()).isEqualTo((long) segments * blocks);
    int n = (int) Math.min(MAX_VALUES, index.values());
    Object all = dtype.newArray(n + CHECKED);
    distribution.on(start.copy()).fill(all, 0, n + CHECKED);
    for (int part = 0; part <= 12; part++) {
      int value = (int) ((n - 1L) * part / 12);
      StreamIndex.Position position = index.position(value);
      BitGenerator bits = start.copy();
      bits.discardRaw(position.words());
      for (int i = 0; i < position.ints(); i++) {
        bits.nextInt();
      }
      int before = (int) position.values();
      Object drawn = dtype.newArray(before + CHECKED);
      distribution.on(bits).fill(drawn, 0, before + CHECKED);
      for (int i = 0; i < CHECKED; i++) {
        assertThat(Array.get(drawn, before + i))
            .as("value %s", value + i)
            .isEqualTo(Array.get(all, value + i));
      }
    }
  }

  @Test
  void parsesNoStreamThatCannotAdvanceAndNoDistributionWithoutWords() {
    Sampler normal = sampler("normal", Map.of(), DType.FLOAT64);
    Sampler constant = sampler("poisson", Map.of("lam", 0.0), DType.INT64);
    assertThat(StreamIndex.parse(new SFC64(1), normal, DType.FLOAT64, 0, 1)).isEmpty();
    assertThat(StreamIndex.parse(new PCG64(1), constant, DType.INT64, 0, 1)).isEmpty();
  }

  @Test
  void positionsAreTheSameAfterEarlierOnesAreDiscardedAndFromACheckpoint() {
    Sampler gamma = sampler("gamma", Map.of("shape", 2.0), DType.FLOAT64);
    PCG64 start = new PCG64(7);
    StreamIndex whole = new StreamIndex(start, gamma, DType.FLOAT64);
    StreamIndex discarding = new StreamIndex(start, gamma, DType.FLOAT64);
    for (int i = 0; i < 3; i++) {
      StreamSegment segment =
          StreamIndex.parse(start, gamma, DType.FLOAT64, whole.blocks(), 2).orElseThrow();
      whole.add(segment);
      discarding.add(segment);
      discarding.discardBefore(discarding.values() - 10);
    }
    long value = whole.values() - 1000;
    StreamIndex continued =
        new StreamIndex(start, gamma, DType.FLOAT64, whole.checkpoint(value - 40_000));
    continued.discardBefore(0);
    while (continued.blocks() < whole.blocks()) {
      continued.add(
          StreamIndex.parse(start, gamma, DType.FLOAT64, continued.blocks(), 1).orElseThrow());
    }
    assertThat(List.of(discarding.position(value), continued.position(value)))
        .containsOnly(whole.position(value));
    assertThat(List.of(discarding.values(), continued.values())).containsOnly(whole.values());
    assertThat(List.of(discarding.checkpoint(value), continued.checkpoint(value)))
        .containsOnly(whole.checkpoint(value));
    assertThatThrownBy(() -> discarding.position(5)).hasMessage("value 5 was discarded");
    assertThatThrownBy(() -> discarding.checkpoint(5)).hasMessage("value 5 was discarded");
    assertThatThrownBy(() -> new StreamIndex.Checkpoint(0, -1, 0, false))
        .hasMessage("negative block, offset or values: 0, -1, 0");
  }

  @Test
  void rejectsASegmentThatDoesNotFollow() {
    Sampler distribution = sampler("normal", Map.of(), DType.FLOAT64);
    StreamIndex index = new StreamIndex(new PCG64(1), distribution, DType.FLOAT64);
    Optional<StreamSegment> second =
        StreamIndex.parse(new PCG64(1), distribution, DType.FLOAT64, 1, 1);
    assertThatThrownBy(() -> index.add(second.orElseThrow()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a segment from block 1 after block 0");
    PCG64 withUint32 = new PCG64(1);
    withUint32.nextInt();
    assertThatThrownBy(() -> new StreamIndex(withUint32, distribution, DType.FLOAT64))
        .hasMessage("the engine has a buffered uint32");
    assertThat(index.values()).isZero();
  }
}
