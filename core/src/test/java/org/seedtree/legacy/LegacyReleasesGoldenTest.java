package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Golden;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.IntegerType;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * Calls of RandomState, SeedSequence and jumps compared with the NumPy releases that were run:
 * values and the words that follow. The golden file says which NumPy gave what; {@code
 * conformance/scripts/golden_releases.py} checks it against an installed one.
 */
class LegacyReleasesGoldenTest {

  /** The values of a call, and the engine that it drew from if more words are compared. */
  private record Result(Object values, BitGenerator bits) {}

  private static final BitGenerator NONE = new PCG64(0);
  private static final Map<String, Function<NumpyRelease, Result>> CALLS = new HashMap<>();

  static {
    legacy("rayleigh(1.0, 24)", r -> r.rayleigh(1, 24));
    legacy("geometric(0.1, 12)", r -> r.geometric(0.1, 12));
    legacy("vonmises(0.5, 1e7, 8)", r -> r.vonmises(0.5, 1e7, 8));
    legacy("zipf(1.1, 12)", r -> r.zipf(1.1, 12));
    legacy("wald(10.0, 0.5, 12)", r -> r.wald(10, 0.5, 12));
    legacy("binomial(10**18, 1e-17, 12)", r -> r.binomial(power10(18), 1e-17, 12));
    legacy(
        "multinomial(10**18, [1e-17, 1-1e-17], 4)",
        r -> flat(r.multinomial(power10(18), new double[] {1e-17, 1 - 1e-17}, 4)));
    legacy("multinomial(10, [0.0, 0.5, 0.5], 4)", multinomial(10, 4, 0, 0.5, 0.5));
    legacy("multinomial(10, [0.3, 0.0, 0.7], 4)", multinomial(10, 4, 0.3, 0, 0.7));
    legacy("multinomial(10, [0.3, 0.2, 0.5], 4)", multinomial(10, 4, 0.3, 0.2, 0.5));
    legacy("multinomial(0, [0.3, 0.2, 0.5], 2)", multinomial(0, 2, 0.3, 0.2, 0.5));
    legacy("randint(0, 2**32, 6)", r -> r.randint(0, 1L << 32, 6));
    legacy(
        "randint(0, 200, 8, dtype=np.uint8)",
        r -> r.sample(LegacyDiscrete.randint(IntegerType.UINT8, 0, 200), 8));
    legacy("f(2.0,3.0,4)", r -> r.f(2, 3, 4));
    legacy("standard_cauchy(4)", r -> r.standardCauchy(4));
    legacy("hypergeometric(50, 60, 30, 8)", r -> r.hypergeometric(50, 60, 30, 8));
    legacy(
        "multivariate_normal([1.,2.], [[2.,.5],[.5,1.]], 2)",
        r -> flat(r.multivariateNormal(new double[] {1, 2}, new double[][] {{2, .5}, {.5, 1}}, 2)));
    legacy("poisson(30.,1000000)", r -> r.poisson(30, 1_000_000));
    legacy("rayleigh(1.0,2000)", r -> r.rayleigh(1, 2000));
    legacy("geometric(1e-15,2000)", r -> r.geometric(1e-15, 2000));
    CALLS.put(
        "R(2500).binomial(1000, 0.5, 60000)[::6000]",
        release -> {
          RandomState rs = new RandomState(2500).withRelease(release);
          long[] all = rs.binomial(1000, 0.5, 60_000);
          long[] some = IntStream.range(0, 10).mapToLong(i -> all[6000 * i]).toArray();
          return new Result(some, rs.bitGenerator());
        });
    CALLS.put(
        "R(42).binomial(1, [0.0, 0.5, 0.5, 1.0, 0.5])",
        release -> {
          RandomState rs = new RandomState(42).withRelease(release);
          Operand.Doubles p = Operand.of(new double[] {0, 0.5, 0.5, 1, 0.5});
          long[] values = rs.broadcastLongs(LegacyBroadcast.binomial(Operand.longs(1), p));
          return new Result(values, rs.bitGenerator());
        });
    CALLS.put(
        "R(42).binomial([0, 5, 0, 5], 0.5)",
        release -> {
          RandomState rs = new RandomState(42).withRelease(release);
          long[] values =
              rs.broadcastLongs(
                  LegacyBroadcast.binomial(Operand.longs(0, 5, 0, 5), Operand.of(0.5)));
          return new Result(values, rs.bitGenerator());
        });
    CALLS.put(
        "(lambda g: [g.shuffle(np.zeros((3,0))), g.random_sample()][1:])(R(1))",
        release -> {
          RandomState rs = new RandomState(1).withRelease(release);
          rs.shuffle(new double[3][0]);
          return new Result(rs.randomSample(1), rs.bitGenerator());
        });
    seed(
        "SeedSequence(0).spawn(2)[1].generate_state(4)",
        release -> new SeedSequence(0).withRelease(release).spawn(2).get(1));
    seed(
        "SeedSequence(5, spawn_key=(1,)).generate_state(4)",
        release -> new SeedSequence(5).withSpawnKey(1).withRelease(release));
    seed(
        "SeedSequence([1,2,3], spawn_key=(7,8)).generate_state(4)",
        release -> SeedSequence.of(1, 2, 3).withRelease(release).withSpawnKey(7, 8));
    seed(
        "SeedSequence([1,2,3,4], spawn_key=(7,8)).generate_state(4)",
        release -> SeedSequence.of(1, 2, 3, 4).withRelease(release).child(7).child(8));
    seed(
        "SeedSequence(2**127, spawn_key=(1,)).generate_state(4)",
        release -> new SeedSequence(BigInteger.ONE.shiftLeft(127)).withRelease(release).child(1));
    seed(
        "SeedSequence(5, spawn_key=(1,), pool_size=8).generate_state(4)",
        release -> new SeedSequence(5).withRelease(release).withPoolSize(8).child(1));
    seed("SeedSequence(5).generate_state(4)", release -> new SeedSequence(5).withRelease(release));
    seed(
        "SeedSequence(12345).spawn(1)[0].spawn(2)[1].generate_state(4)",
        release -> new SeedSequence(12345).withRelease(release).spawn(1).get(0).spawn(2).get(1));
    CALLS.put(
        "G(SeedSequence(12345).spawn(3)[2]).random(3)",
        release -> {
          BitGenerator bits =
              new PCG64(new SeedSequence(12345).withRelease(release).spawn(3).get(2));
          double[] values = new double[3];
          bits.fillDoubles(values, 0, 3);
          return new Result(values, bits);
        });
    raw("MT19937(5).jumped().random_raw(4)", 4, r -> new MT19937(5).jumped(BigInteger.ONE, r));
    raw("MT19937(5).jumped(2).random_raw(4)", 4, r -> new MT19937(5).jumped(BigInteger.TWO, r));
    raw(
        "(lambda m: (m.random_raw(5), m.jumped().random_raw(4))[1])(MT19937(5))",
        4,
        release -> {
          MT19937 bits = new MT19937(5);
          bits.randomRaw(5);
          return bits.jumped(BigInteger.ONE, release);
        });
    raw("PCG64(5).jumped().random_raw(2)", 2, release -> new PCG64(5).jumped(1));
    raw("Philox(5).jumped().random_raw(2)", 2, release -> new Philox(5).jumped(1));
    raw("PCG64DXSM(5).random_raw(3)", 3, release -> new PCG64DXSM(5));
  }

