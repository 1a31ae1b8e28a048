package org.seedtree.conformance.cases;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.sequence.Choice;

/** {@code choice}, with populations and sizes on both sides of each of its thresholds. */
final class ChoiceCases {

  /** {@code choice} of integers below a count. */
  record OfCount() implements CaseGenerator {

    @Override
    public String name() {
      return "choice of a count";
    }

    @Override
    public Call call(CaseChoices draw) {
      long n = population(draw);
      if (draw.oneIn(8)) {
        return new Call(NumpyCall.rng("choice").args(n), "one", s -> Bits.of(s.rng().choice(n)));
      }
      Options options = Options.draw(draw, n, false);
      int size = size(draw, n, options);
      NumpyCall numpy = options.with(NumpyCall.rng("choice").args(n).size(size));
      if (n == (int) n && draw.oneIn(2)) {
        return new Call(
            numpy,
            "of an int, " + options,
            s -> longs(s.rng().choice((int) n, size, options.choice())));
      }
      return new Call(
          numpy, "of a long, " + options, s -> Bits.of(s.rng().choice(n, size, options.choice())));
    }

    private static Bits longs(int[] values) {
      return Bits.of(Arrays.stream(values).asLongStream().toArray());
    }
  }

  /** {@code choice} of the elements of arrays, rows and lists. */
  record OfElements() implements CaseGenerator {

    @Override
    public String name() {
      return "choice of elements";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = Math.max(1, draw.size());
      SequenceCases.Kind kind = draw.oneOf(SequenceCases.Kind.values());
      Object elements = SequenceCases.elements(kind, n);
      Options options = Options.draw(draw, n, true);
      int size = size(draw, n, options);
      NumpyCall numpy =
          options.with(NumpyCall.rng("choice").args(SequenceCases.bits(elements)).size(size));
      return new Call(
          numpy,
          kind + ", " + options,
          s -> SequenceCases.bits(chosen(s.rng(), elements, size, options.choice())));
    }

    private static Object chosen(Generator rng, Object a, int size, Choice how) {
      if (a instanceof double[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof float[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof long[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof int[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof short[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof byte[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof boolean[] x) {
        return rng.choice(x, size, how);
      } else if (a instanceof Object[] x) {
        return rng.choice(x, size, how);
      }
      return rng.choice((java.util.List<?>) a, size, how);
    }
  }

  /** The options of a choice. Java's are made within the call, since they may be rejected. */
  private record Options(
      boolean replace,
      boolean shuffle,
      double @Nullable [] p,
      float @Nullable [] floatP,
      Function<Choice, Choice> with) {

    static Options draw(CaseChoices draw, long n, boolean oftenWeighted) {
      boolean replace = draw.oneIn(3);
      boolean shuffle = !draw.oneIn(3);
      if (n < 1 || n > 3000 || !draw.oneIn(oftenWeighted ? 2 : 3)) {
        return new Options(replace, shuffle, null, null, choice -> choice);
      }
      double[] p = probabilities(draw, (int) n);
      if (draw.oneIn(4)) {
        float[] floatP = new float[p.length];
        for (int i = 0; i < floatP.length; i++) {
          floatP[i] = (float) p[i];
        }
        return new Options(replace, shuffle, null, floatP, choice -> choice.p(floatP));
      }
      return new Options(replace, shuffle, p, null, choice -> choice.p(p));
    }

    Choice choice() {
      Choice choice = replace ? Choice.withReplacement() : Choice.withoutReplacement();
      return with.apply(shuffle ? choice : choice.shuffle(false));
    }

    NumpyCall with(NumpyCall call) {
      call.kwarg("replace", replace).kwarg("shuffle", shuffle);
      if (p != null) {
        call.kwarg("p", Bits.of(p));
      } else if (floatP != null) {
        call.kwarg("p", Bits.of(floatP));
      }
      return call;
    }

    int positiveCount() {
      if (p != null) {
        return (int) Arrays.stream(p).filter(value -> value > 0).count();
      }
      int count = 0;
      for (float value : floatP == null ? new float[0] : floatP) {
        count += value > 0 ? 1 : 0;
      }
      return count;
    }

    boolean isWeighted() {
      return p != null || floatP != null;
    }

    @Override
    public String toString() {
      return (replace ? "with" : "without") + " replacement" + (isWeighted() ? ", weighted" : "");
    }
  }

  static double[] probabilities(CaseChoices draw, int n) {
    double[] p = new double[n];
    double sum = 0;
    boolean skewed = draw.oneIn(3);
    for (int i = 0; i < n; i++) {
      p[i] = draw.oneIn(5) ? 0 : skewed ? draw.magnitude(-12, 0) : draw.real(0, 1);
      sum += p[i];
    }
    if (sum == 0) {
      p[0] = 1;
      sum = 1;
    }
    for (int i = 0; i < n; i++) {
      p[i] /= sum;
    }
    if (draw.invalid()) {
      p[draw.integer(0, n - 1)] = draw.oneOf(Double.NaN, -0.25, 2.0, Double.POSITIVE_INFINITY);
    } else if (draw.oneIn(20)) {
      p[draw.integer(0, n - 1)] +=
          draw.oneOf(1.4e-8, 1.6e-8, 3.4e-4, 3.5e-4); // near the tolerances
    }
    return p;
  }

  private static long population(CaseChoices draw) {
    if (draw.invalid()) {
      return -draw.integer(0, 3);
    }
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.integer(1, 5);
      case 1 -> draw.integer(1, 3000);
      case 2 -> draw.integer(9_990, 10_020);
      case 3 -> draw.integer(10_001, 60_000);
      case 4 -> (1L << 32) + draw.integer(-3, 3);
      default -> Math.max(1, draw.bitsUpTo(62).longValue());
    };
  }

  /** Chooses a size, often at the thresholds n / 50 and n / 20 or at the population's size. */
  private static int size(CaseChoices draw, long n, Options options) {
    if (draw.invalid()) {
      return options.replace() ? -1 : (int) Math.min(n, 3000) + draw.integer(-1, 2);
    }
    if (options.replace() || n > 100_000) {
      return Math.min(draw.size(), 3000);
    }
    int max = (int) Math.max(0, options.isWeighted() ? options.positiveCount() : n);
    int size =
        switch (draw.integer(0, 4)) {
          case 0 -> draw.integer(0, 3);
          case 1 -> max / 50 + draw.integer(-1, 2);
          case 2 -> max / 20 + draw.integer(-1, 2);
          case 3 -> max - draw.integer(0, 2);
          default -> draw.integer(0, max);
        };
    return Math.max(0, Math.min(max, size));
  }

  private ChoiceCases() {}
}
