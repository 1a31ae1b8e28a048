package org.seedtree.sampling;

import java.util.List;
import java.util.Objects;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.RandomState;
import org.seedtree.pandas.PandasRelease;
import org.seedtree.pandas.Sample;

/** The sampling functions of pandas. */
final class PandasCalls {

  private PandasCalls() {}

  static Object call(String function, Arguments a, PandasRelease release) {
    return switch (function) {
      case "pandas.sample" -> sample(a, Sample.of(a.integer("length")).withRelease(release));
      case "pandas.groupby.sample" ->
          sample(a, grouped(a).sort(a.truth("sort", true)).withRelease(release));
      default -> null;
    };
  }

  private static Sample grouped(Arguments a) {
    List<?> keys = a.list("keys");
    boolean text = keys.stream().anyMatch(String.class::isInstance);
    if (keys.stream().allMatch(Objects::nonNull) && !text) {
      return Sample.groupBy(a.labels("keys"));
    }
    return text ? Sample.groupBy(keys.toArray(String[]::new)) : Sample.groupBy(a.numbers("keys"));
  }

  private static int[] sample(Arguments a, Sample sample) {
    Sample s = sample.replace(a.truth("replace", false));
    s = a.has("n") ? s.n(a.integer("n")) : s;
    s = a.has("frac") ? s.frac(a.number("frac", 0)) : s;
    s = a.has("weights") ? s.weights(a.numbers("weights")) : s;
    Object seed = a.randomState();
    if (seed instanceof Long number) {
      s = s.randomState(number);
    } else if (seed instanceof long[] numbers) {
      s = s.randomState(numbers);
    } else if (seed instanceof RandomState rs) {
      s = s.randomState(rs);
    } else if (seed instanceof Generator rng) {
      s = s.randomState(rng);
    } else {
      s = s.randomState((BitGenerator) seed);
    }
    return s.rows();
  }
}