  private static void legacy(String method, Function<RandomState, Object> call) {
    for (int seed : new int[] {1, 9}) {
      CALLS.put(
          "R(" + seed + ")." + method,
          release -> {
            RandomState rs = new RandomState(seed).withRelease(release);
            return new Result(call.apply(rs), rs.bitGenerator());
          });
    }
  }

  private static Function<RandomState, Object> multinomial(long n, int size, double... pvals) {
    return rs -> flat(rs.multinomial(n, pvals, size));
  }

  private static void seed(String text, Function<NumpyRelease, SeedSequence> call) {
    CALLS.put(
        text,
        release -> {
          int[] words = call.apply(release).generateState(4);
          return new Result(
              Arrays.stream(words).mapToLong(Integer::toUnsignedLong).toArray(), NONE);
        });
  }

  private static void raw(String text, int n, Function<NumpyRelease, BitGenerator> call) {
    CALLS.put(text, release -> new Result(call.apply(release).randomRaw(n), NONE));
  }

  private static long power10(int exponent) {
    return BigInteger.TEN.pow(exponent).longValueExact();
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static long[] flat(long[][] rows) {
    return Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray();
  }

  private static Result run(String text, NumpyRelease release) {
    return required(CALLS.get(text)).apply(release);
  }

  private static List<Object> list(Object values) {
    return values instanceof long[] longs
        ? new ArrayList<>(Arrays.stream(longs).boxed().toList())
        : new ArrayList<>(Arrays.stream((double[]) values).boxed().toList());
  }

  /** Returns a golden value: an integer, or a double in hexadecimal. */
  private static Object value(Object golden) {
    return golden instanceof BigInteger integer
        ? (Object) integer.longValue()
        : Double.valueOf((String) golden);
  }

  private static List<?> golden(String entry) throws IOException {
    return (List<?>) required(Golden.read(Golden.class, "golden/releases-legacy.json"), entry);
  }

  static Stream<Arguments> results() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Object entry : golden("calls")) {
      Map<?, ?> call = (Map<?, ?>) entry;
      for (Object item : (List<?>) required(call, "results")) {
        Map<?, ?> result = (Map<?, ?>) item;
        if (result.containsKey("values")) {
          for (Object numpy : (List<?>) required(result, "numpy")) {
            Object text = required(call, "call");
            all.add(arguments(required(call, "id"), numpy, text, result, call.get("note") != null));
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} of NumPy {1}")
  @MethodSource("results")
  void equalsTheRelease(String id, String numpy, String text, Map<?, ?> result, boolean rounded) {
    Result found = run(text, NumpyRelease.of(numpy));
    List<Object> values = list(found.values());
    List<Object> expected =
        ((List<?>) required(result, "values")).stream().map(v -> value(v)).toList();
    if (rounded) {
      assertThat(values).hasSameSizeAs(expected);
      for (int i = 0; i < values.size(); i++) {
        assertThat((double) values.get(i)).isEqualTo((double) expected.get(i), within(1e-14));
      }
    } else {
      assertThat(values).isEqualTo(expected);
    }
    if (result.get("next") instanceof List<?> words) {
      for (Object word : words) {
        assertThat(Long.toUnsignedString(found.bits().nextRaw())).isEqualTo(word.toString());
      }
    }
  }

  static Stream<Arguments> rareChanges() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Object entry : golden("sparse")) {
      Map<?, ?> call = (Map<?, ?>) entry;
      for (Object change : (List<?>) required(call, "changes")) {
        all.add(arguments(required(call, "call"), change));
      }
    }
    return all.stream();
  }

  /** Of many values few change, and these as they did. */
  @ParameterizedTest
  @MethodSource("rareChanges")
  void fewValuesChange(String text, Map<?, ?> change) {
    List<Object> earlier =
        list(run(text, NumpyRelease.of((String) required(change, "before"))).values());
    List<Object> later =
        list(run(text, NumpyRelease.of((String) required(change, "after"))).values());
    assertThat(earlier).hasSize(((BigInteger) required(change, "of")).intValue());
    for (Object first : (List<?>) required(change, "first")) {
      Map<?, ?> changed = (Map<?, ?>) first;
      int index = ((BigInteger) required(changed, "index")).intValue();
      assertThat(earlier.get(index)).isEqualTo(value(required(changed, "before")));
      assertThat(later.get(index)).isEqualTo(value(required(changed, "after")));
    }
    long differing =
        IntStream.range(0, later.size()).filter(i -> !earlier.get(i).equals(later.get(i))).count();
    assertThat(differing).isEqualTo(((BigInteger) required(change, "differ")).longValue());
  }

  /** No differing value is known of the logarithm of the gamma function before NumPy 1.20. */
  @Test
  void valuesWithoutAChangeStayTheSame() {
    NumpyRelease first = NumpyRelease.of("1.17.0");
    String poisson = "R(9).poisson(30.,1000000)";
    assertThat(list(run(poisson, first).values()))
        .isEqualTo(list(run(poisson, NumpyRelease.DEFAULT).values()));
    RandomState earlier = new RandomState(4).withRelease(first);
    RandomState later = new RandomState(4);
    assertThat(earlier.hypergeometric(500, 600, 300, 10_000))
        .isEqualTo(later.hypergeometric(500, 600, 300, 10_000));
    assertThat(earlier.negativeBinomial(50, 0.3, 10_000))
        .isEqualTo(later.negativeBinomial(50, 0.3, 10_000));
    assertThat(earlier.noncentralChisquare(0.5, 60, 10_000))
        .isEqualTo(later.noncentralChisquare(0.5, 60, 10_000));
    assertThat(earlier.getState()).isEqualTo(later.getState());
  }

  /** Values one by one, in bulk and of broadcasts are those of one release. */
  @Test
  void allFormsOfACallFollowTheRelease() {
    NumpyRelease release = NumpyRelease.of("1.17.0");
    RandomState bulk = new RandomState(3).withRelease(release);
    RandomState single = new RandomState(3).withRelease(release);
    RandomState broadcast = new RandomState(3).withRelease(release);
    double[] scales = new double[2000];
    Arrays.fill(scales, 1.5);
    double[] rayleighs = bulk.rayleigh(1.5, 2000);
    assertThat(broadcast.broadcast(LegacyBroadcast.rayleigh(Operand.of(scales))))
        .isEqualTo(rayleighs)
        .isNotEqualTo(new RandomState(3).rayleigh(1.5, 2000));
    assertThat(IntStream.range(0, 2000).mapToDouble(i -> single.rayleigh(1.5)).toArray())
        .isEqualTo(rayleighs);
    double[] p = new double[2000];
    Arrays.fill(p, 1e-15);
    long[] geometrics = bulk.geometric(1e-15, 2000);
    assertThat(broadcast.broadcastLongs(LegacyBroadcast.geometric(Operand.of(p))))
        .isEqualTo(geometrics);
    assertThat(IntStream.range(0, 2000).mapToLong(i -> single.geometric(1e-15)).toArray())
        .isEqualTo(geometrics);
    long[] words = bulk.randint(0, 1L << 32, 100);
    assertThat(IntStream.range(0, 100).mapToLong(i -> single.randint(1L << 32)).toArray())
        .isEqualTo(words);
    assertThat(bulk.getState()).isEqualTo(single.getState());
  }

  @Test
  void theGlobalFunctionsFollowARelease() {
    NumpyRelease release = NumpyRelease.of("2.5.2");
    double[] pvals = {0, 0.5, 0.5};
    long[] expected = new RandomState(1).withRelease(release).multinomial(10, pvals);
    long[] found =
        NumpyRandom.draw(
            hidden -> {
              NumpyRandom.setRelease(release);
              NumpyRandom.seed(1);
              long[] values = NumpyRandom.multinomial(10, pvals);
              assertThat(NumpyRandom.getRelease()).isEqualTo(release);
              NumpyRandom.setRelease(NumpyRelease.DEFAULT);
              return values;
            });
    assertThat(found).isEqualTo(expected);
    assertThat(new RandomState(1).multinomial(10, pvals)).isNotEqualTo(expected);
  }

  @Test
  void viewsShareTheCachedGaussian() {
    RandomState rs = new RandomState(5);
    RandomState view = rs.withRelease(NumpyRelease.of("1.17.0"));
    double[] expected = new RandomState(5).randn(4);
    assertThat(new double[] {rs.randn(), view.randn(), view.randn(), rs.randn()})
        .isEqualTo(expected);
    assertThat(view.release().version()).isEqualTo("1.17.0");
    assertThat(rs.release()).isEqualTo(NumpyRelease.DEFAULT);
  }
}
