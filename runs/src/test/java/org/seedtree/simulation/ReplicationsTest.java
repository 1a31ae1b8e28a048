package org.seedtree.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

class ReplicationsTest {

  private static final int MAX_THREADS = 9;

  /** {@code default_rng(SeedSequence(12345, spawn_key=(i,))).random().hex()} in NumPy. */
  @ParameterizedTest
  @CsvSource({
    "0, 0x1.bd707d48730c8p-1",
    "1, 0x1.82200e53143b4p-2",
    "17, 0x1.ac24a93b43b28p-4",
    "4294967294, 0x1.22ca6e669ddbcp-2"
  })
  void samplesFromTheChildOfItsIndex(long index, String hex) {
    Generator rng = Replications.of(12345, 4294967295L).generator(index);
    assertThat(Double.toHexString(rng.random())).isEqualTo(hex);
  }

  @Test
  void momentsAreThoseOfNumPy() {
    Moments moments = Replications.of(12345, 1000).moments((rng, i) -> rng.normal(3, 2));
    // np.mean(x), np.var(x, ddof=1), min(x).hex(), max(x).hex() for
    // x = [default_rng(s).normal(3, 2) for s in SeedSequence(12345).spawn(1000)]
    assertThat(moments.count()).isEqualTo(1000);
    assertThat(moments.mean()).isCloseTo(2.944191265103429, within(1e-14));
    assertThat(moments.variance()).isCloseTo(4.272706670562047, within(1e-13));
    assertThat(moments.min()).isEqualTo(-0x1.8247468ba588ap+1);
    assertThat(moments.max()).isEqualTo(0x1.32902fde7bafap+3);
    assertThat(moments.standardError()).isEqualTo(Math.sqrt(moments.variance() / 1000));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 255, 256, 1000, 10_007})
  void anyNumberOfThreadsGivesTheSameBits(long count) {
    Replications runs = Replications.of(7, count);
    for (int blockSize : new int[] {runs.blockSize(), 1, 3, 5000}) {
      Replications one = runs.inBlocksOf(blockSize).over(1);
      double[] doubles = one.doubles((rng, i) -> rng.gamma(2, 1));
      long[] longs = one.longs((rng, i) -> rng.poisson(30));
      List<String> list = one.list((rng, i) -> i + ":" + rng.random());
      Moments moments = one.moments((rng, i) -> rng.standardCauchy());
      long[] counts = one.histogram((rng, i) -> rng.random(), 0, 1, 7).counts();
      List<Long> collected = one.collect((rng, i) -> i, Collectors.toList());
      for (int threads = 2; threads <= MAX_THREADS; threads++) {
        Replications many = one.over(threads);
        assertThat(many.doubles((rng, i) -> rng.gamma(2, 1))).isEqualTo(doubles);
        assertThat(many.longs((rng, i) -> rng.poisson(30))).isEqualTo(longs);
        assertThat(many.list((rng, i) -> i + ":" + rng.random())).isEqualTo(list);
        Moments again = many.moments((rng, i) -> rng.standardCauchy());
        assertThat(again).usingRecursiveComparison().isEqualTo(moments);
        assertThat(many.histogram((rng, i) -> rng.random(), 0, 1, 7).counts()).isEqualTo(counts);
        assertThat(many.collect((rng, i) -> i, Collectors.toList())).isEqualTo(collected);
      }
      assertThat(doubles).isEqualTo(inOneLoop(count));
      assertThat(collected).containsExactlyElementsOf(LongStream.range(0, count).boxed().toList());
    }
  }

  private static double[] inOneLoop(long count) {
    return LongStream.range(0, count)
        .mapToDouble(i -> Generator.defaultRng(new SeedSequence(7).child(i)).gamma(2, 1))
        .toArray();
  }

  @Test
  void blocksDependOnlyOnTheCount() {
    assertThat(Replications.of(1, 0).blocks()).isZero();
    assertThat(Replications.of(1, 100).blockSize()).isEqualTo(1);
    assertThat(Replications.of(1, 1_000_000).over(7).blockSize()).isEqualTo(2048);
    assertThat(Replications.of(1, 0xffff_ffffL).blockSize()).isEqualTo(1 << 16);
    assertThat(Replications.of(1, 0xffff_ffffL).blocks()).isEqualTo(1 << 16);
  }

  @Test
  void passesEachIncludedBlockToTheSink() {
    double[] all = Replications.of(3, 1000).doubles((rng, i) -> rng.random());
    List<Long> blocks = Collections.synchronizedList(new ArrayList<>());
    AtomicLong done = new AtomicLong();
    Replications runs =
        Replications.of(3, 1000).inBlocksOf(64).over(3).onProgress((n, total) -> done.set(n));
    runs.doubleBlocks(
        (rng, i) -> rng.random(),
        block -> block % 2 == 1,
        (block, results) -> {
          blocks.add(block);
          int from = (int) block * 64;
          assertThat(results).isEqualTo(Arrays.copyOfRange(all, from, Math.min(from + 64, 1000)));
        });
    assertThat(blocks).containsExactlyInAnyOrder(1L, 3L, 5L, 7L, 9L, 11L, 13L, 15L);
    assertThat(done).hasValue(7 * 64 + 40);
    List<long[]> last = new ArrayList<>();
    runs.longBlocks((rng, i) -> i, block -> block == 15, (block, results) -> last.add(results));
    assertThat(last).hasSize(1);
    assertThat(last.get(0)).hasSize(40).startsWith(960, 961);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 5, 9, 10, 19, 95, 96})
  void passesNoBlockWithAFailureToTheSink(long failing) {
    List<Long> blocks = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Replications.of(1, 97)
                    .inBlocksOf(10)
                    .over(1)
                    .doubleBlocks(
                        (rng, i) -> {
                          if (i == failing) {
                            throw new IllegalStateException("boom");
                          }
                          return 1;
                        },
                        block -> true,
                        (block, results) -> blocks.add(block)))
        .isInstanceOf(ReplicationException.class);
    assertThat(blocks).isEqualTo(LongStream.range(0, failing / 10).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void throwsTheFailureOfTheSmallestIndexWithItsGenerator(int threads) {
    AtomicInteger runs = new AtomicInteger();
    ReplicationException failure =
        catchThrowableOfType(
            ReplicationException.class,
            () ->
                Replications.of(12345, 100_000)
                    .over(threads)
                    .inBlocksOf(10)
                    .doubles(
                        (rng, i) -> {
                          runs.incrementAndGet();
                          if (i >= 1017 && i % 3 == 0) {
                            throw new IllegalStateException("boom");
                          }
                          return 1;
                        }));
    assertThat(failure.index()).isEqualTo(1017);
    assertThat(failure.replay())
        .isEqualTo("new Generator(new PCG64(new SeedSequence(12345).withSpawnKey(1017)))");
    assertThat(failure)
        .hasMessage(
            "replication 1017 failed: java.lang.IllegalStateException: boom; its generator is "
                + failure.replay())
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(new Generator(new PCG64(new SeedSequence(12345).withSpawnKey(1017))).random())
        .isEqualTo(Replications.of(12345, 2000).generator(1017).random());
    assertThat(runs).hasValueLessThan(50_000);
  }

  @Test
  void formatsTheExpressionOfEverySeed() {
    SeedSequence large = new SeedSequence(new java.math.BigInteger("9".repeat(30)));
    assertThat(GeneratorExpression.of(Engine.PHILOX, large.child(5_000_000_000L)))
        .isEqualTo(
            "new Generator(new Philox(new SeedSequence(new BigInteger(\""
                + "9".repeat(30)
                + "\")).withSpawnKey(5000000000L)))");
    assertThat(GeneratorExpression.of(Engine.SFC64, SeedSequence.of(1, 2).withPoolSize(8).child(3)))
        .isEqualTo(
            "new Generator(new SFC64(SeedSequence.fromJson(\"{\\\"entropy\\\": [1, 2],"
                + " \\\"spawn_key\\\": [3], \\\"pool_size\\\": 8, \\\"n_children_spawned\\\": 0}\")))");
    assertThat(GeneratorExpression.of(Engine.PCG64, new SeedSequence(1).withPoolSize(8)))
        .isEqualTo("new Generator(new PCG64(new SeedSequence(1).withPoolSize(8)))");
  }

  /** Before 1.19 the first child of a short seed is the seed, child i the seed with i. */
  @Test
  void followsARelease() {
    NumpyRelease release = NumpyRelease.of("1.18.5");
    Replications runs = Replications.of(5, 3).withRelease(release);
    assertThat(runs.doubles((rng, i) -> rng.random()))
        .containsExactly(0.8050029237453802, 0.7742041803738812, 0.23772096442823154);
    DoubleReplication rayleigh = (rng, i) -> rng.rayleigh(1);
    double[] expected = new double[3];
    for (int i = 0; i < expected.length; i++) {
      long[] seed = i == 0 ? new long[] {5} : new long[] {5, i};
      expected[i] = Generator.defaultRng(seed).withRelease(release).rayleigh(1);
    }
    assertThat(runs.doubles(rayleigh)).isEqualTo(expected);
    SeedSequence seed = new SeedSequence(5).withRelease(release);
    assertThat(Replications.of(Engine.PCG64, seed, 3).doubles(rayleigh)).isEqualTo(expected);
    assertThat(runs).hasToString("Replications(PCG64, 3, NumPy 1.18.5)");
    assertThat(
            catchThrowableOfType(
                    ReplicationException.class,
                    () -> runs.doubles((rng, i) -> Math.floorDiv(1, 1 - i)))
                .replay())
        .isEqualTo(
            "new Generator(new PCG64(new SeedSequence(5).withSpawnKey(1)"
                + ".withRelease(NumpyRelease.of(\"1.18.5\"))))"
                + ".withRelease(NumpyRelease.of(\"1.18.5\"))");
  }

  @Test
  void failuresAreCollectedInOrder() {
    List<ReplicationException> failures = new ArrayList<>();
    Replications runs =
        Replications.of(1, 1000).over(4).inBlocksOf(8).collectingFailures(failures::add);
    DoubleReplication replication =
        (rng, i) -> {
          if (i % 100 == 7) {
            throw new java.io.IOException("no " + i);
          }
          return i;
        };
    double[] doubles = runs.doubles(replication);
    assertThat(failures)
        .extracting(ReplicationException::index)
        .containsExactly(7L, 107L, 207L, 307L, 407L, 507L, 607L, 707L, 807L, 907L);
    assertThat(doubles[7]).isNaN();
    assertThat(doubles[8]).isEqualTo(8);
    assertThat(runs.moments(replication).count()).isEqualTo(990);
    assertThat(runs.longs((rng, i) -> (long) replication.run(rng, i)))
        .startsWith(0, 1)
        .endsWith(999);
    assertThat(runs.<Long>list((rng, i) -> i == 3 ? fails() : i)).startsWith(0L, 1L, 2L, null, 4L);
    assertThat(failures).hasSize(31);
  }

  private static Long fails() {
    throw new StackOverflowError();
  }

  @Test
  void anOutOfMemoryErrorIsNotAFailureOfTheReplication() {
    assertThatThrownBy(
            () ->
                Replications.of(1, 10)
                    .collectingFailures(e -> {})
                    .doubles(
                        (rng, i) -> {
                          throw new OutOfMemoryError("all of it");
                        }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void endsWhenCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                Replications.of(1, 1_000_000)
                    .over(2)
                    .inBlocksOf(10)
                    .cancelledWhen(cancelled::get)
                    .onProgress((done, total) -> cancelled.set(done >= 100))
                    .moments((rng, i) -> 1))
        .isInstanceOf(CancellationException.class)
        .hasMessageMatching("cancelled after 1[0-9]0 of 1000000 replications");
  }

  @Test
  void endsAtTheTimeLimit() {
    assertThatThrownBy(
            () ->
                Replications.of(1, 1_000_000)
                    .within(Duration.ofMillis(30))
                    .moments(
                        (rng, i) -> {
                          Thread.sleep(1);
                          return 1;
                        }))
        .isInstanceOf(CancellationException.class)
        .hasMessageMatching("the time limit was reached after [0-9]+ of 1000000 replications");
    Replications unlimited = Replications.of(1, 10).within(Duration.ofSeconds(Long.MAX_VALUE));
    assertThat(unlimited.moments((rng, i) -> 1).count()).isEqualTo(10);
  }

  @Test
  void stopsWhenInterruptedAndLeavesNoThread() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(3);
    AtomicInteger inside = new AtomicInteger();
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              try {
                Replications.of(1, 1_000_000)
                    .over(3)
                    .moments(
                        (rng, i) -> {
                          inside.incrementAndGet();
                          running.countDown();
                          long until = System.nanoTime() + 1_000_000;
                          while (System.nanoTime() < until) {
                            Thread.onSpinWait();
                          }
                          inside.decrementAndGet();
                          return 1;
                        });
              } catch (CancellationException e) {
                thrown.add(e);
              }
              interrupted.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    running.await();
    caller.interrupt();
    caller.join(10_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(inside).hasValue(0);
    assertThat(interrupted).isTrue();
    assertThat(thrown)
        .singleElement()
        .hasToString(
            "java.util.concurrent.CancellationException: interrupted while running replications");
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
    double[] expected = Replications.of(1, 1000).over(1).doubles((rng, i) -> rng.random());
    for (int accepted = 0; accepted < 3; accepted++) {
      AtomicInteger left = new AtomicInteger(accepted);
      Executor limited =
          task -> {
            if (left.getAndDecrement() <= 0) {
              throwUnchecked(thrown);
            }
            new Thread(task).start();
          };
      assertThat(Replications.of(1, 1000).over(limited, 5).doubles((rng, i) -> rng.random()))
          .isEqualTo(expected);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> void throwUnchecked(Throwable cause) throws T {
    throw (T) cause;
  }

  /** Steps that an interrupt ends by one exception or another, and that fail on their own. */
  private static DoubleReplication sleeping(boolean wraps) {
    return (rng, i) -> {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        if (!wraps) {
          throw e;
        }
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      if (i % 50 == 3) {
        throw new ArithmeticException("on purpose");
      }
      return rng.random();
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void shuttingDownTheExecutorOnlyEndsItsHelp(boolean wraps) throws InterruptedException {
    List<Long> expectedFailures = new ArrayList<>();
    double[] expected =
        Replications.of(1, 300)
            .over(1)
            .collectingFailures(failure -> expectedFailures.add(failure.index()))
            .doubles(sleeping(wraps));
    assertThat(expectedFailures).containsExactly(3L, 53L, 103L, 153L, 203L, 253L);
    for (int millis : new int[] {0, 20, 60, 100}) {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      Thread shutdown =
          new Thread(
              () -> {
                LockSupport.parkNanos(millis * 1_000_000L);
                pool.shutdownNow();
              });
      shutdown.start();
      List<Long> failures = new ArrayList<>();
      AtomicLong last = new AtomicLong();
      double[] results =
          Replications.of(1, 300)
              .over(pool, 3)
              .inBlocksOf(10)
              .onProgress((done, total) -> last.set(done))
              .collectingFailures(failure -> failures.add(failure.index()))
              .doubles(sleeping(wraps));
      shutdown.join();
      assertThat(results).isEqualTo(expected);
      assertThat(failures).isEqualTo(expectedFailures);
      assertThat(last).hasValue(300);
      assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void runsWithinReplicationsAndTheirChildren() {
    DoubleReplication nested =
        (rng, i) -> {
          SeedSequence seed = (SeedSequence) rng.bitGenerator().seedSeq().orElseThrow();
          double inner =
              Replications.of(Engine.SFC64, seed, 10).over(2).moments((r, j) -> r.random()).mean();
          return rng.spawn(3).get(2).random() + inner;
        };
    double[] one = Replications.of(9, 50).over(1).doubles(nested);
    assertThat(Replications.of(9, 50).over(4).doubles(nested)).isEqualTo(one);
    assertThat(one[49]).isEqualTo(nestedByHand(new SeedSequence(9).child(49)));
  }

  private static double nestedByHand(SeedSequence seed) {
    Moments inner = new Moments();
    for (SeedSequence child : seed.withSpawnKey(49).spawn(10)) {
      Moments block = new Moments(); // ten replications are ten blocks
      block.add(new Generator(Engine.SFC64.create(child)).random());
      inner.add(block);
    }
    return Generator.defaultRng(seed.withSpawnKey(49, 2)).random() + inner.mean();
  }

  @Test
  void doesNotWaitForAnExecutorThatRunsNothing() {
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    assertThat(Replications.of(1, 100).over(closed, 4).doubles((rng, i) -> i)).hasSize(100);
    assertThat(Replications.of(1, 100).over(task -> {}, 4).doubles((rng, i) -> i)).hasSize(100);
  }

  @Test
  void aListenerThatThrowsEndsTheRun() {
    assertThatThrownBy(
            () ->
                Replications.of(1, 100)
                    .over(3)
                    .onProgress(
                        (done, total) -> {
                          throw new IllegalStateException("no more");
                        })
                    .moments((rng, i) -> i))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no more");
  }

  @Test
  void rejectsArgumentsOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, -1))
        .withMessage("replications < 0: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 0x1_0000_0000L))
        .withMessage("a SeedSequence has at most 4294967295 children: 4294967296");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 0xffff_ffffL).doubles((rng, i) -> i))
        .withMessage("more results than an array can have: 4294967295");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 1).over(0))
        .withMessage("threads < 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 1).inBlocksOf(0))
        .withMessage("blockSize < 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 1).within(Duration.ofSeconds(-1)))
        .withMessage("time limit < 0: PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Replications.of(1, 1).histogram((rng, i) -> i, 1, 1, 3))
        .withMessage("not a range: 1.0 to 1.0");
  }
}
