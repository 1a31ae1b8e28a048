package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.MultinomialBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.LegacyBroadcast;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.RandomState;

/**
 * Calls of two threads on one generator that overlap: every method that draws an array or shuffles
 * notices them. docs/decisions/0017 has the reasons.
 */
@Timeout(120)
class OverlapTest {

  private static final Set<String> DRAW_NOTHING = Set.of("seed", "setState", "spawn");

  /** Methods for which the arguments of {@link RejectedCallsTest} draw nothing. */
  private static final Set<List<Class<?>>> OTHER_ARGUMENTS =
      Set.of(
          List.of(long[].class, double[][].class),
          List.of(long[].class, long[].class),
          List.of(long.class, long.class, boolean[].class),
          List.of(IntegersBroadcast.class));

  /** The methods that draw arrays or shuffle, but for those that take a broadcast. */
  static Stream<Named<Method>> bulkMethods() {
    return RejectedCallsTest.methods()
        .filter(named -> isBulk(named.getPayload()))
        .filter(named -> !DRAW_NOTHING.contains(named.getPayload().getName()))
        .filter(
            named -> !OTHER_ARGUMENTS.contains(List.of(named.getPayload().getParameterTypes())));
  }

  private static boolean isBulk(Method method) {
    Class<?> result = method.getReturnType();
    return result.isArray()
        || result == List.class
        || result == ShapedArray.class
        || result == void.class;
  }

  @Test
  void nearlyAllMethodsAreListed() {
    assertThat(bulkMethods()).hasSizeGreaterThan(250);
  }

