package org.seedtree.quality.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

class StreamSchemeTest {

  private static final SeedSequence SEED = new SeedSequence(12345);

  /**
   * NumPy 2.4.6, stream 3: {@code PCG64(SeedSequence(12345).spawn(4)[3]).random_raw()} and so on.
   */
  @Test
  void streamsAreNumPys() {
    assertThat(word(StreamScheme.SPAWN, Engine.PCG64)).isEqualTo("7230356101335654199");
    assertThat(word(StreamScheme.JUMPS, Engine.PCG64)).isEqualTo("82744805151128245");
    assertThat(word(StreamScheme.JUMPS, Engine.MT19937)).isEqualTo("3735189934");
    assertThat(word(StreamScheme.KEYS, Engine.PHILOX)).isEqualTo("533413914045767953");
    assertThat(word(StreamScheme.WORKERS, Engine.SFC64)).isEqualTo("6438761610846795681");
    assertThat(word(StreamScheme.SEEDS, Engine.PCG64DXSM)).isEqualTo("2726090609347143025");
  }

  private static String word(StreamScheme scheme, Engine engine) {
    return Long.toUnsignedString(
        scheme.streams(engine, SEED, NumpyRelease.DEFAULT).apply(3).nextRaw());
  }

  @ParameterizedTest
  @EnumSource
  void openedTogetherTheyAreTheSame(StreamScheme scheme) {
    for (Engine engine : Engine.values()) {
      if (scheme.supports(engine)) {
        LongFunction<BitGenerator> each = scheme.streams(engine, SEED, NumpyRelease.DEFAULT);
        List<BitGenerator> all = scheme.open(engine, SEED, NumpyRelease.DEFAULT, 4);
        for (int i = 0; i < all.size(); i++) {
          assertThat(all.get(i).state()).isEqualTo(each.apply(i).state());
        }
      }
    }
  }

  @Test
  void rejectsWhatAnEngineOrASeedDoesNotHave() {
    assertRejected(StreamScheme.JUMPS, Engine.SFC64, SEED, "SFC64 cannot jump");
    assertRejected(StreamScheme.KEYS, Engine.PCG64, SEED, "PCG64 has no keys; Philox has");
    assertRejected(
        StreamScheme.SEEDS,
        Engine.PCG64,
        SeedSequence.of(1, 2),
        "the scheme seeds adds to a seed of one integer");
    BigInteger end = BigInteger.ONE.shiftLeft(128);
    assertRejected(
        StreamScheme.KEYS,
        Engine.PHILOX,
        new SeedSequence(end),
        "key must be positive and less than 2**128.: 340282366920938463463374607431768211456");
    assertThatThrownBy(
            () ->
                StreamScheme.KEYS.open(
                    Engine.PHILOX,
                    new SeedSequence(end.subtract(BigInteger.ONE)),
                    NumpyRelease.DEFAULT,
                    2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StreamScheme.named("leaps"))
        .hasMessage("no scheme 'leaps'; there are spawn, jumps, keys, workers, seeds");
  }

  private static void assertRejected(
      StreamScheme scheme, Engine engine, SeedSequence seed, String message) {
    assertThatThrownBy(() -> scheme.streams(engine, seed, NumpyRelease.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
