package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;

/** The functions over the hidden RandomState. */
class NumpyRandomTest {

  private static final int THREADS = 8;
  private static final int CALLS = 5_000;

  /** The functions of {@code numpy.random}, in Java's spelling. */
  private static final Set<String> NAMES =
      Arrays.stream(
              """
              beta binomial bytes chisquare choice dirichlet exponential f gamma geometric
              get_bit_generator get_state gumbel hypergeometric laplace logistic lognormal logseries
              multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f
              normal pareto permutation poisson power rand randint randn random random_integers
              random_sample ranf
              rayleigh sample seed set_bit_generator set_state shuffle standard_cauchy
              standard_exponential standard_gamma standard_normal standard_t triangular uniform
              vonmises wald weibull zipf
              """
                  .split("\\s+"))
          .map(NumpyRandomTest::camelCase)
          .collect(Collectors.toUnmodifiableSet());

  private static String camelCase(String name) {
    String[] words = name.split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  @AfterEach
  void restoreMT19937() {
    NumpyRandom.setBitGenerator(new MT19937());
  }

  /** Which RandomState has, but NumPy's functions have not. */
  private static final Set<String> OWN =
      Set.of(
          "draw",
          "getRelease",
          "setRelease",
          "tomaxint",
          "fill",
          "broadcast",
          "broadcastRows",
          "broadcastLongs",
          "broadcastLongRows");

  @Test
  void hasTheFunctionsOfNumpy() {
    assertThat(
            Arrays.stream(NumpyRandom.class.getMethods())
                .filter(method -> method.getDeclaringClass() == NumpyRandom.class)
                .map(Method::getName)
                .filter(name -> !OWN.contains(name))
                .collect(Collectors.toSet()))
        .isEqualTo(NAMES);
  }

  /** np.random.seed(42); np.random.rand(3); and so on. */
  @Test
  void valuesOfAnArticle() {
    NumpyRandom.seed(42);
    assertThat(NumpyRandom.rand(3))
        .containsExactly(0.3745401188473625, 0.9507143064099162, 0.7319939418114051);
    assertThat(NumpyRandom.randint(0, 100, 5)).containsExactly(60, 20, 82, 86, 74);
    assertThat(NumpyRandom.permutation(5)).containsExactly(4, 1, 0, 3, 2);
    NumpyRandom.seed(123);
    assertThat(NumpyRandom.normal(0, 1, 3))
        .containsExactly(-1.0856306033005612, 0.9973454465835858, 0.28297849805199204);
    assertThat(NumpyRandom.choice(10, 4, false)).containsExactly(4, 9, 2, 8);
  }

  @Test
  void continuesFromAState() {
    NumpyRandom.seed(new long[] {1, 2});
    NumpyRandom.randn();
    LegacyState state = NumpyRandom.getState();
    double[] next = NumpyRandom.randn(5);
    NumpyRandom.setState(state);
    assertThat(NumpyRandom.randn(5)).isEqualTo(next);
    assertThat(RandomState.of(state).randn(5)).isEqualTo(next);
  }

  @Test
  void trap30SeedKeepsTheCachedGaussianOfAnotherEngine() {
    PCG64 engine = new PCG64(7);
    NumpyRandom.setBitGenerator(engine);
    assertThat(NumpyRandom.getBitGenerator()).isSameAs(engine);
    assertThat(NumpyRandom.getState().hasGauss()).isZero();
    NumpyRandom.randn();
    double gauss = NumpyRandom.getState().gauss();
    NumpyRandom.seed(5);
    assertThat(NumpyRandom.getState()).isEqualTo(new LegacyState(new PCG64(5).state(), 1, gauss));
    NumpyRandom.seed();
    NumpyRandom.seed(new long[] {5, 6});
    assertThat(NumpyRandom.rand()).isEqualTo(new PCG64(new long[] {5, 6}).nextDouble());
  }

  @Test
  void rejectedCallLeavesTheStream() {
    NumpyRandom.seed(1);
    assertThatThrownBy(() -> NumpyRandom.exponential(-1)).hasMessage("scale < 0: -1.0");
    assertThatThrownBy(() -> NumpyRandom.seed(-1L)).isInstanceOf(IllegalArgumentException.class);
    assertThat(NumpyRandom.rand()).isEqualTo(new RandomState(1).rand());
  }

  @Test
  void concurrentCallsDrawEachNumberOfOneStreamOnce() throws Exception {
    RandomState single = new RandomState(77);
    NumpyRandom.seed(77);
    assertThat(fromManyThreads(() -> NumpyRandom.randint(0, Long.MAX_VALUE)))
        .isEqualTo(
            LongStream.of(single.randint(0, Long.MAX_VALUE, THREADS * CALLS)).sorted().toArray());
    assertThat(fromManyThreads(() -> Double.doubleToLongBits(NumpyRandom.randn())))
        .isEqualTo(
            Arrays.stream(single.randn(THREADS * CALLS))
                .mapToLong(Double::doubleToLongBits)
                .sorted()
                .toArray());
    assertThat(NumpyRandom.getState()).isEqualTo(single.getState());
  }

  /** Returns the numbers that all threads draw, sorted. */
  private static long[] fromManyThreads(LongSupplier one)
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      var tasks =
          IntStream.range(0, THREADS)
              .mapToObj(i -> threads.submit(() -> LongStream.generate(one).limit(CALLS).toArray()))
              .toList();
      long[] all = new long[THREADS * CALLS];
      int end = 0;
      for (Future<long[]> task : tasks) {
        System.arraycopy(task.get(), 0, all, end, CALLS);
        end += CALLS;
      }
      Arrays.sort(all);
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
