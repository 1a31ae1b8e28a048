package org.seedtree.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.commons.rng.RandomProviderState;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Philox;
import org.seedtree.seed.SeedSequence;

/** Providers of Commons RNG draw what the generator draws. */
class CommonsProviderTest {

  /**
   * Expects what NumPy gives:
   *
   * <pre>{@code
   * r = default_rng(42)
   * r.random(), [r.integers(10) for _ in range(3)], r.integers(2**40), r.integers(-5, 7),
   * r.random(dtype='f4'), r.bytes(5).hex()
   * }</pre>
   */
  @Test
  void valuesAreNumPys() {
    UniformRandomProvider provider = CommonsProvider.of(Generator.defaultRng(42));
    assertThat(provider.nextDouble()).isEqualTo(0x1.8c43f79a2db24p-1);
    assertThat(IntStream.range(0, 3).map(i -> provider.nextInt(10))).containsExactly(6, 4, 4);
    assertThat(provider.nextLong(1L << 40)).isEqualTo(766764256790L);
    assertThat(provider.nextInt(-5, 7)).isEqualTo(5);
    assertThat(provider.nextFloat()).isEqualTo(0x1.9c9c080000000p-3f);
    byte[] bytes = new byte[7];
    provider.nextBytes(bytes, 1, 5);
    assertThat(bytes).containsExactly(0, -75, 1, 28, 24, -116, 0);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everyMethodIsThatOfTheJdksView(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(7));
    var view = new Generator(bits.copy()).asRandomGenerator();
    UniformRandomProvider provider = CommonsProvider.of(bits);
    assertThat(provider.nextInt()).isEqualTo(view.nextInt());
    assertThat(provider.nextLong()).isEqualTo(view.nextLong());
    assertThat(provider.nextLong(-9, 99)).isEqualTo(view.nextLong(-9, 99));
    assertThat(provider.nextBoolean()).isEqualTo(view.nextBoolean());
    assertThat(provider.nextDouble(-1, 3)).isEqualTo(view.nextDouble(-1, 3));
    byte[] bytes = new byte[9];
    byte[] others = new byte[9];
    provider.nextBytes(bytes);
    view.nextBytes(others);
    assertThat(bytes).isEqualTo(others);
    assertThat(provider.ints(5, 0, 99).toArray())
        .isEqualTo(IntStream.range(0, 5).map(i -> view.nextInt(0, 99)).toArray());
    assertThatIllegalArgumentException().isThrownBy(() -> provider.nextInt(0));
    assertThatThrownBy(() -> provider.nextBytes(bytes, 5, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(provider.nextLong()).isEqualTo(view.nextLong());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void statesAreRestored(Engine engine) throws Exception {
    BitGenerator bits = engine.create(new SeedSequence(7));
    CommonsProvider provider = CommonsProvider.of(bits);
    provider.nextInt(); // buffers a uint32
    RandomProviderState state = copy(provider.saveState());
    int[] expected = IntStream.range(0, 9).map(i -> provider.nextInt()).toArray();
    provider.restoreState(state);
    assertThat(IntStream.range(0, 9).map(i -> provider.nextInt()).toArray()).isEqualTo(expected);
    assertThat(bits.seedSeq()).isPresent();
  }

  private static RandomProviderState copy(RandomProviderState state) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(state);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (RandomProviderState) in.readObject();
    }
  }

  @Test
  void otherStatesAreRejected() {
    CommonsProvider provider = CommonsProvider.of(Generator.defaultRng(42));
    EngineProviderState before = provider.saveState();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.restoreState(CommonsProvider.of(new Philox(1)).saveState()))
        .withMessage("state must be for a PCG64 RNG: Philox");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.restoreState(new RandomProviderState() {}))
        .withMessageStartingWith("not the state of a CommonsProvider: ");
    assertThatThrownBy(() -> provider.restoreState(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("state");
    assertThat(provider.saveState()).isEqualTo(before);
  }

  @Test
  void statesAreSavedAndRestoredByCalls() {
    Generator rng = Generator.defaultRng(42);
    CommonsProvider provider = CommonsProvider.of(rng.synchronizedView());
    EngineProviderState before = provider.saveState();
    DoubleDistribution during =
        source -> {
          for (Runnable call :
              List.<Runnable>of(provider::saveState, () -> provider.restoreState(before))) {
            CompletableFuture<Void> other = CompletableFuture.runAsync(call);
            assertThatThrownBy(other::join)
                .hasCauseInstanceOf(ConcurrentModificationException.class);
          }
          return source.nextDouble();
        };
    assertThat(rng.sample(during, 1)).isEqualTo(Generator.defaultRng(42).random(1));
  }

  @Test
  void samplersRepeatWithTheSeed() {
    List<Integer> deck = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
    List<Integer> again = new ArrayList<>(deck);
    CommonsProvider provider = CommonsProvider.of(Generator.defaultRng(42));
    CommonsProvider same = CommonsProvider.of(Generator.defaultRng(42));
    ListSampler.shuffle(provider, deck);
    ListSampler.shuffle(same, again);
    assertThat(deck).isEqualTo(again).isNotEqualTo(deck.stream().sorted().toList());

    double[] normals = normals(provider);
    assertThat(normals).isEqualTo(normals(same));
    assertThat(Arrays.stream(normals).average().orElseThrow()).isBetween(-0.02, 0.02);
  }

  /** Returns 100,000 normals by the algorithm of Commons RNG; their mean has error 0.003. */
  private static double[] normals(UniformRandomProvider provider) {
    var sampler = ZigguratSampler.NormalizedGaussian.of(provider);
    return IntStream.range(0, 100_000).mapToDouble(i -> sampler.sample()).toArray();
  }
}
