package org.seedtree.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parallel.ArraySampler;
import org.seedtree.internal.parallel.Decomposition;
import org.seedtree.internal.parallel.FillStrategy;
import org.seedtree.internal.parallel.OutputRange;
import org.seedtree.internal.parallel.SpeculativeFill;

/** The threads of a fill: which of them draw, and what happens if one fails or is interrupted. */
@Timeout(60)
class ParallelExecutionTest {

  private static final int SIZE = 50_000;

  private static ParallelFiller filler(Executor executor, int threads) {
    return new ParallelFiller(new FillStrategy(executor, threads, 0, 100));
  }

  /** A distribution that runs an action in its n-th call. */
  private record ActingUniform(int at, AtomicInteger calls, Runnable action)
      implements DoubleDistribution {

    ActingUniform(int at, Runnable action) {
      this(at, new AtomicInteger(), action);
    }

    @Override
    public double sample(RandomSource bits) {
      if (calls.incrementAndGet() == at) {
        action.run();
      }
      return bits.nextDouble();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 1000, 30_000, 49_999})
  void anExceptionStopsAllThreadsAndIsThrownToTheCaller(int at) {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Generator rng = Generator.defaultRng(1);
    BitGeneratorState state = rng.bitGenerator().state();
    ArithmeticException thrown = new ArithmeticException("on purpose");
    ActingUniform distribution =
        new ActingUniform(
            at,
            () -> {
              throw thrown;
            });

    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> filler(null, 4).fill(rng, distribution, new double[SIZE]))
        .isSameAs(thrown);

