package org.seedtree.internal.variate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.DrawSchedule;
import org.seedtree.internal.simd.GammaAcceptance;

/**
 * The gamma distribution with scale 1, as NumPy draws it: what all distributions of the gamma
 * family are made of.
 *
 * <p>Above 1 the method of Marsaglia and Tsang (2000), the cube of a shifted normal, which accepts
 * more than 95 % of its candidates. Below 1 rejection in {@code x^shape}, whose density falls like
 * {@code exp(-x)}, from a flat piece and an exponential tail. 1 is the exponential, and 0 is 0
 * without a draw. Takes any shape without a check: NaN, and by overflow of {@code
 * NoncentralChisquare}'s counts even a negative one, have their values, too.
 */
public final class GammaKernel implements InterleavedDraws.Draw {

  private final double shape;
  private final double inverseShape;

  /** For shapes above 1. */
  private final GammaAcceptance test;

  /** This distribution alone, once many values are wanted. */
  private @Nullable InterleavedDraws turns;

  public GammaKernel(double shape) {
    this.shape = shape;
    this.inverseShape = 1 / shape;
    double b = shape - 1.0 / 3.0;
    this.test = new GammaAcceptance(b, 1 / Math.sqrt(9 * b));
  }

  public double shape() {
    return shape;
  }

  /** Whether every value takes at least one word. */
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
    return shape < 1 ? below1(bits) : above1(bits);
  }

  /** As many calls of {@link #sample}. */
  public void fill(RandomSource bits, double[] out, int from, int to) {
    for (int i = from; i < to; ) {
      i = fillBatch(bits, out, i, to);
    }
  }

  /** As {@link Ziggurat#fillBatch}. */
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
      return drainBelow1(block, BatchBuffers.of(bits), out, from);
    }
    InterleavedDraws alone = turns;
    if (alone == null) {
      alone = new InterleavedDraws(this);
      turns = alone;
    }
    return alone.isProfitable(block)
        ? alone.drawBlock(block, out, from)
        : drainAbove1(block, out, from);
  }

  /** Attempts by the column: whether one is accepted has no part in what the next one draws. */
  private int drainBelow1(WordBlock block, BatchBuffers columns, double[] out, int from) {
    double[] uniforms = columns.a;
    double[] heights = columns.b;
    double[] values = columns.c;
    int n = drawAttempts(block, uniforms, heights);
    for (int j = 0; j < n; j++) {
      values[j] = (1 - uniforms[j]) / shape;
    }
    Libm.log(values, 0, n);
    for (int j = 0; j < n; j++) {
      // masks for a choice that would be mispredicted: all ones where the uniform is above
      double u = uniforms[j];
      long above = Double.doubleToRawLongBits(1 - shape - u) >> 63;
      double y = -values[j];
      double tail = 1 - shape + shape * y;
      values[j] =
          Double.longBitsToDouble(
              (Double.doubleToRawLongBits(tail) & above)
                  | (Double.doubleToRawLongBits(u) & ~above));
      heights[j] += Double.longBitsToDouble(Double.doubleToRawLongBits(y) & above);
    }
    Libm.pow(values, 0, n, inverseShape);
    int i = from;
    for (int j = 0; j < n; j++) {
      out[i] = values[j];
      i += values[j] <= heights[j] ? 1 : 0;
    }
    return i;
  }

  /** Draws a uniform and an exponential for each attempt; returns their number. */
  private static int drawAttempts(WordBlock block, double[] uniforms, double[] heights) {
    long[] words = block.words;
    double[] doubles = block.doubles;
    int n = 0;
    for (int position = 0; position < block.end; n++) {
      double height =
          position + 1 < block.end
              ? ZigguratExponential.firstWordValue(words[position + 1])
              : Double.NaN;
      if (Double.isNaN(height)) {
        block.position = position;
        uniforms[n] = block.nextDouble();
        heights[n] = ZigguratExponential.sample(block);
        position = block.position;
      } else {
        uniforms[n] = doubles[position];
        heights[n] = height;
        position += 2;
      }
    }
    return n;
  }

  /** Makes values until the block is empty; returns the index after the last one. */
  private int drainAbove1(WordBlock block, double[] out, int from) {
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

  /** How many words each value takes at least. */
  public int minWords() {
    return shape == 0 ? 0 : shape == 1 ? 1 : 2;
  }

  /** As {@link #sample} from a block that has doubles. */
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

  /** Whether nearly every value is that {@link #firstPairValue ofTwo} words. */
  public boolean hasFirstPairValue() {
    return shape > 1;
  }

  /**
   * The value that a word and a uniform make, for shapes above 1; NaN where they do not, or may
   * not.
   */
  public double firstPairValue(long word, double u) {
    double x = ZigguratNormal.firstWordValue(word);
    return test.root(x) > 0 ? ofAttempt(x, u) : Double.NaN;
  }

  /**
   * The value of a normal that gives a positive cube and a uniform, for shapes above 1; NaN where
   * they are rejected.
   */
  double ofAttempt(double x, double u) {
    double root = test.root(x);
    double cube = root * root * root;
    return test.accepts(x, cube, u) ? test.b() * cube : Double.NaN;
  }

  // order fixes the last bit, in both
  private double below1(RandomSource bits) {
    while (true) {
      double u = bits.nextDouble();
      double height = ZigguratExponential.sample(bits);
      if (u <= 1 - shape) {
        double x = Libm.pow(u, inverseShape);
        if (x <= height) {
          return x;
        }
      } else {
        double y = -Libm.log((1 - u) / shape);
        double x = Libm.pow(1 - shape + shape * y, inverseShape);
        if (x <= height + y) {
          return x;
        }
      }
    }
  }

  private double above1(RandomSource bits) {
    return above1(bits, ZigguratNormal.sample(bits));
  }

  /** With the first normal given. */
  double above1(RandomSource bits, double first) {
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
