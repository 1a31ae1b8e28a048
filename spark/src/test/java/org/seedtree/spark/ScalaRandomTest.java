package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import scala.util.Random;

/** Scala's {@code Random} draws from a generator through its view as {@code java.util.Random}. */
class ScalaRandomTest {

  @Test
  void valuesAreTheGenerators() {
    Generator rng = Generator.defaultRng(42);
    Random scala = new Random(Generator.defaultRng(42).asRandom());
    for (int i = 0; i < 10; i++) {
      assertThat(scala.nextGaussian()).isEqualTo(rng.standardNormal());
      assertThat(scala.nextInt(10)).isEqualTo((int) rng.integers(10));
      assertThat(scala.nextDouble()).isEqualTo(rng.random());
    }
  }
}
