package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.RandomState;

/**
 * Calls that draw one value: checked with {@code -Dorg.seedtree.checkScalarCalls=true}, with which
 * the build runs this test once more.
 */
@Timeout(120)
class ScalarCallsTest {

  private static final boolean IS_CHECKED = Boolean.getBoolean("org.seedtree.checkScalarCalls");

  static List<Consumer<Generator>> calls() {
    return List.of(
        Generator::random,
        Generator::randomFloat,
        Generator::standardNormal,
        rng -> rng.normal(1, 2),
        rng -> rng.integers(5),
        rng -> rng.poisson(3),
        rng -> rng.choice(new double[3]),
        rng -> rng.choice(List.of(1, 2, 3)),
        rng -> rng.sampleFloat(new StandardNormal()),
        rng -> view(rng).nextInt(),
        rng -> view(rng).nextLong(),
        rng -> view(rng).nextBoolean(),
        rng -> view(rng).nextDouble(1, 2),
        rng -> view(rng).nextGaussian(),
        rng -> view(rng).doubles(2).forEach(x -> {}));
  }

  private static RandomGenerator view(Generator rng) {
    return rng.asRandomGenerator();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void areCheckedWithTheProperty(Consumer<Generator> call) {
    PCG64 bits = new PCG64(1);
    Generator rng = new Generator(bits);
    insideCallOfAnotherThread(rng, () -> check(() -> call.accept(rng)));
  }

  @Test
  void soAreThoseOfRandomState() {
    MT19937 bits = new MT19937(1);
    RandomState rs = new RandomState(bits);
    insideCallOfAnotherThread(new Generator(bits), () -> check(rs::randn));
    insideCallOfAnotherThread(new Generator(bits), () -> check(() -> rs.poisson(3)));
  }

  private static void check(Runnable call) {
    if (IS_CHECKED) {
      assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(call::run);
    } else {
      assertThatCode(call::run).doesNotThrowAnyException();
    }
  }

  private static void insideCallOfAnotherThread(Generator rng, Runnable action) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Runnable waiting =
        () -> {
          started.countDown();
          OverlapTest.await(mayEnd);
        };
    Thread other = new Thread(() -> rng.callGuard().run(waiting));
    other.start();
    OverlapTest.await(started);
    try {
      action.run();
    } finally {
      mayEnd.countDown();
      OverlapTest.join(other);
    }
  }

  @Test
  void fourThreadsAreNoticedWithTheProperty() {
    assumeTrue(IS_CHECKED, "checked only with -Dorg.seedtree.checkScalarCalls=true");
    assertThat(OverlapTest.overlapsOfRuns(Generator::random, 300_000)).isPositive();
  }
}
