package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.seedtree.Keyed;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Poisson;
import org.seedtree.release.NumpyRelease;

/** The values of a function, whatever the order of seeds, keys, parameters and threads. */
class KeyedSamplerTest {

  private final KeyedSampler<LongDistribution> poisson =
      new KeyedSampler<>(
          LongDistribution.class,
          "rnd.poisson",
          SqlFunction.find("poisson").orElseThrow(),
          1,
          NumpyRelease.DEFAULT.version());

  private void assertEqualsKeyed(long seed, long key, double lambda) {
    assertThat(KeyedValues.longOf(poisson.cache(seed, lambda), key))
        .as("seed %d, key %d, lam %s", seed, key, lambda)
        .isEqualTo(Keyed.of(seed).sample(new Poisson(lambda), key));
  }

  @Test
  void manySeedsForEachKey() {
    for (int key = 0; key < 40; key++) {
      for (long seed = 1020; seed < 1030; seed++) {
        assertEqualsKeyed(seed, key, 1);
      }
    }
  }

  @Test
  void seedsThatShareAPlace() {
    for (int key = 0; key < 40; key++) {
      for (long seed = -2; seed <= 5; seed++) {
        assertEqualsKeyed(seed << 10, key, 1);
      }
    }
  }

  @Test
  void parametersChangeWithTheSeed() {
    for (int key = 0; key < 40; key++) {
      for (long seed = 0; seed < 3; seed++) {
        assertEqualsKeyed(seed, key, 1 + (key + seed) % 2);
      }
    }
  }

  @Test
  void aWrongParameterChangesNothing() {
    assertEqualsKeyed(1, 0, 2);
    assertThatThrownBy(() -> poisson.cache(2, -1.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("seedtree: rnd.poisson: lam < 0");
    assertEqualsKeyed(2, 0, 2);
    assertThatThrownBy(() -> poisson.cache(1, -1.0)).isInstanceOf(IllegalArgumentException.class);
    assertEqualsKeyed(1, 0, 2);
    assertEqualsKeyed(1, 1, 2);
  }

  @Test
  void anotherThreadHasCachesOfItsOwn() {
    for (int key = 0; key < 40; key++) {
      int next = key;
      assertEqualsKeyed(key % 3, key, 1);
      CompletableFuture.runAsync(() -> assertEqualsKeyed(next % 3, next, 1)).join();
    }
  }
}
