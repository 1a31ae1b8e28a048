package org.seedtree.parallel;

import java.util.OptionalInt;
import org.seedtree.distribution.DType;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.Sampler;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.BitGenerator;

/** A law together with the type of array that it is drawn into. */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
abstract class Draw<A> {

  private static final int HALF_WORD = 32;

  abstract A newArray(int length);

  abstract void fill(BitGenerator bits, A out, int from, int to);

  /** Moves values from one array to another. */
  @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one type
  void copy(A source, int from, A target, int to, int count) {
    System.arraycopy(source, from, target, to, count);
  }

  /** Whether two fills one after the other draw what one fill of both ranges would. */
  boolean cutsAnywhere() {
    return true;
  }

  OptionalInt wordsPerValue() {
    return OptionalInt.empty();
  }

  /** Whether values take no longer than the words that they are made of. */
  boolean bareWords() {
    return false;
  }

  /** Of any type of the catalog. */
  static Draw<Object> of(Sampler sampler, DType dtype) {
    return new Draw<>() {
      @Override
      Object newArray(int length) {
        return dtype.newArray(length);
      }

      @Override
      void fill(BitGenerator bits, Object out, int from, int to) {
        sampler.on(bits).fill(out, from, to);
      }

      // Not narrow integers, which share words, nor vectors, which a part may end within.
      @Override
      boolean cutsAnywhere() {
        return dtype.bytes() * Byte.SIZE >= HALF_WORD
            && sampler.vectorLength().isEmpty()
            && !sampler.remembers();
      }

      @Override
      OptionalInt wordsPerValue() {
        return sampler.wordsPerValue();
      }

      @Override
      boolean bareWords() {
        return sampler.wordsPerValue().isPresent();
      }
    };
  }

  static Draw<double[]> of(DoubleDistribution law) {
    return new Draw<>() {
      @Override
      double[] newArray(int length) {
        return new double[length];
      }

      @Override
      void fill(BitGenerator bits, double[] out, int from, int to) {
        law.fill(bits, out, from, to);
      }

      @Override
      OptionalInt wordsPerValue() {
        return law.wordsPerValue();
      }

      @Override
      boolean bareWords() {
        return law instanceof StandardUniform || law instanceof Uniform;
      }
    };
  }

  static Draw<float[]> of(FloatDistribution law) {
    return new Draw<>() {
      @Override
      float[] newArray(int length) {
        return new float[length];
      }

      @Override
      void fill(BitGenerator bits, float[] out, int from, int to) {
        law.fill(bits, out, from, to);
      }
    };
  }

  static Draw<long[]> of(LongDistribution law) {
    return new Draw<>() {
      @Override
      long[] newArray(int length) {
        return new long[length];
      }

      @Override
      void fill(BitGenerator bits, long[] out, int from, int to) {
        law.fill(bits, out, from, to);
      }

      @Override
      boolean cutsAnywhere() {
        return !(law instanceof Integers integers) || takeWholeWords(integers);
      }
    };
  }

  /** Of a type of at most 32 bits. */
  static Draw<int[]> ofInts(Integers law) {
    return new Draw<>() {
      @Override
      int[] newArray(int length) {
        return new int[length];
      }

      @Override
      void fill(BitGenerator bits, int[] out, int from, int to) {
        law.fill(bits, out, from, to);
      }

      @Override
      boolean cutsAnywhere() {
        return takeWholeWords(law);
      }
    };
  }

  /** Narrower ones share a word within a fill and drop what is left of it. */
  private static boolean takeWholeWords(Integers law) {
    return law.type().bits() >= HALF_WORD;
  }

  static Draw<double[][]> of(DoubleVectorDistribution law) {
    return new Draw<>() {
      @Override
      double[][] newArray(int length) {
        return new double[length][law.dimension()];
      }

      @Override
      void fill(BitGenerator bits, double[][] out, int from, int to) {
        law.fill(bits, out, from, to);
      }

      @Override
      void copy(double[][] source, int from, double[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, law.dimension());
        }
      }
    };
  }

  static Draw<long[][]> of(LongVectorDistribution law) {
    return new Draw<>() {
      @Override
      long[][] newArray(int length) {
        return new long[length][law.dimension()];
      }

      @Override
      void fill(BitGenerator bits, long[][] out, int from, int to) {
        law.fill(bits, out, from, to);
      }

      @Override
      void copy(long[][] source, int from, long[][] target, int to, int count) {
        for (int i = 0; i < count; i++) {
          System.arraycopy(source[from + i], 0, target[to + i], 0, law.dimension());
        }
      }

      // One of its methods shuffles on, within a fill, what the vector before has left.
      @Override
      boolean cutsAnywhere() {
        return !(law instanceof MultivariateHypergeometric);
      }
    };
  }
}
