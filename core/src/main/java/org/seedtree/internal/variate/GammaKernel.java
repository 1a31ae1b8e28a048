package org.seedtree.internal.variate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.DrawSchedule;
import org.seedtree.internal.simd.GammaAcceptance;

/**
 * The gamma distribution of scale 1, as NumPy draws it: the core of all distributions of the gamma
 * family.
 *
 * <p>Shapes above 1 take the method of Marsaglia and Tsang ({@link GammaAcceptance}), which accepts
 * more than 95 % of its proposals: a word for a normal and one for a uniform. Shapes below 1 take
 * rejection of {@code x^shape}, whose density decreases as {@code exp(-x)}, from a constant part
 * and an exponential tail: a uniform and an exponential per proposal. Shape 1 is the exponential
 * distribution, and shape 0 is 0 without a draw. Accepts any shape without a check: NaN, and by
 * overflow of {@code NoncentralChisquare}'s counts even a negative one, have their values, too.
 */
public final class GammaKernel implements InterleavedDraws.Draw {

  private final double shape;
  private final double inverseShape;

  /** The acceptance test for shapes above 1. */
  private final GammaAcceptance test;

  /** Draws of this distribution only; created by the first bulk fill. */
  private @Nullable InterleavedDraws bulkDraws;

  /** Creates the distribution of a shape. */
  public GammaKernel(double shape) {
    this.shape = shape;
    this.inverseShape = 1 / shape;
    double b = shape - 1.0 / 3.0;
    this.test = new GammaAcceptance(b, 1 / Math.sqrt(9 * b));
  }

  /** Returns the shape. */
  public double shape() {
    return shape;
  }

  /** Returns whether every value consumes at least one word. */
  public boolean consumesWords() {
    return shape != 0;
  }

  @Override
  public double sample(RandomSource bits) {
    if (shape == 1) {
      return ZigguratExponential.sample(bits);
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? below1(bits, shape, inverseShape) : above1(bits);
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, double[] out, int from, int to) {
    for (int i = from; i < to; ) {
      i = fillBatch(bits, out, i, to);
    }
  }

  /**
   * Fills at least the first element of {@code out[from..to)}, and no more than stays in the cache
   * for the next step of a distribution; returns the index after the last value.
   */
  public int fillBatch(RandomSource bits, double[] out, int from, int to) {
    if (shape == 0) {
      Arrays.fill(out, from, to, 0);
      return to;
    }
    if (shape == 1) {
      return ZigguratExponential.fillBatch(bits, out, from, to);
    }
    if (to - from < WordBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return to;
    }
    WordBlock block = WordBlock.of(bits, to - from, 2);
    block.refillWithDoubles(2L * (to - from));
    if (shape < 1) {
      return fillBelow1(block, BatchBuffers.of(bits), out, from);
    }
    InterleavedDraws draws = bulkDraws;
    if (draws == null) {
      draws = new InterleavedDraws(this);
      bulkDraws = draws;
    }
    return draws.isProfitable(block)
        ? draws.drawBlock(block, out, from)
        : fillAbove1(block, out, from);
  }

  /** Judges proposals in batches: whether one is accepted has no effect on what the next draws. */
  private int fillBelow1(WordBlock block, BatchBuffers buffers, double[] out, int from) {
    double[] uniforms = buffers.a;
    double[] exponentials = buffers.b;
    double[] values = buffers.c;
    int n = drawProposals(block, uniforms, exponentials);
    for (int j = 0; j < n; j++) {
      values[j] = (1 - uniforms[j]) / shape;
    }
    Libm.log(values, 0, n);
    for (int j = 0; j < n; j++) {
      // a mask, all ones where the uniform is above, in place of a branch that would be
      // mispredicted
      double u = uniforms[j];
      long above = Double.doubleToRawLongBits(1 - shape - u) >> 63;
      double y = -values[j];
      double tail = 1 - shape + shape * y;
      values[j] =
          Double.longBitsToDouble(
              (Double.doubleToRawLongBits(tail) & above)
                  | (Double.doubleToRawLongBits(u) & ~above));
      exponentials[j] += Double.longBitsToDouble(Double.doubleToRawLongBits(y) & above);
    }
    Libm.pow(values, 0, n, inverseShape);
    int i = from;
    for (int j = 0; j < n; j++) {
      out[i] = values[j];
      i += values[j] <= exponentials[j] ? 1 : 0;
    }
    return i;
  }

  /** Draws a uniform and an exponential per proposal; returns the number of proposals. */
  private static int drawProposals(WordBlock block, double[] uniforms, double[] exponentials) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int n = 0;
    for (int position = 0; position < block.end; n++) {
      double exponential =
          position + 1 < block.end
              ? ZigguratExponential.firstWordValue(words[position + 1])
              : Double.NaN;
      if (Double.isNaN(exponential)) {
        block.position = position;
        uniforms[n] = block.nextDouble();
        exponentials[n] = ZigguratExponential.sample(block);
        position = block.position;
      } else {
        uniforms[n] = doubles[position];
        exponentials[n] = exponential;
        position += 2;
      }
    }
    return n;
  }

