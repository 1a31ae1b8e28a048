package org.seedtree.internal.parallel;

import java.util.Optional;
import java.util.OptionalInt;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Composition;
import org.seedtree.distribution.CostClass;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.RandomSource;

/** A distribution together with the type of array that it is drawn into. */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public abstract class Draw<A> {

  public abstract A newArray(int length);

  /** Begins a fill. */
  public abstract ArrayFill<A> on(RandomSource bits);

  public final void fill(RandomSource bits, A out, int from, int to) {
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

  /** Returns the time of a value compared to that of its words. */
  public CostClass costClass() {
    return CostClass.COMPUTATION;
  }

  /** Of any type of the catalog, vectors in a row. */
  public static Draw<Object> of(Sampler sampler, DType dtype) {
    Optional<Distribution> distribution = sampler.distribution();
    int width = sampler.vectorLength().orElse(1);
    return new Draw<>() {
      @Override
      public Object newArray(int length) {
        return dtype.newArray(length);
      }

      @Override
      public ArrayFill<Object> on(RandomSource bits) {
        return sampler.on(bits);
      }

      @Override
      public int width() {
        return width;
      }

      @Override
      public int valuesPerWord() {
        return dtype == DType.FLOAT32 ? 2 : distribution.map(Distribution::valuesPerWord).orElse(1);
      }

      @Override
      public boolean splits() {
        return sampler.isSplittable();
      }

      @Override
      @SuppressWarnings({"unchecked", "rawtypes"}) // the dtype's arrays are the distribution's
      public Split<?, Object> split() {
        Optional<Composition> composition = distribution.flatMap(Distribution::composition);
        return composition.isPresent() ? (Split) Split.flat(composition.get()) : super.split();
      }

      @Override
      public OptionalInt wordsPerValue() {
        return sampler.wordsPerValue();
      }

      @Override
      public CostClass costClass() {
        return distribution.map(Distribution::costClass).orElse(CostClass.COMPUTATION);
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
      public ArrayFill<double[]> on(RandomSource bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public Split<?, double[]> split() {
        return distribution
            .composition()
            .<Split<?, double[]>>map(Split::flat)
            .orElseGet(super::split);
      }

      @Override
      public OptionalInt wordsPerValue() {
        return distribution.wordsPerValue();
      }

      @Override
      public CostClass costClass() {
        return distribution.costClass();
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
      public ArrayFill<float[]> on(RandomSource bits) {
        return (out, from, to) -> distribution.fill(bits, out, from, to);
      }

      @Override
      public int valuesPerWord() {
        return 2;
      }

      @Override
      public CostClass costClass() {
        return distribution.costClass();
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
      public ArrayFill<long[]> on(RandomSource bits) {
        return distribution.fillInParts(bits);
      }

      @Override
      public int valuesPerWord() {
        return distribution.valuesPerWord();
      }

      @Override
      public CostClass costClass() {
        return distribution.costClass();
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
      public ArrayFill<int[]> on(RandomSource bits) {
        return distribution.fillIntsInParts(bits);
      }

      @Override
      public int valuesPerWord() {
        return distribution.valuesPerWord();
      }

      @Override
      public CostClass costClass() {
        return distribution.costClass();
      }
    };
  }

  public static Draw<double[][]> of(DoubleVectorDistribution distribution) {
    return new Draw<>() {
      @Override
      public double[][] newArray(int length) {
        return new double[length][distribution.dimension()];
      }

      @Override
      public ArrayFill<double[][]> on(RandomSource bits) {
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
        return distribution
            .composition()
            .<Split<?, double[][]>>map(Split::rows)
            .orElseGet(super::split);
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
      public ArrayFill<long[][]> on(RandomSource bits) {
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
        return distribution.isSplittable();
      }
    };
  }
}
