package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.RandomSource;

/** The examples of the distributions and their package. */
class DistributionSnippetsTest {

  @Test
  void overview() {
    // @start region="overview"
    Gamma gamma = new Gamma(2.0, 1.5);
    double[] values = Generator.defaultRng(42).sample(gamma, 1000);
    // @end
    assertThat(values).isEqualTo(Generator.defaultRng(42).gamma(2.0, 1.5, 1000));
  }

  @Test
  void own() {
    // @start region="own"
    record Cube() implements DoubleDistribution {
      @Override
      public double sample(RandomSource bits) {
        double u = bits.nextDouble();
        return u * u * u;
      }
    }

    double[] values = Generator.defaultRng(42).sample(new Cube(), 1000);
    // @end
    assertThat(values).hasSize(1000);
  }

  @Test
  void arrayFill() {
    // @start region="array-fill"
    byte[] dice = new byte[10];
    ArrayFill<byte[]> call = Integers.of(IntegerType.INT8, 1, 7).fillBytesInParts(new PCG64(42));
    call.fill(dice, 0, 5); // with the next line, the ten values of one call
    call.fill(dice, 5, 10);
    // @end
    byte[] whole = new byte[10];
    Integers.of(IntegerType.INT8, 1, 7).fill(new PCG64(42), whole, 0, 10);
    assertThat(dice).isEqualTo(whole);
  }

  @Test
  void integers() {
    // @start region="integers"
    // rng = np.random.default_rng(42); rng.integers(1, 7, 5, dtype=np.int8)
    byte[] dice = new byte[5];
    Integers.of(IntegerType.INT8, 1, 7).fill(new PCG64(42), dice, 0, 5); // [4, 1, 6, 1, 5]
    // @end
    assertThat(dice).containsExactly(4, 1, 6, 1, 5);
  }

  @Test
  void dirichlet() {
    // @start region="dirichlet"
    Dirichlet weights = new Dirichlet(1, 2, 3);
    double[][] rows = weights.sample(new PCG64(42), 1000); // each row adds up to 1
    // @end
    assertThat(rows).hasDimensions(1000, 3);
    for (double[] row : rows) {
      assertThat(row[0] + row[1] + row[2]).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void multinomial() {
    // @start region="multinomial"
    Multinomial loadedCoin = new Multinomial(20, 0.6, 0.4);
    long[] counts = Generator.defaultRng(42).sample(loadedCoin); // [10, 10]
    // @end
    assertThat(counts).containsExactly(10, 10);
  }

  @Test
  void multivariateHypergeometric() {
    // @start region="multivariate-hypergeometric"
    var hand = new MultivariateHypergeometric(new long[] {13, 13, 13, 13}, 5);
    long[] suits = Generator.defaultRng(42).sample(hand); // [2, 1, 1, 1]
    // @end
    assertThat(suits).containsExactly(2, 1, 1, 1);
  }

  @Test
  void multivariateNormal() {
    // @start region="multivariate-normal"
    var pairs = new MultivariateNormal(new double[] {0, 0}, new double[][] {{1, 0.8}, {0.8, 1}});
    double[][] rows = Generator.defaultRng(42).sample(pairs, 1000);
    // @end
    assertThat(rows).hasDimensions(1000, 2);
  }
}
