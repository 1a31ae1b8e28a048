package org.seedtree.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.internal.math.Libm;

/** Seeding, state, and the caches that reach from one call into the next. */
class RandomStateTest {

  /** From np.random.RandomState([5]). */
  private static final double LIST_OF_5 = 0.6229016948897019;

  /** From np.random.RandomState(42). */
  @Test
  void firstValues() {
    RandomState rs = new RandomState(42);
    assertThat(rs.rand(3))
        .containsExactly(0.3745401188473625, 0.9507143064099162, 0.7319939418114051);
    assertThat(rs).hasToString("RandomState(MT19937)");
    assertThat(new RandomState(new PCG64(1))).hasToString("RandomState(PCG64)");
  }

  @Test
  void trap2LegacySeedingStartsAt624AndSeedingFromTheSystemKeepsThePosition() {
    RandomState rs = new RandomState(1);
    assertThat(rs.getState().pos()).isEqualTo(624);
    assertThat(new RandomState().getState().pos()).isEqualTo(623);
    rs.rand(10);
    int position = rs.getState().pos();
    rs.seed();
    assertThat(rs.getState().pos()).isEqualTo(position);
    assertThat(rs.getState().key()[0]).isEqualTo(0x80000000);
    assertThat(rs.bitGenerator().seedSeq()).isEmpty();
  }

  /** Draws of NumPy's RandomState(5) and RandomState([5]). */
  @Test
  void trap23AListOfOneIntegerIsNotThatInteger() {
    assertThat(new RandomState(5).rand()).isEqualTo(0.22199317108973948);
    assertThat(new RandomState(new long[] {5}).rand()).isEqualTo(LIST_OF_5);
    assertThat(new RandomState(new int[] {5}).rand()).isEqualTo(LIST_OF_5);
  }

  @Test
  void trap30TheSecondNormalOfAPairComesFirstAndTheOtherIsCachedForEveryDistribution() {
    RandomState rs = new RandomState(12345);
    RandomState pair = new RandomState(12345);
    double first = rs.standardNormal();
    assertThat(rs.getState().hasGauss()).isEqualTo(1);
    double gauss = rs.getState().gauss();
    assertThat(pair.randn(2)).containsExactly(first, gauss);
    String engine = rs.getState().bitGenerator().toJson();
    assertThat(rs.lognormal(0, 1)).isEqualTo(Libm.exp(gauss));
    assertThat(rs.getState().bitGenerator().toJson()).isEqualTo(engine);
    assertThat(rs.getState().hasGauss()).isZero();
    assertThat(rs.getState().gauss()).isEqualTo(0.0);
  }

  @Test
  void trap30SeedsAndShortTuplesDiscardTheCachedGaussian() {
    RandomState rs = new RandomState(3);
    rs.randn();
    LegacyState state = rs.getState();
    rs.setState(LegacyState.ofTuple("MT19937", state.key(), state.pos()));
    assertThat(rs.getState().hasGauss()).isZero();
    rs.setState(state);
    assertThat(rs.getState()).isEqualTo(state);
    rs.seed(3);
    assertThat(rs.getState()).isEqualTo(new RandomState(3).getState());
    rs.setState(state);
    rs.setBitGenerator(new PCG64(1));
    assertThat(rs.getState().hasGauss()).isZero();
  }

  @Test
  void statesAreWrittenAndReadInBothForms() {
    RandomState rs = new RandomState(new long[] {1, 2, 3});
    rs.gamma(2, 1, 101);
    LegacyState state = rs.getState();
    double[] next = rs.randn(11);
    for (String json : new String[] {state.toJson(), state.toTupleJson()}) {
      LegacyState read = LegacyState.fromJson(json);
      assertThat(read).isEqualTo(state);
      assertThat(RandomState.of(read).randn(11)).isEqualTo(next);
    }
    assertThat(LegacyState.fromJson(new MT19937(1).state().toJson()).hasGauss()).isZero();
    assertThat(state.toJson())
        .startsWith("{\"bit_generator\": \"MT19937\", \"state\": {\"key\": [");
    assertThat(state.toTupleJson()).startsWith("[\"MT19937\", [");
  }

