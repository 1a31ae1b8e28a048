package org.seedtree.benchmarks.buffers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.seedtree.Generator;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;

/**
 * Prints the time per value of filling direct buffers in native order, and its ratio to that of
 * filling arrays: medians of fills that alternate in one process. The argument is the number of
 * values of a fill, 1,000,000 if there is none.
 */
public final class BufferRatios {

  private static final int WARM_UP = 25;
  private static final int REPEATS = 31;
  private static final int MIN_VALUES = 1_000_000;

  private final int n;
  private final Generator rng = Generator.defaultRng(1);

  private BufferRatios(int n) {
    this.n = n;
  }

  private void compare(String name, Runnable array, Runnable buffer) {
    double[] arrayTimes = new double[REPEATS];
    double[] bufferTimes = new double[REPEATS];
    for (int i = -WARM_UP; i < REPEATS; i++) {
      double arrayTime = time(array);
      double bufferTime = time(buffer);
      if (i >= 0) {
        arrayTimes[i] = arrayTime;
        bufferTimes[i] = bufferTime;
      }
    }
    double array50 = median(arrayTimes);
    double buffer50 = median(bufferTimes);
    System.out.printf(
        Locale.ROOT,
        "%-40s array %6.2f ns, buffer %6.2f ns, ratio %.2f%n",
        name,
        array50,
        buffer50,
        buffer50 / array50);
  }

  /** Returns the nanoseconds per value of as many fills as draw a million values. */
  private double time(Runnable fill) {
    int fills = Math.max(1, MIN_VALUES / n);
    long start = System.nanoTime();
    for (int i = 0; i < fills; i++) {
      fill.run();
    }
    return (System.nanoTime() - start) / ((double) n * fills);
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private ByteBuffer memory() {
    return ByteBuffer.allocateDirect(Long.BYTES * n).order(ByteOrder.nativeOrder());
  }

  private void run() {
    double[] doubles = new double[n];
    DoubleBuffer doubleBuffer = memory().asDoubleBuffer();
    List<DoubleDistribution> continuous =
        List.of(
            new StandardUniform(),
            new Uniform(1, 2),
            new Normal(0, 1),
            new StandardExponential(),
            new Gamma(2, 1),
            new StandardCauchy());
    for (DoubleDistribution d : continuous) {
      compare(d.name(), () -> rng.fill(d, doubles), () -> rng.fill(d, doubleBuffer.rewind()));
    }
    float[] floats = new float[n];
    FloatBuffer floatBuffer = memory().asFloatBuffer().limit(n);
    for (FloatDistribution d : List.of(new StandardUniform(), new StandardNormal())) {
      compare(
          d.name() + ", float32",
          () -> rng.fill(d, floats),
          () -> rng.fill(d, floatBuffer.rewind()));
    }
    long[] longs = new long[n];
    LongBuffer longBuffer = memory().asLongBuffer();
    List<LongDistribution> discrete =
        List.of(
            Integers.closed(Long.MIN_VALUE, Long.MAX_VALUE),
            Integers.of(0, 1000),
            new Poisson(3),
            new Binomial(100, 0.4));
    for (LongDistribution d : discrete) {
      compare(d.toString(), () -> rng.fill(d, longs), () -> rng.fill(d, longBuffer.rewind()));
    }
    int[] ints = new int[n];
    IntBuffer intBuffer = memory().asIntBuffer().limit(n);
    Integers narrow = Integers.of(IntegerType.INT32, 0, 1000);
    compare(
        narrow.toString(),
        () -> rng.fill(narrow, ints),
        () -> rng.fill(narrow, intBuffer.rewind()));
  }

  public static void main(String[] args) {
    new BufferRatios(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0])).run();
  }
}
