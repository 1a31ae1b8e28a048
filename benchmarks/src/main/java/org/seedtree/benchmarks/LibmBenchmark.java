package org.seedtree.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.seedtree.internal.math.Libm;

/**
 * The reference elementary functions beside the platform's, on arguments as NumPy's algorithms pass
 * them. Time per call, arguments from an array, results summed.
 *
 * <pre>
 * mvn -B -q package -DskipTests -pl benchmarks -am
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main LibmBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@OperationsPerInvocation(LibmBenchmark.CALLS)
public class LibmBenchmark {

  static final int CALLS = 4096;

  private final double[] unit = new double[CALLS];
  private final double[] minusUnit = new double[CALLS];
  private final double[] exponent = new double[CALLS];
  private final double[] power = new double[CALLS];

  @Setup
  public void arguments() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < CALLS; i++) {
      unit[i] = 1.0 - random.nextDouble();
      minusUnit[i] = -random.nextDouble();
      exponent[i] = -20.0 * random.nextDouble();
      power[i] = 1.0 / (3.0 * (1.0 - random.nextDouble()));
    }
  }

  @Benchmark
  public double log() {
    double sum = 0.0;
    for (double x : unit) {
      sum += Libm.log(x);
    }
    return sum;
  }

  @Benchmark
  public double logOfMath() {
    double sum = 0.0;
    for (double x : unit) {
      sum += Math.log(x);
    }
    return sum;
  }

  @Benchmark
  public double log1p() {
    double sum = 0.0;
    for (double x : minusUnit) {
      sum += Libm.log1p(x);
    }
    return sum;
  }

  @Benchmark
  public double log1pOfMath() {
    double sum = 0.0;
    for (double x : minusUnit) {
      sum += Math.log1p(x);
    }
    return sum;
  }

  @Benchmark
  public double exp() {
    double sum = 0.0;
    for (double x : exponent) {
      sum += Libm.exp(x);
    }
    return sum;
  }

  @Benchmark
  public double expOfMath() {
    double sum = 0.0;
    for (double x : exponent) {
      sum += Math.exp(x);
    }
    return sum;
  }

  @Benchmark
  public double pow() {
    double sum = 0.0;
    for (int i = 0; i < CALLS; i++) {
      sum += Libm.pow(unit[i], power[i]);
    }
    return sum;
  }

  @Benchmark
  public double powOfMath() {
    double sum = 0.0;
    for (int i = 0; i < CALLS; i++) {
      sum += Math.pow(unit[i], power[i]);
    }
    return sum;
  }
}
