package org.seedtree.internal.parallel;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Sampler;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.BitGenerator;

/** A distribution together with the type of array that it is drawn into. */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public abstract class Draw<A> {

  private static final int WORD = 64;
  private static final int HALF_WORD = 32;

  /** One fill, done in parts. */
  @FunctionalInterface
  public interface Call<A> {

    /** Draws elements of the array, a whole number of values. */
    void fill(A out, int from, int to);

    /** Whether nothing that was taken from the engine is kept for the next value. */
    default boolean isComplete() {
      return true;
    }
  }

  public abstract A newArray(int length);

  /** Begins a fill. */
  public abstract Call<A> on(BitGenerator bits);

  public final void fill(BitGenerator bits, A out, int from, int to) {
    on(bits).fill(out, from, to);
  }

  /** Moves elements from one array to another. */
  @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one type
  public void copy(A source, int from, A target, int to, int count) {
    System.arraycopy(source, from, target, to, count);
  }

  /** How many elements of the array are one value. */
  public int width() {
    return 1;
  }

  /** About how many values are made of one word, or 1 if that is less. */
  public int valuesPerWord() {
    return 1;
  }

  /** Whether the values can be made by several threads. */
  public boolean splits() {
    return true;
  }

  /** How they are. */
  public Split<?, A> split() {
    return Split.intoValues(this);
  }

  public OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /** What is drawn; null for vectors. */
  @Nullable Object distribution() {
    return null;
  }

  /** Whether values take hardly longer than the words that they are made of. */
  public final boolean bareWords() {
    Object distribution = distribution();
    return distribution instanceof StandardUniform
        || distribution instanceof Uniform
        || distribution instanceof Integers;
  }

  /** Whether values take two or three times as long as their words. */
  public final boolean fromZiggurat() {
    Object distribution = distribution();
    return distribution instanceof StandardNormal
        || distribution instanceof Normal
        || distribution instanceof StandardExponential
        || distribution instanceof Exponential;
  }

  /** Of any type of the catalog, vectors in a row. */
  public static Draw<Object> of(Sampler sampler, DType dtype) {
    Object distribution = sampler.distribution();
    int width = sampler.vectorLength().orElse(1);
    return new Draw<>() {
      @Override
      public Object newArray(int length) {
        return dtype.newArray(length);
      }

      @Override
      public Call<Object> on(BitGenerator bits) {
        Sampler.Call call = sampler.on(bits);
        return call instanceof Integers.Call integers ? narrow(integers) : call::fill;
      }

      @Override
      public int width() {
        return width;
      }

      @Override
      public int valuesPerWord() {
        return dtype == DType.FLOAT32 ? 2 : Draw.valuesPerWord(distribution);
      }

      @Override
      public boolean splits() {
        return !sampler.remembers() && Draw.splits(distribution);
      }

      @Override
      @SuppressWarnings({"unchecked", "rawtypes"}) // the dtype's arrays are the distribution's
      public Split<?, Object> split() {
        if (distribution instanceof StandardCauchy) {
          return (Split) Split.ratiosOfNormals();
        } else if (distribution instanceof MultivariateNormal normals) {
          return (Split) Split.vectorsOfNormals(normals);
        }
        return super.split();
      }

      @Override
      public OptionalInt wordsPerValue() {
        return sampler.wordsPerValue();
      }

      @Override
      @Nullable Object distribution() {
        return distribution;
      }
    };
  }

  public static Draw<double[]> of(DoubleDistribution distribution) {
    return new Draw<>() {
      @Override
      public double[] newArray(int length) {
        return new double[length];
      }

      @Override
      public Call<double[]> on(BitGenerator bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public Split<?, double[]> split() {
        return distribution instanceof StandardCauchy ? Split.ratiosOfNormals() : super.split();
      }

      @Override
      public OptionalInt wordsPerValue() {
        return distribution.wordsPerValue();
      }

      @Override
      Object distribution() {
        return distribution;
      }
    };
  }

  public static Draw<float[]> of(FloatDistribution distribution) {
    return new Draw<>() {
      @Override
      public float[] newArray(int length) {
        return new float[length];
      }

      @Override
      public Call<float[]> on(BitGenerator bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public int valuesPerWord() {
        return 2;
      }

      @Override
      Object distribution() {
        return distribution;
      }
    };
  }

  public static Draw<long[]> of(LongDistribution distribution) {
    return new Draw<>() {
      @Override
      public long[] newArray(int length) {
        return new long[length];
      }

      @Override
      public Call<long[]> on(BitGenerator bits) {
        return distribution instanceof Integers integers
            ? narrow(integers.call(bits))
            : (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public int valuesPerWord() {
        return Draw.valuesPerWord(distribution);
      }

      @Override
      Object distribution() {
        return distribution;
      }
    };
  }

  /** Of a type of at most 32 bits. */
  public static Draw<int[]> ofInts(Integers distribution) {
    return new Draw<>() {
      @Override
      public int[] newArray(int length) {
        return new int[length];
      }

      @Override
      public Call<int[]> on(BitGenerator bits) {
        return narrow(distribution.call(bits));
      }

      @Override
      public int valuesPerWord() {
        return Draw.valuesPerWord(distribution);
      }

      @Override
      Object distribution() {
        return distribution;
      }
    };
  }

  /** Narrow ones share a word. */
  private static <A> Call<A> narrow(Integers.Call call) {
    return new Call<>() {
      @Override
      public void fill(A out, int from, int to) {
        call.fill(out, from, to);
      }

      @Override
      public boolean isComplete() {
        return !call.keepsBits();
      }
    };
  }

  private static int valuesPerWord(@Nullable Object distribution) {
    if (distribution instanceof Integers integers
        && integers.last() - integers.low() >>> HALF_WORD == 0) {
      return WORD / Math.min(HALF_WORD, integers.type().bits());
    }
    return 1;
  }

  public static Draw<double[][]> of(DoubleVectorDistribution distribution) {
    return new Draw<>() {
      @Override
      public double[][] newArray(int length) {
        return new double[length][distribution.dimension()];
      }

      @Override
      public Call<double[][]> on(BitGenerator bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public void copy(double[][] source, int from, double[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, distribution.dimension());
        }
      }

      @Override
      public Split<?, double[][]> split() {
        return distribution instanceof MultivariateNormal normals
            ? Split.rowsOfNormals(normals)
            : super.split();
      }
    };
  }

  public static Draw<long[][]> of(LongVectorDistribution distribution) {
    return new Draw<>() {
      @Override
      public long[][] newArray(int length) {
        return new long[length][distribution.dimension()];
      }

      @Override
      public Call<long[][]> on(BitGenerator bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public void copy(long[][] source, int from, long[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, distribution.dimension());
        }
      }

      @Override
      public boolean splits() {
        return Draw.splits(distribution);
      }
    };
  }

  /** One of its methods shuffles on, within a fill, what the vector before has left. */
  private static boolean splits(@Nullable Object distribution) {
    return !(distribution instanceof MultivariateHypergeometric);
  }
}
