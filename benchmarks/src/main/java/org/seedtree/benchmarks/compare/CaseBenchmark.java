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
 * A JMH benchmark of Seedtree's workload of any case: the time of a call that draws {@link
 * BenchmarkCase#n} values. {@code benchmarks/compare --jmh} runs it for each case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CaseBenchmark {

  /** The JVM has run only the case. */
  static final String NONE = "none";

  /** The JVM has run all cases on all engines, so that call sites are megamorphic. */
  static final String ENGINES = "engines";

  private static final int POLLUTION_VALUES = 240;
  private static final int POLLUTION_ROUNDS = 40;
  private static final int SHORT_CALLS = 3000;

  /** The name of one of the {@link BenchmarkCases}. */
  @Param("standard_normal PCG64")
  public String name = "";

  /** The pollution of profiles: {@value #NONE} or {@value #ENGINES}. */
  @Param({NONE, ENGINES})
  public String pollution = NONE;

  private Workload workload = () -> "";

  /** Pollutes the profiles, and makes short calls so that whole methods are compiled. */
  @Setup
  public void prepare() {
    if (pollution.equals(ENGINES)) {
      pollute();
    }
    BenchmarkCase timed = BenchmarkCases.named(name);
    if (timed.n() > Fork.SHORT) {
      Workload shortWorkload = timed.workload(Library.SEEDTREE, Fork.SHORT);
      for (int i = 0; i < SHORT_CALLS; i++) {
        sink = shortWorkload.run();
      }
    }
    workload = timed.workload(Library.SEEDTREE, timed.n());
  }

  private static void pollute() {
    for (int round = 0; round < POLLUTION_ROUNDS; round++) {
      for (BenchmarkCase other : BenchmarkCases.ALL) {
        for (Engine engine : Engine.values()) {
          int n = Math.min(POLLUTION_VALUES, other.n());
          other.seedtreeOn(engine, n).ifPresent(polluting -> sink = polluting.run());
        }
      }
    }
  }

  /** Runs the workload once. */
  @Benchmark
  public Object call() {
    return workload.run();
  }

  @SuppressWarnings("unused") // written so that results count as used
  private static volatile Object sink = "";
}
