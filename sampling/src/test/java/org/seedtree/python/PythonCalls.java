package org.seedtree.python;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Methods of {@link PythonRandom} by the names of conformance/scripts/golden_python_random.py. */
final class PythonCalls {

  private PythonCalls() {}

  /** Returns the double whose bits are given in hex. */
  static double real(Object hex) {
    return Double.longBitsToDouble(HexFormat.fromHexDigitsToLong((String) hex));
  }

  static Object call(PythonRandom random, String method, List<?> args) {
    return switch (method) {
      case "random" -> random.random();
      case "getrandbits" -> bits(random, integer(args, 0));
      case "randbytes" -> random.randbytes(integer(args, 0));
      case "randrange" -> randrange(random, args.stream().map(BigInteger.class::cast).toList());
      case "randint" -> randint(random, (BigInteger) args.get(0), (BigInteger) args.get(1));
      case "choice" -> random.choice(range(integer(args, 0)));
      case "choices" -> random.choices(integer(args, 0), integer(args, 1));
      case "choices_weights" ->
          random.choices(integer(args, 0), weights((List<?>) args.get(1)), integer(args, 2));
      case "choices_cum_weights" ->
          random.choices(
              integer(args, 0), ChoiceWeights.cumulative(reals(args.get(1))), integer(args, 2));
      case "shuffle" -> shuffled(random, integer(args, 0));
      case "sample" -> sample(random, (BigInteger) args.get(0), integer(args, 1));
      case "sample_counts" ->
          random
              .sample(range(integer(args, 0)), longs((List<?>) args.get(1)), integer(args, 2))
              .stream()
              .mapToInt(i -> i)
              .toArray();
      default -> real(random, method, args.stream().mapToDouble(PythonCalls::real).toArray());
    };
  }

  private static Object real(PythonRandom random, String method, double[] x) {
    return switch (method + x.length) {
      case "uniform2" -> random.uniform(x[0], x[1]);
      case "triangular0" -> random.triangular();
      case "triangular2" -> random.triangular(x[0], x[1]);
      case "triangular3" -> random.triangular(x[0], x[1], x[2]);
      case "betavariate2" -> random.betavariate(x[0], x[1]);
      case "expovariate1" -> random.expovariate(x[0]);
      case "gammavariate2" -> random.gammavariate(x[0], x[1]);
      case "gauss0" -> random.gauss();
      case "gauss2" -> random.gauss(x[0], x[1]);
      case "lognormvariate2" -> random.lognormvariate(x[0], x[1]);
      case "normalvariate0" -> random.normalvariate();
      case "normalvariate2" -> random.normalvariate(x[0], x[1]);
      case "vonmisesvariate2" -> random.vonmisesvariate(x[0], x[1]);
      case "paretovariate1" -> random.paretovariate(x[0]);
      case "weibullvariate2" -> random.weibullvariate(x[0], x[1]);
      default -> throw new AssertionError(method + " with " + x.length + " arguments");
    };
  }

  private static Object bits(PythonRandom random, int k) {
    if (k >= Long.SIZE) {
      return random.bigGetrandbits(k);
    }
    return random.getrandbits(k);
  }

  /** Calls the form of longs where all arguments are longs, otherwise that of BigIntegers. */
  private static Object randrange(PythonRandom random, List<BigInteger> args) {
    if (args.stream().allMatch(PythonCalls::isLong)) {
      long[] x = args.stream().mapToLong(BigInteger::longValue).toArray();
      return switch (x.length) {
        case 1 -> random.randrange(x[0]);
        case 2 -> random.randrange(x[0], x[1]);
        default -> random.randrange(x[0], x[1], x[2]);
      };
    }
    return switch (args.size()) {
      case 1 -> random.randrange(args.get(0));
      case 2 -> random.randrange(args.get(0), args.get(1));
      default -> random.randrange(args.get(0), args.get(1), args.get(2));
    };
  }

  private static Object randint(PythonRandom random, BigInteger a, BigInteger b) {
    return isLong(a) && isLong(b)
        ? (Object) random.randint(a.longValue(), b.longValue())
        : random.randint(a, b);
  }

  private static boolean isLong(BigInteger x) {
    return x.bitLength() < Long.SIZE;
  }

  private static int[] shuffled(PythonRandom random, int n) {
    int[] x = IntStream.range(0, n).toArray();
    random.shuffle(x);
    return x;
  }

  private static Object sample(PythonRandom random, BigInteger n, int k) {
    return n.bitLength() < Integer.SIZE
        ? random.sample(n.intValueExact(), k)
        : random.sample(n.longValueExact(), k);
  }

  private static int integer(List<?> args, int i) {
    return ((BigInteger) args.get(i)).intValueExact();
  }

  private static List<Integer> range(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  private static ChoiceWeights weights(List<?> weights) {
    return !weights.isEmpty() && weights.get(0) instanceof BigInteger
        ? ChoiceWeights.of(longs(weights))
        : ChoiceWeights.of(reals(weights));
  }

  private static long[] longs(List<?> integers) {
    return integers.stream().mapToLong(x -> ((BigInteger) x).longValueExact()).toArray();
  }

  private static double[] reals(Object list) {
    return ((List<?>) list).stream().mapToDouble(PythonCalls::real).toArray();
  }
}
