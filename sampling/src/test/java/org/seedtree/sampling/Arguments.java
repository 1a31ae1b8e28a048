package org.seedtree.sampling;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.Philox;
import org.seedtree.legacy.RandomState;

/** The arguments of a call as Python's JSON has them. */
final class Arguments {

  private final Map<String, Object> values;

  Arguments(Map<String, Object> values) {
    this.values = values;
  }

  /** Returns these arguments with the stream of a sequence of calls as their random_state. */
  Arguments with(RandomState rs) {
    Map<String, Object> changed = new HashMap<>(values);
    changed.put("random_state", rs);
    return new Arguments(changed);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** Returns whether the argument is given and None. */
  boolean isNone(String name) {
    return values.containsKey(name) && values.get(name) == null;
  }

  Object get(String name) {
    return values.get(name);
  }

  int integer(String name) {
    return ((BigInteger) values.get(name)).intValueExact();
  }

  int integer(String name, int standard) {
    return has(name) ? integer(name) : standard;
  }

  boolean truth(String name, boolean standard) {
    return has(name) ? (Boolean) values.get(name) : standard;
  }

  double number(String name, double standard) {
    return has(name) ? ((Number) values.get(name)).doubleValue() : standard;
  }

  List<?> list(String name) {
    return (List<?>) values.get(name);
  }

  int[] integers(String name) {
    return list(name).stream().mapToInt(v -> ((BigInteger) v).intValueExact()).toArray();
  }

  double[] numbers(String name) {
    return list(name).stream()
        .mapToDouble(v -> v == null ? Double.NaN : ((Number) v).doubleValue())
        .toArray();
  }

  double[][] matrix(String name) {
    return list(name).stream()
        .map(row -> ((List<?>) row).stream().mapToDouble(v -> ((Number) v).doubleValue()))
        .map(row -> row.toArray())
        .toArray(double[][]::new);
  }

  /** Returns labels of the type that they have in Python. */
  Labels labels(String name) {
    List<?> list = list(name);
    if (list.stream().allMatch(BigInteger.class::isInstance)) {
      return list.size() % 2 == 0
          ? Labels.of(integers(name))
          : Labels.of(Arrays.stream(integers(name)).asLongStream().toArray());
    }
    if (list.stream().allMatch(Boolean.class::isInstance)) {
      boolean[] truths = new boolean[list.size()];
      for (int i = 0; i < truths.length; i++) {
        truths[i] = (Boolean) list.get(i);
      }
      return Labels.of(truths);
    }
    return list.stream().allMatch(Double.class::isInstance)
        ? Labels.of(numbers(name))
        : Labels.of(list.toArray(String[]::new));
  }

  /** Sets a size that may be a fraction or a number of rows. */
  <S> S size(String name, S s, BiFunction<S, Double, S> fraction, BiFunction<S, Integer, S> count) {
    Object size = values.get(name);
    if (size == null) {
      return s;
    }
    return size instanceof Double part ? fraction.apply(s, part) : count.apply(s, integer(name));
  }

  /** Sets a seed or a RandomState. */
  <S> S seed(S s, BiFunction<S, Long, S> number, BiFunction<S, RandomState, S> state) {
    Object seed = values.get("random_state");
    if (seed == null) {
      return s;
    }
    if (seed instanceof RandomState rs) {
      return state.apply(s, rs);
    }
    return seed instanceof BigInteger value
        ? number.apply(s, value.longValueExact())
        : state.apply(s, (RandomState) stream(seed));
  }

  /** Returns a RandomState, a Generator, a BitGenerator, an array or a number. */
  Object randomState() {
    Object seed = values.get("random_state");
    return seed instanceof BigInteger value ? (Object) value.longValueExact() : stream(seed);
  }

  private static Object stream(Object described) {
    Map<?, ?> map = (Map<?, ?>) described;
    Object seed = map.get("seed");
    if (seed instanceof List<?> list) {
      return list.stream().mapToLong(v -> ((BigInteger) v).longValueExact()).toArray();
    }
    long number = ((BigInteger) seed).longValueExact();
    return switch ((String) map.get("kind")) {
      case "RandomState" -> new RandomState(number);
      case "default_rng" -> Generator.defaultRng(number);
      case "PCG64" -> new PCG64(number);
      case "MT19937" -> new MT19937(number);
      case "Philox" -> new Philox(number);
      case "Generator(Philox)" -> new Generator((BitGenerator) new Philox(number));
      case "Generator(MT19937)" -> new Generator((BitGenerator) new MT19937(number));
      default -> throw new IllegalArgumentException("no such stream: " + map);
    };
  }
}