  @ParameterizedTest
  @MethodSource("bulkMethods")
  void everyBulkCallNoticesACallOfAnotherThread(Method method) throws ReflectiveOperationException {
    @Nullable Object[] given = drawingArguments(method);
    Object target = target(method);
    Object before = state(target);
    insideCallOfAnotherThread(
        bits(target),
        () -> {
          try {
            method.invoke(target, given);
          } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
          }
        });
    assertThat(state(target)).as("nothing was drawn").isEqualTo(before);
    method.invoke(target, given); // once the other call has ended
    assertThat(state(target)).isNotEqualTo(before);
  }

  /** Returns arguments for which a method draws something. */
  private static @Nullable Object[] drawingArguments(Method method) throws IllegalAccessException {
    Class<?>[] types = method.getParameterTypes();
    List<List<?>> arguments =
        Arrays.stream(types).<List<?>>map(RejectedCallsTest.ARGUMENTS::get).toList();
    int[] indices = new int[types.length];
    do {
      @Nullable Object[] given = new Object[types.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = RejectedCallsTest.copy(arguments.get(i).get(indices[i]));
      }
      Object target = target(method);
      Object before = state(target);
      try {
        method.invoke(target, given);
        if (!state(target).equals(before)) {
          return given;
        }
      } catch (InvocationTargetException e) {
        // rejected
      }
    } while (RejectedCallsTest.next(indices, arguments));
    throw new AssertionError("nothing is drawn by " + method);
  }

  private static Object target(Method method) {
    return method.getDeclaringClass() == Generator.class
        ? Generator.defaultRng(1)
        : new RandomState(1);
  }

  private static BitGenerator bits(Object target) {
    return target instanceof Generator rng
        ? rng.bitGenerator()
        : ((RandomState) target).bitGenerator();
  }

  private static Object state(Object target) {
    return target instanceof Generator rng
        ? rng.bitGenerator().state()
        : ((RandomState) target).getState();
  }

  @Test
  void soDoThoseOfOtherArguments() {
    Operand.Doubles means = Operand.of(1, 2);
    IntegersBroadcast bounds = IntegersBroadcast.of(Operand.longs(0, 5), Operand.longs(3, 9));
    notices(rng -> rng.broadcast(Broadcast.of(Normal::new, means, means)));
    notices(rng -> rng.broadcastRows(Broadcast.of(Normal::new, means, means).size(2, 2)));
    notices(rng -> rng.broadcastFloats(Broadcast.of(StandardGamma::new, means)));
    notices(rng -> rng.broadcastLongs(Broadcast.of(Poisson::new, means)));
    notices(rng -> rng.broadcastLongRows(Broadcast.of(Poisson::new, means).size(2, 2)));
    notices(rng -> rng.integers(bounds));
    notices(
        rng ->
            rng.integerRows(
                IntegersBroadcast.of(Operand.longs(0, 5), Operand.longs(9)).size(2, 2)));
    notices(rng -> rng.integers(new long[] {0, 5}, new long[] {3, 9}));
    notices(rng -> rng.integers(0, 2, new boolean[3]));
    notices(rng -> rng.multinomial(new long[] {3, 4}, new double[] {1}, new double[] {1}));
    noticesLegacy(rs -> rs.broadcast(LegacyBroadcast.normal(means, means)));
    noticesLegacy(rs -> rs.broadcastLongs(LegacyBroadcast.poisson(means)));
    notices(
        rng -> rng.multinomial(MultinomialBroadcast.of(Operand.longs(3, 4), Operand.of(0.5, 0.5))));
    noticesLegacy(rs -> rs.randint(bounds));
    noticesLegacy(rs -> rs.randint(0, 2, new boolean[3]));
    noticesLegacy(rs -> rs.sample(LegacyContinuous.normal(0, 1), 2, 3));
    noticesLegacy(rs -> rs.sample(LegacyDiscrete.poisson(1), 2, 3));
  }

  private static void notices(Consumer<Generator> call) {
    Generator rng = Generator.defaultRng(1);
    insideCallOfAnotherThread(rng.bitGenerator(), () -> call.accept(rng));
  }

  private static void noticesLegacy(Consumer<RandomState> call) {
    PCG64 bits = new PCG64(1);
    insideCallOfAnotherThread(bits, () -> call.accept(new RandomState(bits)));
  }

  /** What a test does, which may throw anything. */
  @FunctionalInterface
  private interface Action {
    void run() throws ReflectiveOperationException;
  }

  private static void insideCallOfAnotherThread(BitGenerator bits, Action action) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger values = new AtomicInteger();
    DoubleDistribution waiting =
        source -> {
          started.countDown();
          await(mayEnd);
          return values.incrementAndGet();
        };
    Thread other = new Thread(() -> new Generator(bits).sample(waiting, 2));
    other.start();
    await(started);
    assertThatExceptionOfType(ConcurrentModificationException.class)
        .isThrownBy(action::run)
        .withMessageContaining("spawn");
    mayEnd.countDown();
    join(other);
    assertThat(values).as("the other call ends without an exception").hasValue(2);
  }

  @Test
  void callsOfOneThreadMayBeNested() {
    Generator rng = Generator.defaultRng(5);
    DoubleDistribution nested = source -> source.nextDouble() + rng.random(3)[2] + rng.random();
    double[] values = rng.sample(nested, 4);

    Generator same = Generator.defaultRng(5);
    for (double value : values) {
      double own = same.random();
      double third = same.random(3)[2];
      assertThat(value).isEqualTo(own + third + same.random());
    }
    assertThat(rng.bitGenerator().state()).isEqualTo(same.bitGenerator().state());
    onAnotherThread(() -> rng.random(3)); // the outermost call has ended
  }

  @Test
  void anExceptionEndsTheCall() {
    Generator rng = Generator.defaultRng(5);
    DoubleDistribution failing =
        source -> {
          rng.random(3);
          throw new IllegalStateException("of the distribution");
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> rng.sample(failing, 4))
        .withMessage("of the distribution");
    onAnotherThread(() -> rng.random(3));
  }

  /** As if a call of another thread had ended within this one. */
  @Test
  void aFailureIsNotReplacedByTheOverlapThatIsNoticedAfterIt() {
    Generator rng = Generator.defaultRng(1);
    DoubleDistribution failing =
        source -> {
          rng.callGuard().exit(Thread.currentThread().getId());
          throw new IllegalStateException("of the distribution");
        };
    for (Runnable call :
        List.<Runnable>of(
            () -> rng.fill(failing, new double[3]),
            () -> rng.sample(failing, 2, 3),
            () -> rng.callGuard().run(() -> failing.sample(rng.bitGenerator())),
            () -> rng.callGuard().call(() -> failing.sample(rng.bitGenerator())))) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(call::run)
          .withMessage("of the distribution")
          .satisfies(
              failure ->
                  assertThat(failure.getSuppressed())
                      .singleElement()
                      .isInstanceOf(ConcurrentModificationException.class));
    }
  }

  @Test
  void aRejectedCallEndsTheCall() {
    Generator rng = Generator.defaultRng(5);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> rng.choice(new int[0], 2));
    onAnotherThread(() -> rng.random(3));
  }

  @Test
  void handingOverNeverThrows() throws InterruptedException {
    SynchronousQueue<Generator> there = new SynchronousQueue<>();
    SynchronousQueue<Generator> back = new SynchronousQueue<>();
    int rounds = 20_000;
    AtomicInteger echoed = new AtomicInteger();
    Thread other =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < rounds; i++) {
                  Generator rng = there.take();
                  rng.random(2);
                  echoed.incrementAndGet();
                  back.put(rng);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    other.start();
    Generator rng = Generator.defaultRng(8);
    for (int i = 0; i < rounds; i++) {
      rng.shuffle(new int[3]);
      there.put(rng);
      assertThat(back.take()).isSameAs(rng);
    }
    join(other);
    assertThat(echoed).hasValue(rounds);
  }

  @Test
  void fourThreadsAreNoticed() {
    assertThat(overlapsOfRuns(rng -> rng.random(1000), 2_000)).isPositive();
  }

  @Test
  void twoGeneratorsOverOneEngineAreNoticed() {
    PCG64 bits = new PCG64(1);
    Generator rng = new Generator(bits);
    insideCallOfAnotherThread(bits, () -> rng.withRelease(rng.release()).random(3));
  }

  /** Returns how many threads have noticed an overlap in forty runs, some of which have none. */
  static int overlapsOfRuns(Consumer<Generator> call, int calls) {
    int noticed = 0;
    for (int run = 0; run < 40; run++) {
      noticed += overlaps(Generator.defaultRng(run), call, calls);
    }
    return noticed;
  }

  private static int overlaps(Generator rng, Consumer<Generator> call, int calls) {
    AtomicInteger noticed = new AtomicInteger();
    runFour(
        thread -> {
          try {
            for (int i = 0; i < calls; i++) {
              call.accept(rng);
            }
          } catch (ConcurrentModificationException e) {
            noticed.incrementAndGet();
          }
        });
    return noticed.get();
  }

  /** Runs an action on four threads that start together. */
  static void runFour(Consumer<Integer> action) {
    CountDownLatch start = new CountDownLatch(1);
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      int number = i;
      threads[i] =
          new Thread(
              () -> {
                await(start);
                action.accept(number);
              });
      threads[i].start();
    }
    start.countDown();
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private static void onAnotherThread(Runnable call) {
    AtomicInteger ended = new AtomicInteger();
    Thread thread =
        new Thread(
            () -> {
              call.run();
              ended.incrementAndGet();
            });
    thread.start();
    join(thread);
    assertThat(ended).as("ended without an exception").hasValue(1);
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
