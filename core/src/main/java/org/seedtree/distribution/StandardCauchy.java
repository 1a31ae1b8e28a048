package org.seedtree.distribution;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/**
 * Cauchy around 0 with scale 1, density {@code 1 / (pi (1 + x^2))}, the quotient of two normals;
 * NumPy's {@code standard_cauchy}. Draws: as two of {@link StandardNormal}, the numerator first.
 */
public record StandardCauchy() implements DoubleDistribution {

  @Override
  public double sample(BitGenerator bits) {
    double numerator = ZigguratNormal.sample(bits);
    return numerator / ZigguratNormal.sample(bits);
  }

  @Override
  public void fill(BitGenerator bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from);
    for (int i = from; i < to; i++) {
      block.ensure(to - i);
      out[i] = sample(block);
    }
  }
}