    assertThat(rng.bitGenerator().state()).isEqualTo(state);
    assertThat(distribution.calls().get()).isLessThan(at + 20 * 800);
    assertNoNewThread(before);
  }

  @Test
  void anErrorIsThrownToTheCaller() {
    ActingUniform distribution =
        new ActingUniform(
            7000,
            () -> {
              throw new StackOverflowError("on purpose");
            });
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(
            () -> filler(null, 3).fill(Generator.defaultRng(1), distribution, new double[SIZE]));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2000, 20_000})
  void interruptingTheCallerStopsAllThreads(int at) {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Generator rng = Generator.defaultRng(1);
    BitGeneratorState state = rng.bitGenerator().state();
    Thread caller = Thread.currentThread();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(
            () ->
                filler(null, 3)
                    .fill(rng, new ActingUniform(at, caller::interrupt), new double[100 * SIZE]))
        .withMessage("interrupted while filling an array");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rng.bitGenerator().state()).isEqualTo(state);
    assertNoNewThread(before);
  }

  @Test
  void interruptingAHelperOnlyEndsItsHelp() throws InterruptedException {
    double[] expected = Generator.defaultRng(1).random(SIZE);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Thread caller = Thread.currentThread();
    CountDownLatch helped = new CountDownLatch(2);
    DoubleDistribution distribution =
        bits -> {
          if (Thread.currentThread() == caller) {
            await(helped);
          } else if (!Thread.currentThread().isInterrupted()) {
            helped.countDown();
            Thread.currentThread().interrupt();
          }
          return bits.nextDouble();
        };
    double[] out = new double[SIZE];
    Generator rng = Generator.defaultRng(1);
    filler(pool, 3).fill(rng, distribution, out);
    pool.shutdown();
    assertThat(out).isEqualTo(expected);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("splittable")
  void shuttingDownTheExecutorOnlyEndsItsHelp(ArraySampler<Object> sampler)
      throws InterruptedException {
    PCG64 bits = new PCG64(7);
    Object expected = sampler.newArray(SIZE);
    sampler.fill(bits, expected, 0, SIZE);
    for (int threads = 2; threads <= 5; threads++) {
      for (int nanos : new int[] {0, 20_000, 100_000, 400_000, 2_000_000}) {
        ExecutorService pool = Executors.newFixedThreadPool(threads - 1);
        Thread shutdown =
            new Thread(
                () -> {
                  long start = System.nanoTime();
                  while (System.nanoTime() - start < nanos) {
                    Thread.onSpinWait();
                  }
                  pool.shutdownNow();
                });
        PCG64 shared = new PCG64(7);
        Object out = sampler.newArray(SIZE);
        shutdown.start();
        filler(pool, threads).fill(shared, sampler, out, 0, SIZE);
        shutdown.join();
        assertThat(out).isEqualTo(expected);
        assertThat(shared.state()).isEqualTo(bits.state());
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  static Stream<Throwable> whatExecutorsThrow() {
    return Stream.of(
        new RejectedExecutionException(),
        new IllegalStateException("not open"),
        new OutOfMemoryError("unable to create native thread"));
  }

  @ParameterizedTest
  @MethodSource("whatExecutorsThrow")
  void anExecutorThatThrowsHelpsLess(Throwable thrown) {
    double[] expected = Generator.defaultRng(1).normal(0, 1, SIZE);
    for (int accepted = 0; accepted < 3; accepted++) {
      AtomicInteger left = new AtomicInteger(accepted);
      Executor limited =
          task -> {
            if (left.getAndDecrement() <= 0) {
              throwUnchecked(thrown);
            }
            new Thread(task).start();
          };
      double[] out = new double[SIZE];
      filler(limited, 5).fill(Generator.defaultRng(1), new Normal(0, 1), out);
      assertThat(out).isEqualTo(expected);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwUnchecked(Throwable cause) throws T {
    throw (T) cause;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noThreadOutlivesTheFill() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Generator rng = Generator.defaultRng(1);
    for (int threads = 1; threads <= 9; threads++) {
      filler(null, threads).fill(rng, new Normal(0, 1), new double[SIZE]);
      assertNoNewThread(before);
    }
  }

  private static void assertNoNewThread(Set<Thread> before) {
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("seedtree"))
        .isSubsetOf(before);
  }

  @Test
  void theCallerNeverWaitsForATaskToStart() {
    double[] expected = Generator.defaultRng(1).normal(0, 1, SIZE);
    Queue<Runnable> tasks = new ArrayDeque<>();
    double[] out = new double[SIZE];
    filler(tasks::add, 4).fill(Generator.defaultRng(1), new Normal(0, 1), out);
    assertThat(out).isEqualTo(expected);

    Arrays.fill(out, 7);
    assertThat(tasks).hasSize(3);
    tasks.forEach(Runnable::run);
    assertThat(out).containsOnly(7);

    Executor closed =
        task -> {
          throw new RejectedExecutionException();
        };
    filler(closed, 4).fill(Generator.defaultRng(1), new Normal(0, 1), out);
    assertThat(out).isEqualTo(expected);

    filler(Runnable::run, 4).fill(Generator.defaultRng(1), new Normal(0, 1), out);
    assertThat(out).isEqualTo(expected);
  }

  /** Samplers whose values several threads draw; a wrong result would be corrected silently. */
  static Stream<ArraySampler<?>> splittable() {
    return Stream.of(
        ArraySampler.of(new Normal(1, 2)),
        ArraySampler.of((FloatDistribution) new StandardNormal()),
        ArraySampler.of(new Gamma(2, 1)),
        ArraySampler.of(new Beta(2, 3)),
        ArraySampler.of(new Poisson(100)),
        ArraySampler.of(new Poisson(3)),
        ArraySampler.of(new Binomial(100, 0.4)),
        ArraySampler.of(new Hypergeometric(15, 16, 7)),
        ArraySampler.of(Integers.of(0, 10)),
        ArraySampler.of(Integers.of(0, Long.MAX_VALUE)),
        ArraySampler.of(Integers.of(IntegerType.UINT8, 0, 200)),
        ArraySampler.of(Integers.of(IntegerType.BOOL, 0, 2)),
        ArraySampler.ofInts(Integers.of(IntegerType.INT16, -9, 999)),
        ArraySampler.of(new StandardCauchy()),
        ArraySampler.of(NORMALS),
        flat("multivariate_normal"));
  }

  private static final MultivariateNormal NORMALS =
      new MultivariateNormal(
          new double[] {1, 2, 3}, new double[][] {{2, 1, 0}, {1, 3, 0}, {0, 0, 4}});

  private static ArraySampler<Object> flat(String distribution) {
    return ArraySampler.of(ParallelFillTest.example(distribution, DType.FLOAT64), DType.FLOAT64);
  }

  @ParameterizedTest
  @MethodSource("splittable")
  <A> void commonDistributionsAreDrawnBySeveralThreads(ArraySampler<A> sampler) {
    checkDrawnBySeveralThreads(sampler, sampler.decomposition());
  }

  private static <P, A> void checkDrawnBySeveralThreads(
      ArraySampler<A> sampler, Decomposition<P, A> decomposition) {
    PCG64 start = new PCG64(1);
    int width = sampler.width();
    A out = sampler.newArray(SIZE * width);
    SpeculativeFill<P, A> fill =
        new SpeculativeFill<>(
            start, new OutputRange<>(sampler, out, 0, SIZE), decomposition, 4100, 3, true);
    fill.run(null, 2);
    assertThat(fill.values()).isBetween(SIZE - 9000, SIZE);
    PCG64 plain = start.copy();
    int elements = fill.values() * width;
    A expected = sampler.newArray(elements);
    sampler.fill(plain, expected, 0, elements);
    A actual = sampler.newArray(elements);
    sampler.copy(out, 0, actual, 0, elements);
    assertThat(Arrays.deepEquals(new Object[] {actual}, new Object[] {expected})).isTrue();
    assertThat(fill.end().state()).isEqualTo(plain.state());
  }

  @Test
  void aDistributionOf32And64BitWordsIsDrawnByTheCaller() {
    AtomicReference<Thread> last = new AtomicReference<>();
    DoubleDistribution mixed =
        bits -> {
          last.set(Thread.currentThread());
          double x = bits.nextDouble();
          return x < 0.001 ? bits.nextInt() : x;
        };
    Generator plain = Generator.defaultRng(5);
    Generator rng = Generator.defaultRng(5);
    double[] out = filler(null, 3).fill(rng, mixed, new double[SIZE]);
    assertThat(last).hasValue(Thread.currentThread());
    assertThat(out).isEqualTo(plain.fill(mixed, new double[SIZE]));
    assertThat(rng.bitGenerator().state()).isEqualTo(plain.bitGenerator().state());
  }

  @Test
  void rejectsRangesOutsideTheArrayAndLessThanOneThread() {
    Generator rng = Generator.defaultRng(1);
    BitGeneratorState state = rng.bitGenerator().state();
    for (int[] range : new int[][] {{-1, 2}, {0, 4}, {2, 1}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(
              () ->
                  Parallel.over(2).fill(rng, new Normal(0, 1), new double[3], range[0], range[1]));
    }
    assertThat(rng.bitGenerator().state()).isEqualTo(state);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parallel.over(0))
        .withMessage("threads < 1: 0");
    assertThatNullPointerException()
        .isThrownBy(() -> Parallel.over(null, 2))
        .withMessage("executor");
    assertThat(Parallel.over(7).threads()).isEqualTo(7);
  }
}
