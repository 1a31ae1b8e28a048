package org.seedtree.conformance.cases;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.conformance.cases.SequenceCases.Kind;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.legacy.RandomState;

/** RandomState's {@code shuffle}, {@code permutation} and {@code choice}. */
final class LegacySequenceCases {

  static List<CaseGenerator> all() {
    return List.of(new Shuffle(), new Permutation(), new ChoiceOfCount(), new ChoiceOfElements());
  }

  private record Shuffle() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.shuffle";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      Kind kind = draw.oneOf(Kind.values());
      Bits before = SequenceCases.bits(SequenceCases.elements(kind, n));
      return new Call(
          NumpyCall.rng("shuffle").args(before).resultIsArgument(0),
          kind.name(),
          s -> {
            Object elements = SequenceCases.elements(kind, n);
            invoke(s.rs(), "shuffle", elements);
            return SequenceCases.bits(elements);
          });
    }
  }

  private record Permutation() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.permutation";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      if (draw.oneIn(2)) {
        int count = draw.oneIn(20) ? -n : n;
        return new Call(
            NumpyCall.rng("permutation").args(count),
            "of a count",
            s -> longs(s.rs().permutation(count)));
      }
      Kind kind = draw.oneOf(Kind.values());
      Object elements = SequenceCases.elements(kind, n);
      return new Call(
          NumpyCall.rng("permutation").args(SequenceCases.bits(elements)),
          kind.name(),
          s -> SequenceCases.bits(invoke(s.rs(), "permutation", elements)));
    }
  }

  private record ChoiceOfCount() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.choice of a count";
    }

    @Override
    public Call call(CaseChoices draw) {
      if (draw.oneIn(6)) {
        long n = draw.oneOf(1L << 31, (1L << 32) + 1, 1L << 62, Long.MAX_VALUE);
        int size = draw.size();
        NumpyCall numpy = NumpyCall.rng("choice").args(n).size(size);
        return new Call(numpy, "of a long", s -> Bits.of(s.rs().choice(n, size)));
      }
      int n = draw.invalid() ? -draw.integer(0, 3) : population(draw);
      NumpyCall numpy = NumpyCall.rng("choice").args(n);
      if (draw.oneIn(8)) {
        return new Call(numpy, "one", s -> Bits.of((long) s.rs().choice(n)));
      }
      Options options = Options.draw(draw, n);
      int size = options.size(draw, n);
      return new Call(
          options.with(numpy.size(size)),
          "of an int",
          s ->
              longs(
                  options.isUniform() && options.replace
                      ? s.rs().choice(n, size)
                      : options.isUniform()
                          ? s.rs().choice(n, size, false)
                          : options.floatP != null
                              ? s.rs().choice(n, size, options.replace, options.floatP)
                              : s.rs().choice(n, size, options.replace, options.p)));
    }

    private static int population(CaseChoices draw) {
      return draw.oneIn(4) ? draw.integer(10_000, 60_000) : Math.max(1, draw.size());
    }
  }

  private record ChoiceOfElements() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.choice of elements";
    }

    /** Returns a call without rows, since NumPy accepts one dimension only. */
    @Override
    public Call call(CaseChoices draw) {
      int n = Math.max(1, draw.size());
      Kind kind = draw.oneOf(Arrays.stream(Kind.values()).filter(k -> k != Kind.ROWS).toList());
      Object elements = SequenceCases.elements(kind, n);
      Options options = Options.draw(draw, n);
      int size = options.size(draw, n);
      NumpyCall numpy = NumpyCall.rng("choice").args(SequenceCases.bits(elements)).size(size);
      return new Call(
          options.with(numpy),
          kind.name(),
          s -> SequenceCases.bits(chosen(s.rs(), elements, size, options)));
    }

    private static Object chosen(RandomState rs, Object a, int size, Options options) {
      if (options.isUniform() && options.replace) {
        return invoke(rs, "choice", a, new Class<?>[] {int.class}, size);
      }
      Class<?> weights = options.floatP != null ? float[].class : double[].class;
      Object p = options.floatP != null ? options.floatP : options.p;
      Class<?> replace = options.floatP != null ? Boolean.class : boolean.class;
      Class<?>[] more = {int.class, replace, weights};
      return invoke(rs, "choice", a, more, size, options.replace, p);
    }
  }

  /** The options of a choice. */
  private record Options(boolean replace, double @Nullable [] p, float @Nullable [] floatP) {

    static Options draw(CaseChoices draw, int n) {
      boolean weighted = n > 0 && n <= 3000 && draw.oneIn(2);
      double[] p = weighted ? ChoiceCases.probabilities(draw, n) : null;
      if (p == null || draw.oneIn(2)) {
        return new Options(draw.oneIn(2), p, null);
      }
      float[] floatP = new float[n];
      for (int i = 0; i < n; i++) {
        floatP[i] = (float) p[i];
        p[i] = floatP[i];
      }
      return new Options(draw.oneIn(2), p, floatP);
    }

    boolean isUniform() {
      return p == null;
    }

    NumpyCall with(NumpyCall call) {
      call.kwarg("replace", replace);
      if (floatP != null) {
        return call.kwarg("p", Bits.of(floatP));
      }
      return p == null ? call : call.kwarg("p", Bits.of(p));
    }

    int size(CaseChoices draw, int n) {
      if (draw.invalid()) {
        return replace ? -1 : Math.min(n, 3000) + draw.integer(-1, 2);
      }
      if (replace) {
        return Math.min(draw.size(), 3000);
      }
      int max = p == null ? n : (int) Arrays.stream(p).filter(value -> value > 0).count();
      return draw.integer(0, Math.max(0, max));
    }
  }

  private static Bits longs(int[] values) {
    return Bits.of(Arrays.stream(values).asLongStream().toArray());
  }

  private static Object invoke(RandomState rs, String method, Object elements) {
    return invoke(rs, method, elements, new Class<?>[0]);
  }

  /** Calls the method of that name for elements of that type and further arguments. */
  private static Object invoke(
      RandomState rs,
      String method,
      Object elements,
      Class<?>[] moreTypes,
      @Nullable Object... more) {
    Class<?> type =
        elements instanceof List<?>
            ? List.class
            : elements instanceof Object[] ? Object[].class : elements.getClass();
    try {
      Class<?>[] types = Stream.concat(Stream.of(type), Stream.of(moreTypes)).toArray(Class[]::new);
      Object[] arguments = Stream.concat(Stream.of(elements), Arrays.stream(more)).toArray();
      return RandomState.class.getMethod(method, types).invoke(rs, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private LegacySequenceCases() {}
}