  @Test
  void invalidStatesAreRejected() {
    RandomState rs = new RandomState(1);
    assertThatThrownBy(() -> LegacyState.fromJson("{\"bit_generator\": \"MT19937\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state dictionary is not valid.");
    assertThatThrownBy(() -> LegacyState.fromJson("[\"MT19938\", [], 1]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("set_state can only be used with legacy MT19937 state instances.");
    assertThatThrownBy(() -> LegacyState.fromJson("3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state must be a dict or a tuple.");
    assertThatThrownBy(() -> rs.setState(new RandomState(new PCG64(1)).getState()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state must be for a MT19937 PRNG");
    assertThatThrownBy(() -> new RandomState(new PCG64(1)).getState().key())
        .isInstanceOf(IllegalStateException.class);
    assertThat(rs.getState()).isEqualTo(new RandomState(1).getState());
  }

  @Test
  @Timeout(60)
  void anInterruptEndsACallThatWouldNotReturn() throws InterruptedException {
    RandomState rs = new RandomState(1);
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    List<Boolean> statuses = new CopyOnWriteArrayList<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                rs.zipf(1.0000000000001);
              } catch (CancellationException e) {
                thrown.add(e);
                statuses.add(Thread.currentThread().isInterrupted());
              }
            });
    thread.start();
    thread.join(200);
    assertThat(thread.isAlive()).as("the call draws on").isTrue();
    thread.interrupt();
    thread.join();
    assertThat(thrown).hasSize(1);
    assertThat(thrown.get(0)).hasMessage("interrupted while sampling zipf");
    assertThat(statuses).containsExactly(true);
    assertThat(rs.zipf(2)).isPositive();
  }

  /** The status is looked at after many proposals only. */
  @Test
  void anInterruptedThreadDrawsAsAnyOther() {
    Thread.currentThread().interrupt();
    try {
      assertThat(new RandomState(1).zipf(1.5, 1000)).isEqualTo(zipfs());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static long[] zipfs() {
    RandomState rs = new RandomState(1);
    return LongStream.generate(() -> rs.zipf(1.5)).limit(1000).toArray();
  }

  @Test
  void invalidSeedsAreRejected() {
    for (long seed : new long[] {-1, 1L << 32}) {
      assertThatThrownBy(() -> new RandomState(seed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Seed must be between 0 and 2**32 - 1");
    }
    assertThatThrownBy(() -> new RandomState(new long[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Seed must be non-empty");
    assertThatThrownBy(() -> new RandomState(new PCG64(1)).seed(1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("can only re-seed a MT19937 BitGenerator");
  }

  @Test
  void anArrayEqualsSingleNormals() {
    for (int n : new int[] {0, 1, 2, 3, 511, 512, 513, 514, 2001}) {
      RandomState bulk = new RandomState(n);
      RandomState single = new RandomState(n);
      bulk.randn();
      single.randn();
      for (int call = 0; call < 3; call++) {
        double[] one = LongStream.range(0, n).mapToDouble(i -> single.randn()).toArray();
        assertThat(bulk.randn(n)).isEqualTo(one);
        assertThat(bulk.getState()).isEqualTo(single.getState());
      }
    }
  }

  @Test
  void rejectedCallLeavesTheState() {
    RandomState rs = new RandomState(8);
    assertThatThrownBy(() -> rs.normal(0, -1, 5)).hasMessage("scale < 0: -1.0");
    assertThatThrownBy(() -> rs.uniform(0, Double.POSITIVE_INFINITY))
        .hasMessage("Range exceeds valid bounds: 0.0, Infinity");
    assertThatThrownBy(() -> rs.rand(-1)).hasMessage("negative dimensions are not allowed: -1");
    assertThatThrownBy(() -> rs.vonmises(0, Double.POSITIVE_INFINITY))
        .hasMessage("kappa value too large: Infinity");
    assertThatThrownBy(() -> rs.fill(LegacyContinuous.gamma(1, 1), new double[3], 1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(rs.getState()).isEqualTo(new RandomState(8).getState());
  }

  @Test
  void distributionsPrintAsNumPysCalls() {
    assertThat(LegacyContinuous.gamma(2, 1.5)).hasToString("gamma(2.0, 1.5)");
    assertThat(LegacyContinuous.standardNormal()).hasToString("standard_normal()");
    double[] out = new RandomState(1).fill(LegacyContinuous.pareto(3), new double[5], 1, 3);
    assertThat(Arrays.stream(out).filter(x -> x != 0)).hasSize(2);
  }
}