  /** Makes values until the block is empty; returns the index after the last. */
  private int fillAbove1(WordBlock block, double[] out, int from) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int end = block.end;
    int i = from;
    for (int position = 0; position < end; i++) {
      double value =
          position + 1 < end ? firstPairValue(words[position], doubles[position + 1]) : Double.NaN;
      if (Double.isNaN(value)) {
        block.position = position;
        value = above1(block);
        position = block.position;
      } else {
        position += 2;
      }
      out[i] = value;
    }
    return i;
  }

  @Override
  public DrawSchedule.@Nullable Draw vectorDraw() {
    if (shape == 1) {
      return InterleavedDraws.exponential();
    }
    return shape > 1 && test.hasBounds() ? InterleavedDraws.gamma(test) : null;
  }

  /** Returns the number of words that each value consumes at least. */
  public int minWords() {
    return shape == 0 ? 0 : shape == 1 ? 1 : 2;
  }

  /** Returns one value from a block with doubles. */
  public double sampleFromBlock(WordBlock block) {
    int position = block.position;
    if (shape == 1 && position < block.end) {
      double value = ZigguratExponential.firstWordValue(block.words[position]);
      if (!Double.isNaN(value)) {
        block.position = position + 1;
        return value;
      }
    } else if (shape > 1 && position + 1 < block.end) {
      double value = firstPairValue(block.words[position], block.doubles[position + 1]);
      if (!Double.isNaN(value)) {
        block.position = position + 2;
        return value;
      }
    }
    return sample(block);
  }

  /** Returns whether nearly every value is accepted on the first pair. */
  public boolean hasFirstPairValue() {
    return shape > 1;
  }

  /**
   * Returns the value if it is accepted on the first pair, a word and a uniform, else NaN; for
   * shapes above 1.
   */
  public double firstPairValue(long word, double u) {
    double x = ZigguratNormal.firstWordValue(word);
    return test.root(x) > 0 ? proposalValue(x, u) : Double.NaN;
  }

  /** Returns the value of a normal with a positive root and a uniform, or NaN if it is rejected. */
  private double proposalValue(double x, double u) {
    double root = test.root(x);
    double cube = root * root * root;
    return test.accepts(x, cube, u) ? test.b() * cube : Double.NaN;
  }

  // order fixes the last bit, in both
  static double below1(RandomSource bits, double shape, double inverseShape) {
    while (true) {
      double u = bits.nextDouble();
      double exponential = ZigguratExponential.sample(bits);
      if (u <= 1 - shape) {
        double x = Libm.pow(u, inverseShape);
        if (x <= exponential) {
          return x;
        }
      } else {
        double y = -Libm.log((1 - u) / shape);
        double x = Libm.pow(1 - shape + shape * y, inverseShape);
        if (x <= exponential + y) {
          return x;
        }
      }
    }
  }

  private double above1(RandomSource bits) {
    return above1(bits, ZigguratNormal.sample(bits));
  }

  /** Continues from the first normal. */
  private double above1(RandomSource bits, double first) {
    double x = first;
    while (true) {
      double root = test.root(x);
      while (root <= 0) {
        x = ZigguratNormal.sample(bits);
        root = test.root(x);
      }
      double cube = root * root * root;
      if (test.accepts(x, cube, bits.nextDouble())) {
        return test.b() * cube;
      }
      x = ZigguratNormal.sample(bits);
    }
  }
}
