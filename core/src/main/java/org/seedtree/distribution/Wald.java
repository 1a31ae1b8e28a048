package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.BatchBuffers;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Wald or inverse Gaussian distribution; NumPy's {@code wald}. Its density is {@code sqrt(scale
 * / (2 pi x^3)) exp(-scale (x - mean)^2 / (2 mean^2 x))} for x > 0.
 *
 * <p>Values are drawn by the method of J. R. Michael, W. R. Schucany and R. W. Haas, "Generating
 * random variates using transformations with multiple roots", The American Statistician 30 (1976),
 * <a href="https://doi.org/10.2307/2683801">doi:10.2307/2683801</a>.
 *
 * <p>Words consumed: those of a {@link StandardNormal}, then one double.
 *
 * @param mean mean, positive
 * @param scale shape, positive
 */
public record Wald(double mean, double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if a parameter is not positive
   */
  public Wald {
    Parameters.WALD.check(mean, scale);
  }

  @Override
  public String name() {
    return "wald";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("mean", mean, "scale", scale);
  }

  @Override
  public double sample(RandomSource bits) {
    double x = root(ZigguratNormal.sample(bits));
    return root(x, bits.nextDouble());
  }

  // order fixes the last bit, in both
  private double root(double z) {
    double y = mean * z * z;
    double d = 1 + Math.sqrt(1 + 4 * scale / y);
    return mean * (1 - 2 / d);
  }

  /** Returns the root that the uniform {@code u} selects of the two. */
  private double root(double x, double u) {
    return u <= mean / (mean + x) ? x : mean * mean / x;
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from, 2);
    double[] uniforms = BatchBuffers.of(bits).a;
    for (int i = from; i < to; ) {
      block.refillWithDoubles(2L * (to - i));
      int n = draw(block, out, i, uniforms);
      for (int j = 0; j < n; j++) {
        out[i + j] = root(out[i + j]);
      }
      for (int j = 0; j < n; j++) {
        out[i + j] = root(out[i + j], uniforms[j]);
      }
      i += n;
    }
  }

  /** Draws a normal and a uniform for each value of a block, and returns the number of values. */
  private static int draw(WordBlock block, double[] normals, int at, double[] uniforms) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int n = 0;
    for (int position = 0; position < block.end; n++) {
      double z =
          position + 1 < block.end ? ZigguratNormal.firstWordValue(words[position]) : Double.NaN;
      if (Double.isNaN(z)) {
        block.position = position;
        normals[at + n] = ZigguratNormal.sample(block);
        uniforms[n] = block.nextDouble();
        position = block.position;
      } else {
        normals[at + n] = z;
        uniforms[n] = doubles[position + 1];
        position += 2;
      }
    }
    return n;
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.WALD_WITHOUT_CANCELLATION)
        ? this
        : ReleasedDoubles.of(this, release, bits -> EarlierVariates.wald(bits, mean, scale));
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}
