package org.seedtree.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.audit.SeededStreams.Shared;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Streams that sets of children have in common, compared with the pools of every pair. */
class SeededStreamsTest {

  private static final int PAIRS = 4000;

  private static final NumpyRelease[] RELEASES = {NumpyRelease.DEFAULT, NumpyRelease.of("1.18.5")};

  private static final long[][] ENTROPIES = {{1}, {1, 0}, {1, 0, 0}, {1, 0, 0, 0, 1}};

  private static final long[] INDICES = {0, 0, 1, 1L << 32};

  /** The stream of a seed or of some of its children in a release, and the words of each pool. */
  private record Streams(
      StreamOrigin.Seeded seed, @Nullable Children children, NumpyRelease release) {

    List<int[]> pools() {
      SeedSequence parent = seed.seedSequence().withRelease(release);
      return children == null
          ? List.of(parent.pool())
          : Stream.iterate(children.first(), i -> i < children.end(), i -> i + 1)
              .map(i -> parent.child(i).pool())
              .toList();
    }

    SeededStreams words() {
      return SeededStreams.of(seed, children, release);
    }
  }

  private static Streams any(Generator rng) {
    int size = rng.integers(0, 9) == 0 ? 5 : 4;
    long[] entropy = ENTROPIES[(int) rng.integers(0, ENTROPIES.length)];
    List<BigInteger> key =
        Stream.generate(() -> index(rng))
            .limit(rng.integers(0, 3))
            .map(BigInteger::valueOf)
            .toList();
    Children children =
        rng.integers(0, 3) == 0 ? null : new Children(index(rng), rng.integers(0, 4));
    return new Streams(
        new StreamOrigin.Seeded(Engine.PCG64, Entropy.of(entropy), key, size),
        children,
        RELEASES[(int) rng.integers(0, 2)]);
  }

  private static long index(Generator rng) {
    return INDICES[(int) rng.integers(0, INDICES.length)];
  }

  @Test
  void findsWhatPoolsHaveInCommonInEveryRelease() {
    Generator rng = Generator.defaultRng(14);
    int found = 0;
    int foundAcross = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Streams a = any(rng);
      Streams b = any(rng);
      List<int[]> pools = a.pools();
      List<int[]> others = b.pools();
      boolean expected =
          pools.stream().anyMatch(p -> others.stream().anyMatch(q -> Arrays.equals(p, q)));
      Optional<Shared> shared = a.words().shared(b.words());
      assertThat(shared.isPresent()).as("%s and %s", a, b).isEqualTo(expected);
      if (shared.isPresent()) {
        Shared streams = shared.get();
        assertThat(pools.get((int) streams.first()))
            .as("%s and %s", a, b)
            .isEqualTo(others.get((int) streams.second()));
        assertThat(streams.count()).isPositive();
        found++;
        foundAcross += a.release().equals(b.release()) ? 0 : 1;
      }
    }
    assertThat(found).isGreaterThan(150);
    assertThat(foundAcross).isGreaterThan(50);
  }
}
