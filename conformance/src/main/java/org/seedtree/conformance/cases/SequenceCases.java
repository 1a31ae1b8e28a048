package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.seedtree.Generator;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;

/** {@code shuffle} and {@code permutation} of counts, arrays, rows and lists. */
final class SequenceCases {

  /** The type of the sequence. */
  enum Kind {
    DOUBLE,
    FLOAT,
    LONG,
    INT,
    SHORT,
    BYTE,
    BOOLEAN,
    ROWS,
    LIST,
    LINKED_LIST
  }

  record Shuffle() implements CaseGenerator {

    @Override
    public String name() {
      return "shuffle";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      Kind kind = draw.oneOf(Kind.values());
      NumpyCall numpy = NumpyCall.rng("shuffle").args(bits(elements(kind, n))).resultIsArgument(0);
      return new Call(numpy, kind.name(), s -> shuffled(s.rng(), elements(kind, n)));
    }
  }

  record Permutation() implements CaseGenerator {

    @Override
    public String name() {
      return "permutation";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      if (draw.oneIn(2)) {
        int count = draw.oneIn(20) ? -n : n;
        return new Call(
            NumpyCall.rng("permutation").args(count),
            "of a count",
            s -> Bits.of(IntStream.of(s.rng().permutation(count)).asLongStream().toArray()));
      }
      Kind kind = draw.oneOf(Kind.values());
      NumpyCall numpy = NumpyCall.rng("permutation").args(bits(elements(kind, n)));
      return new Call(numpy, kind.name(), s -> permuted(s.rng(), elements(kind, n)));
    }
  }

  @SuppressWarnings("JdkObsolete") // LinkedList: a list without random access
  static Object elements(Kind kind, int n) {
    long[] numbers = LongStream.range(0, n).map(i -> i * i - 50).toArray();
    return switch (kind) {
      case DOUBLE -> LongStream.of(numbers).mapToDouble(i -> i / 3.0).toArray();
      case LONG -> numbers;
      case INT -> LongStream.of(numbers).mapToInt(i -> (int) i).toArray();
      case LIST -> new ArrayList<>(LongStream.of(numbers).boxed().toList());
      case LINKED_LIST -> new LinkedList<>(LongStream.of(numbers).boxed().toList());
      case FLOAT -> {
        float[] a = new float[n];
        for (int i = 0; i < n; i++) {
          a[i] = numbers[i];
        }
        yield a;
      }
      case SHORT -> {
        short[] a = new short[n];
        for (int i = 0; i < n; i++) {
          a[i] = (short) i;
        }
        yield a;
      }
      case BYTE -> {
        byte[] a = new byte[n];
        for (int i = 0; i < n; i++) {
          a[i] = (byte) i;
        }
        yield a;
      }
      case BOOLEAN -> {
        boolean[] a = new boolean[n];
        for (int i = 0; i < n; i++) {
          a[i] = i % 3 == 0;
        }
        yield a;
      }
      case ROWS -> {
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
          a[i] = new double[] {i, -i, i / 7.0};
        }
        yield a;
      }
    };
  }

  static Bits bits(Object elements) {
    if (elements instanceof double[][] rows) {
      return Bits.ofRows(rows, 3);
    } else if (elements instanceof List<?> list) {
      return Bits.of(list.stream().mapToLong(Long.class::cast).toArray());
    }
    return Bits.ofArray(elements);
  }

  private static Bits shuffled(Generator rng, Object elements) {
    if (elements instanceof double[] a) {
      rng.shuffle(a);
    } else if (elements instanceof float[] a) {
      rng.shuffle(a);
    } else if (elements instanceof long[] a) {
      rng.shuffle(a);
    } else if (elements instanceof int[] a) {
      rng.shuffle(a);
    } else if (elements instanceof short[] a) {
      rng.shuffle(a);
    } else if (elements instanceof byte[] a) {
      rng.shuffle(a);
    } else if (elements instanceof boolean[] a) {
      rng.shuffle(a);
    } else if (elements instanceof double[][] a) {
      rng.shuffle(a);
    } else if (elements instanceof List<?> a) {
      rng.shuffle(a);
    }
    return bits(elements);
  }

  private static Bits permuted(Generator rng, Object elements) {
    if (elements instanceof double[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof float[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof long[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof int[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof short[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof byte[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof boolean[] a) {
      return Bits.of(rng.permutation(a));
    } else if (elements instanceof double[][] a) {
      return bits(rng.permutation(a));
    }
    return bits(rng.permutation((List<?>) elements));
  }

  private SequenceCases() {}
}
