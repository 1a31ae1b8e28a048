package org.seedtree.conformance.cases;

import java.util.function.BiFunction;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.JavaStream;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;
import org.seedtree.seed.ISeedSequence;

/** The words of an engine, {@code bytes}, and the words of a seed sequence. */
final class WordCases {

  /** {@code random_raw}. */
  record Raw() implements CaseGenerator {

    @Override
    public String name() {
      return "random_raw";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      NumpyCall numpy = NumpyCall.bits("random_raw").args(n);
      if (draw.oneIn(2)) {
        return new Call(numpy, "array", s -> Bits.of(s.bits().randomRaw(n)));
      }
      return new Call(numpy, "single words", s -> Bits.of(raw(s.bits(), n)));
    }

    private static long[] raw(BitGenerator bits, int n) {
      long[] words = new long[n];
      for (int i = 0; i < n; i++) {
        words[i] = bits.nextRaw();
      }
      return words;
    }
  }

  /** A function of the bit generator's C interface. */
  record Words(String name, BiFunction<BitGenerator, Integer, Bits> one, Fill fill)
      implements CaseGenerator {

    /** Fills a range of a new array and returns the array. */
    interface Fill {
      Bits fill(RandomSource bits, int from, int to, int length);
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.oneIn(3) ? draw.integer(0, 3) : draw.integer(0, 900);
      NumpyCall numpy = NumpyCall.bits(name).args(n);
      if (draw.oneIn(2)) {
        return new Call(numpy, "single words", s -> one.apply(s.bits(), n));
      }
      int from = draw.integer(0, 30);
      int length = from + n + draw.integer(0, 30);
      return new Call(
          numpy,
          "into [%d, %d) of %d".formatted(from, from + n, length),
          s -> fill.fill(s.bits(), from, from + n, length).range(from, from + n));
    }
  }

  static final CaseGenerator NEXT_INT =
      new Words(
          "next_uint32",
          (bits, n) -> {
            int[] words = new int[n];
            for (int i = 0; i < n; i++) {
              words[i] = bits.nextInt();
            }
            return Bits.of(words);
          },
          (bits, from, to, length) -> {
            int[] words = new int[length];
            bits.fillInts(words, from, to);
            return Bits.of(words);
          });

  static final CaseGenerator NEXT_LONG =
      new Words(
          "next_uint64",
          (bits, n) -> {
            long[] words = new long[n];
            for (int i = 0; i < n; i++) {
              words[i] = bits.nextLong();
            }
            return Bits.of(words);
          },
          (bits, from, to, length) -> {
            long[] words = new long[length];
            bits.fillLongs(words, from, to);
            return Bits.of(words);
          });

  static final CaseGenerator NEXT_DOUBLE =
      new Words(
          "next_double",
          (bits, n) -> {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
              values[i] = bits.nextDouble();
            }
            return Bits.of(values);
          },
          (bits, from, to, length) -> {
            double[] values = new double[length];
            bits.fillDoubles(values, from, to);
            return Bits.of(values);
          });

  /** {@code bytes}. */
  record Bytes() implements CaseGenerator {

    @Override
    public String name() {
      return "bytes";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      return new Call(NumpyCall.rng("bytes").args(n), "array", s -> Bits.of(s.rng().bytes(n)));
    }
  }

  /** {@code generate_state} of the stream's seed sequence. */
  record SeedWords() implements CaseGenerator {

    @Override
    public String name() {
      return "generate_state";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.integer(0, 40);
      NumpyCall numpy = NumpyCall.seed("generate_state").args(n);
      if (draw.oneIn(2)) {
        return new Call(numpy, "int[]", s -> Bits.of(seed(s).generateState(n)));
      }
      return new Call(
          numpy.kwarg("dtype", "uint64"), "long[]", s -> Bits.of(seed(s).generateState64(n)));
    }

    private static ISeedSequence seed(JavaStream stream) {
      return stream.bits().seedSeq().orElseThrow();
    }
  }

  private WordCases() {}
}
