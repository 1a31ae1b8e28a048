package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator.LeapableGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.Philox;
import org.seedtree.parallel.Parallel;

/** What NumPy's lock gives: each call of several threads is done as a whole. */
@Timeout(120)
class SynchronizedViewTest {

  private static final int CALLS = 300_000;

  @Test
  void fourThreadsDrawTheValuesOfOne() {
    Generator shared = Generator.defaultRng(3).synchronizedView();
    double[][] drawn = new double[4][CALLS];
    OverlapTest.runFour(
        thread -> {
          for (int i = 0; i < CALLS; i++) {
            drawn[thread][i] = shared.random();
          }
        });
    Generator one = Generator.defaultRng(3);
    double[] expected = one.random(4 * CALLS);
    double[] all = Arrays.stream(drawn).flatMapToDouble(Arrays::stream).sorted().toArray();
    Arrays.sort(expected);
    assertThat(Arrays.equals(all, expected)).as("the values of one thread, sorted").isTrue();
    assertThat(shared.bitGenerator().state()).isEqualTo(one.bitGenerator().state());
  }

  @Test
  void eachCallIsDoneAsAWhole() {
    Generator rng = Generator.defaultRng(3);
    int calls = 2_000;
    double[][][] drawn = new double[4][calls][];
    OverlapTest.runFour(
        thread -> {
          Generator shared = rng.synchronizedView(); // one of several
          for (int i = 0; i < calls; i++) {
            drawn[thread][i] = shared.standardNormal(7);
          }
        });
    Set<String> expected = new HashSet<>();
    Generator one = Generator.defaultRng(3);
    for (int i = 0; i < 4 * calls; i++) {
      expected.add(Arrays.toString(one.standardNormal(7)));
    }
    Set<String> found = new HashSet<>();
    for (double[][] arrays : drawn) {
      for (double[] array : arrays) {
        found.add(Arrays.toString(array));
      }
    }
    assertThat(found).hasSize(4 * calls).isEqualTo(expected);
    assertThat(rng.bitGenerator().state()).isEqualTo(one.bitGenerator().state());
  }

  @Test
  void vectorsOfSeveralTrialsAreOneCall() {
    Generator shared = Generator.defaultRng(3).synchronizedView();
    long[] trials = {1_000_000, 1_000_000, 1_000_000};
    double[] pvals = {0.2, 0.3, 0.5};
    int calls = 500;
    String[][] drawn = new String[4][calls];
    OverlapTest.runFour(
        thread -> {
          for (int i = 0; i < calls; i++) {
            drawn[thread][i] = Arrays.deepToString(shared.multinomial(trials, pvals));
          }
        });
    Generator one = Generator.defaultRng(3);
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 4 * calls; i++) {
      expected.add(Arrays.deepToString(one.multinomial(trials, pvals)));
    }
    assertThat(Arrays.stream(drawn).flatMap(Arrays::stream)).allMatch(expected::contains);
  }

  @Test
  void parallelFillsWaitToo() {
    Generator shared = Generator.defaultRng(3).synchronizedView();
    OverlapTest.runFour(thread -> Parallel.fill(shared, new Normal(0, 1), new double[200_000]));
    Generator one = Generator.defaultRng(3);
    one.normal(0, 1, 800_000);
    assertThat(shared.bitGenerator().state()).isEqualTo(one.bitGenerator().state());
  }

  @Test
  void hasTheValuesOfItsGenerator() {
    Generator shared = Generator.defaultRng(3).synchronizedView();
    Generator one = Generator.defaultRng(3);
    assertThat(shared.normal(1, 2)).isEqualTo(one.normal(1, 2));
    assertThat(shared.integers(0, 9, 5)).isEqualTo(one.integers(0, 9, 5));
    assertThat(shared.permutation(6)).isEqualTo(one.permutation(6));
    assertThat(shared.release()).isEqualTo(one.release());
    assertThat(shared.withRelease(one.release()).random()).isEqualTo(one.random());
    assertThat(shared.asRandomGenerator().nextInt()).isEqualTo(one.asRandomGenerator().nextInt());
  }

  @Test
  void callsMayBeNested() {
    Generator shared = Generator.defaultRng(3).synchronizedView();
    DoubleDistribution nested = source -> source.nextDouble() + shared.random();
    Generator one = Generator.defaultRng(3);
    assertThat(shared.sample(nested)).isEqualTo(one.random() + one.random());
  }

  @Test
  void callsThatDoNotWaitAreNoticed() {
    Generator rng = Generator.defaultRng(3);
    Generator shared = rng.synchronizedView();
    duringCallOfAnotherThread(shared, () -> notices(() -> rng.random(2)));
    duringCallOfAnotherThread(rng, () -> notices(shared::random));
    assertThat(shared.random()).as("the lock is free again").isBetween(0.0, 1.0);
  }

  @Test
  void jumpsAndLeapsAreCalls() {
    Generator rng = new Generator(new Philox(3));
    LeapableGenerator view = (LeapableGenerator) rng.synchronizedView().asRandomGenerator();
    List<Runnable> calls =
        List.of(view::jump, view::leap, view::copyAndJump, view::copyAndLeap, view::copy);
    duringCallOfAnotherThread(rng, () -> calls.forEach(SynchronizedViewTest::notices));
    assertThat(rng.bitGenerator().state()).isEqualTo(new Philox(3).state());
  }

  @Test
  void copiesThatJumpDiffer() {
    Generator shared = new Generator(new Philox(3)).synchronizedView();
    int calls = 500;
    double[][] drawn = new double[4][calls];
    OverlapTest.runFour(
        thread -> {
          LeapableGenerator view = (LeapableGenerator) shared.asRandomGenerator();
          for (int i = 0; i < calls; i++) {
            drawn[thread][i] = view.copyAndJump().nextDouble();
          }
        });
    assertThat(Arrays.stream(drawn).flatMapToDouble(Arrays::stream).distinct().count())
        .isEqualTo(4L * calls);
  }

  private static void notices(Runnable call) {
    assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(call::run);
  }

  private static void duringCallOfAnotherThread(Generator rng, Runnable action) {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    DoubleDistribution waiting =
        source -> {
          started.countDown();
          OverlapTest.await(mayEnd);
          return 0;
        };
    Thread other = new Thread(() -> rng.sample(waiting, 1));
    other.start();
    OverlapTest.await(started);
    action.run();
    mayEnd.countDown();
    OverlapTest.join(other);
  }
}
