package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

/** Compares bulk fills of vectors with single vectors. */
class BulkVectorsTest {

  private static final int[] SIZES = {0, 1, 15, 16, 100, 3000};

  private static BitGenerator started(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(7));
    bits.nextInt();
    return bits;
  }

  @ParameterizedTest
  @EnumSource
  void doubleRowsEqualSingleVectors(Engine engine) {
    Stream.of(
            new Dirichlet(1, 2, 3),
            new Dirichlet(0.5, 0, 20),
            new Dirichlet(0, 0),
            new Dirichlet(),
            new Dirichlet(0.05, 0.01, 0.02),
            new Dirichlet(1, Double.NaN),
            new Dirichlet(3))
        .forEach(
            distribution -> {
              for (int size : SIZES) {
                BitGenerator single = started(engine);
                BitGenerator bulk = started(engine);
                double[][] rows = new double[size][distribution.dimension()];
                distribution.fill(bulk, rows, 0, size);
                double[] one = new double[distribution.dimension()];
                for (double[] row : rows) {
                  distribution.sample(single, one, 0);
                  assertThat(row).as("%s", distribution).containsExactly(one);
                }
                assertThat(bulk.state()).as("%s", distribution).isEqualTo(single.state());
              }
            });
  }

  @Test
  void vectorsOfNoComponentsFillNoArray() {
    BitGenerator bits = started(Engine.PCG64);
    new Dirichlet().fillInParts(bits).fill(new double[0], 0, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dirichlet().fillInParts(bits).fill(new double[5], 0, 5))
        .withMessage("vectors of no components fill no array");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MultivariateHypergeometric(new long[0], 0)
                    .fillInParts(bits)
                    .fill(new long[5], 0, 5));
  }

  @ParameterizedTest
  @EnumSource
  void countRowsEqualSingleVectors(Engine engine) {
    Stream.of(
            new Multinomial(20, 0.2, 0.3, 0.5),
            new Multinomial(5, 0.2, 0.3, 0.5),
            new Multinomial(2000, 0.4, 0.3, 0.3),
            new Multinomial(1L << 50, 0.4, 0.3, 0.3),
            new Multinomial(0, 0.4, 0.6),
            new Multinomial(9, 0, 0, 1),
            new Multinomial(9, 0, 1, 0),
            new Multinomial(9, 1),
            new Multinomial(3, 0.9, 0.05, 0.02))
        .forEach(
            distribution -> {
              for (int size : SIZES) {
                BitGenerator single = started(engine);
                BitGenerator bulk = started(engine);
                long[][] rows = new long[size][distribution.dimension()];
                distribution.fill(bulk, rows, 0, size);
                long[] one = new long[distribution.dimension()];
                for (long[] row : rows) {
                  distribution.sample(single, one, 0);
                  assertThat(row).as("%s", distribution).containsExactly(one);
                }
                assertThat(bulk.state()).as("%s", distribution).isEqualTo(single.state());
              }
            });
  }
}
