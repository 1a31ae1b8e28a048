package org.seedtree.internal.parallel;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
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

/**
 * A distribution together with the type of array that it fills. It has no state: any number of
 * threads may use it at once.
 *
 * @param <A> the type of the array
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public abstract class ArraySampler<A> {

  /** Stands for the distributions of a sampler that does not name one. */
  private static final Distribution UNNAMED = new Distribution() {};

  private final Distribution distribution;

  private ArraySampler(Distribution distribution) {
    this.distribution = distribution;
  }

  /** Creates an array of {@code length} elements. */
  public abstract A newArray(int length);

  /** Starts a fill that is done in parts. */
  public abstract ArrayFill<A> on(RandomSource source);

  /** Fills {@code out[from..to)}, which starts and ends with a value. */
  public final void fill(RandomSource source, A out, int from, int to) {
    on(source).fill(out, from, to);
  }

  /** Copies {@code count} elements to an array that may be the same. */
  @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one type
  public void copy(A source, int from, A target, int to, int count) {
    System.arraycopy(source, from, target, to, count);
  }

  /** Returns the number of elements of the array that are one value. */
  public int width() {
    return 1;
  }

  /** Returns the approximate number of values that share a 64-bit word, at least 1. */
  public int valuesPerWord() {
    return distribution.valuesPerWord();
  }

  /** Returns whether each value depends on nothing but the words from its start. */
  public boolean isSplittable() {
    return distribution.isSplittable();
  }

  /** Returns the parts of values. */
  public Decomposition<?, A> decomposition() {
    return Decomposition.ofValues(this);
  }

  /** Returns the number of 64-bit words that each value consumes; empty if it varies. */
  public OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /** Returns the time of a value compared to that of its words. */
  public final CostClass costClass() {
    return distribution.costClass();
  }

  /**
   * Returns a sampler of a distribution of the catalog, with vectors one after another.
   *
   * @param dtype the type that the sampler was made for
   */
  public static ArraySampler<Object> of(Sampler sampler, DType dtype) {
    Optional<Composition> composition = sampler.distribution().flatMap(Distribution::composition);
    int width = sampler.vectorLength().orElse(1);
    return new ArraySampler<>(sampler.distribution().orElse(UNNAMED)) {
      @Override
      public Object newArray(int length) {
        return dtype.newArray(length);
      }

      @Override
      public ArrayFill<Object> on(RandomSource source) {
        return sampler.on(source);
      }

      @Override
      public int width() {
        return width;
      }

      @Override
      public int valuesPerWord() {
        return dtype == DType.FLOAT32 ? 2 : super.valuesPerWord();
      }

      @Override
      public boolean isSplittable() {
        return sampler.isSplittable();
      }

      @Override
      @SuppressWarnings({"unchecked", "rawtypes"}) // the dtype's arrays are double[]
      public Decomposition<?, Object> decomposition() {
        return composition.isPresent()
            ? (Decomposition) Decomposition.flat(composition.get())
            : super.decomposition();
      }

      @Override
      public OptionalInt wordsPerValue() {
        return sampler.wordsPerValue();
      }
    };
  }

  /** Returns a sampler of double values. */
  public static ArraySampler<double[]> of(DoubleDistribution distribution) {
    return new ArraySampler<>(distribution) {
      @Override
      public double[] newArray(int length) {
        return new double[length];
      }

      @Override
      public ArrayFill<double[]> on(RandomSource source) {
        return distribution.fillInParts(source);
      }

      @Override
      public Decomposition<?, double[]> decomposition() {
        return distribution
            .composition()
            .<Decomposition<?, double[]>>map(Decomposition::flat)
            .orElseGet(super::decomposition);
      }

      @Override
      public OptionalInt wordsPerValue() {
        return distribution.wordsPerValue();
      }
    };
  }

  /** Returns a sampler of float32 values. */
  public static ArraySampler<float[]> of(FloatDistribution distribution) {
    return new ArraySampler<>(distribution) {
      @Override
      public float[] newArray(int length) {
        return new float[length];
      }

      @Override
      public ArrayFill<float[]> on(RandomSource source) {
        return distribution.fillFloatsInParts(source);
      }

      @Override
      public int valuesPerWord() {
        return 2;
      }
    };
  }

  /** Returns a sampler of integers. */
  public static ArraySampler<long[]> of(LongDistribution distribution) {
    return new ArraySampler<>(distribution) {
      @Override
      public long[] newArray(int length) {
        return new long[length];
      }

      @Override
      public ArrayFill<long[]> on(RandomSource source) {
        return distribution.fillInParts(source);
      }
    };
  }

  /** Returns a sampler of integers of a type of at most 32 bits. */
  public static ArraySampler<int[]> ofInts(Integers distribution) {
    return ofIntegers(distribution, int[]::new, distribution::fillIntsInParts);
  }

  /** Returns a sampler of integers of a type of at most 16 bits. */
  public static ArraySampler<short[]> ofShorts(Integers distribution) {
    return ofIntegers(distribution, short[]::new, distribution::fillShortsInParts);
  }

  /** Returns a sampler of integers of a type of at most 8 bits. */
  public static ArraySampler<byte[]> ofBytes(Integers distribution) {
    return ofIntegers(distribution, byte[]::new, distribution::fillBytesInParts);
  }

  /** Returns a sampler of truth values. */
  public static ArraySampler<boolean[]> ofBooleans(Integers distribution) {
    return ofIntegers(distribution, boolean[]::new, distribution::fillBooleansInParts);
  }

  private static <A> ArraySampler<A> ofIntegers(
      Integers distribution, IntFunction<A> newArray, Function<RandomSource, ArrayFill<A>> call) {
    return new ArraySampler<>(distribution) {
      @Override
      public A newArray(int length) {
        return newArray.apply(length);
      }

      @Override
      public ArrayFill<A> on(RandomSource source) {
        return call.apply(source);
      }
    };
  }

  /** Returns a sampler of vectors, each in an array of its own. */
  public static ArraySampler<double[][]> of(DoubleVectorDistribution distribution) {
    return new ArraySampler<>(distribution) {
      @Override
      public double[][] newArray(int length) {
        return new double[length][distribution.dimension()];
      }

      @Override
      public ArrayFill<double[][]> on(RandomSource source) {
        return (out, from, to) -> distribution.fill(source, out, from, to);
      }

      @Override
      public void copy(double[][] source, int from, double[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, distribution.dimension());
        }
      }

      @Override
      public Decomposition<?, double[][]> decomposition() {
        return distribution
            .composition()
            .<Decomposition<?, double[][]>>map(Decomposition::vectors)
            .orElseGet(super::decomposition);
      }
    };
  }

  /** Returns a sampler of vectors of integers, each in an array of its own. */
  public static ArraySampler<long[][]> of(LongVectorDistribution distribution) {
    return new ArraySampler<>(distribution) {
      @Override
      public long[][] newArray(int length) {
        return new long[length][distribution.dimension()];
      }

      @Override
      public ArrayFill<long[][]> on(RandomSource source) {
        return (out, from, to) -> distribution.fill(source, out, from, to);
      }

      @Override
      public void copy(long[][] source, int from, long[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, distribution.dimension());
        }
      }
    };
  }
}
