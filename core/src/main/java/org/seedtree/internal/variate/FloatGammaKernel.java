package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/** The gamma distribution of scale 1 by the methods of {@link GammaKernel} in float arithmetic. */
public final class FloatGammaKernel {

  private final float shape;
  private final float inverseShape;
  private final float b;
  private final float c;

  /** Creates the distribution of a shape. */
  public FloatGammaKernel(float shape) {
    this.shape = shape;
    this.inverseShape = 1 / shape;
    this.b = shape - 1.0f / 3.0f;
    this.c = 1 / (float) Math.sqrt(9 * b);
  }

  /** Returns one value, from 32-bit words. */
  public float sample(RandomSource bits) {
    if (shape == 1) {
      return FloatZigguratExponential.sample(bits);
    }
    if (shape == 0) {
      return 0;
    }
    return shape < 1 ? below1(bits, shape, inverseShape) : above1(bits, b, c);
  }

  /** Returns one value for a shape that is used once; allocates nothing. */
  public static float sample(RandomSource bits, float shape) {
    if (shape == 1) {
      return FloatZigguratExponential.sample(bits);
    }
    if (shape == 0) {
      return 0;
    }
    float b = shape - 1.0f / 3.0f;
    return shape < 1
        ? below1(bits, shape, 1 / shape)
        : above1(bits, b, 1 / (float) Math.sqrt(9 * b));
  }

  // order fixes the last bit, in both
  private static float below1(RandomSource bits, float shape, float inverseShape) {
    while (true) {
      float u = bits.nextFloat();
      float exponential = FloatZigguratExponential.sample(bits);
      if (u <= 1 - shape) {
        float x = Libm.powf(u, inverseShape);
        if (x <= exponential) {
          return x;
        }
      } else {
        float y = -Libm.logf((1 - u) / shape);
        float x = Libm.powf(1 - shape + shape * y, inverseShape);
        if (x <= exponential + y) {
          return x;
        }
      }
    }
  }

  private static float above1(RandomSource bits, float b, float c) {
    while (true) {
      float x;
      float v;
      do {
        x = FloatZigguratNormal.sample(bits);
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      float u = bits.nextFloat();
      if (u < 1 - 0.0331f * (x * x) * (x * x)
          || Libm.logf(u) < 0.5f * x * x + b * (1 - v + Libm.logf(v))) {
        return b * v;
      }
    }
  }
}
