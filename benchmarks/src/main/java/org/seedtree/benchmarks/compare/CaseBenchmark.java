package org.seedtree.benchmarks.compare;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.seedtree.engine.Engine;

/**
 * Seedtree's side of any case; time per call of {@link BenchmarkCase#n} values. {@code
 * benchmarks/compare --jmh} runs it for each case and gives the time per value.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CaseBenchmark {

  /** The JVM has done nothing but the case. */
  static final String NONE = "none";

  /** The JVM has done this case and all others on all engines, so that calls have many targets. */
  static final String ENGINES = "engines";

  private static final int POLLUTING_VALUES = 240;
  private static final int POLLUTING_ROUNDS = 40;
  private static final int SHORT_CALLS = 3000;

  /** A name of {@link BenchmarkCases}. */
  @Param("standard_normal PCG64")
  public String name = "";

  /** {@value #NONE} or {@value #ENGINES}. */
  @Param({NONE, ENGINES})
  public String pollution = NONE;

  private Workload work = () -> "";

  /** Pollutes, and has the methods compiled as a whole by short calls. */
  @Setup
  public void prepare() {
    if (pollution.equals(ENGINES)) {
      pollute();
    }
    BenchmarkCase timed = BenchmarkCases.named(name);
    if (timed.n() > Fork.SHORT) {
      Workload brief = timed.work(Side.SEEDTREE, Fork.SHORT);
      for (int i = 0; i < SHORT_CALLS; i++) {
        sink = brief.run();
      }
    }
    work = timed.work(Side.SEEDTREE, timed.n());
  }

  private static void pollute() {
    for (int round = 0; round < POLLUTING_ROUNDS; round++) {
      for (BenchmarkCase other : BenchmarkCases.ALL) {
        for (Engine engine : Engine.values()) {
          int n = Math.min(POLLUTING_VALUES, other.n());
          other.seedtreeOn(engine, n).ifPresent(polluting -> sink = polluting.run());
        }
      }
    }
  }

  /** One call. */
  @Benchmark
  public Object call() {
    return work.run();
  }

  @SuppressWarnings("unused") // written so that results count as used
  private static volatile Object sink = "";
}
