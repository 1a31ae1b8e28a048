package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/** A stream's engine is that of its seed sequence. */
class StreamSeedTest {

  /** Compares with what {@code np.random.SeedSequence(42, pool_size=8)} and its children give. */
  @Test
  void theSizeOfThePoolIsKept() {
    StreamSeed seed = StreamSeed.of(Engine.PCG64, new SeedSequence(42).withPoolSize(8));
    assertThat(seed.newEngine().nextDouble()).isEqualTo(0.9483460484797172);
    assertThat(seed.child(0).newEngine().nextDouble()).isEqualTo(0.7008897050319944);
    assertThat(seed.child(1).newEngine().nextDouble()).isEqualTo(0.8206375738876268);
    assertThat(seed.withRelease(NumpyRelease.of("1.17.0")).poolSize()).isEqualTo(8);
  }

  /** Texts of checkpoints contain it. */
  @Test
  void theTextNamesWhatIsNotTheDefault() {
    SeedSequence seed = new SeedSequence(42);
    assertThat(StreamSeed.of(Engine.PCG64, seed)).hasToString("seed=42");
    assertThat(StreamSeed.of(Engine.PCG64, seed.withSpawnKey(3).withPoolSize(8)))
        .hasToString("seed=42, spawnKey=[3], poolSize=8");
  }
}
