package org.seedtree.distribution;

import java.util.Objects;
import java.util.Optional;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.WordBlock;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * The Cauchy distribution around 0 with scale 1; NumPy's {@code standard_cauchy}. Its density is
 * {@code 1 / (pi (1 + x^2))}; a value is the ratio of two normals.
 *
 * <p>Words consumed: those of two {@link StandardNormal} values, the numerator first.
 */
public record StandardCauchy() implements DoubleDistribution {

  @Override
  public String name() {
    return "standard_cauchy";
  }

  @Override
  public Optional<Composition> composition() {
    return Optional.of(new Composition(new StandardNormal(), 2, StandardCauchy::ratios));
  }

  private static void ratios(double[] normals, int first, double[] out, int to, int values) {
    for (int i = 0; i < values; i++) {
      out[to + i] = normals[first + 2 * i] / normals[first + 2 * i + 1];
    }
  }

  @Override
  public double sample(RandomSource bits) {
    double numerator = ZigguratNormal.sample(bits);
    return numerator / ZigguratNormal.sample(bits);
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    WordBlock block = WordBlock.of(bits, to - from, 2);
    for (int i = from; i < to; ) {
      block.refill(2L * (to - i));
      i = drain(block, out, i);
    }
  }

  /** Draws values until the block is empty; returns the index after the last one. */
  private int drain(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    int end = block.end;
    int i = from;
    for (int p = 0; p < end; i++) {
      double value = Double.NaN;
      if (p + 1 < end) {
        value =
            ZigguratNormal.firstWordValue(words[p]) / ZigguratNormal.firstWordValue(words[p + 1]);
      }
      if (Double.isNaN(value)) {
        block.position = p;
        value = sample(block);
        p = block.position;
      } else {
        p += 2;
      }
      out[i] = value;
    }
    return i;
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}
