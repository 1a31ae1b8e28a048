package org.seedtree.cli.run;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A linear scale of an axis.
 *
 * @param low the value at the axis' start
 * @param high the value at its end, above {@code low}
 * @param start the pixel of {@code low}
 * @param end the pixel of {@code high}
 */
record PlotScale(double low, double high, double start, double end) {

  private static final int MOST_TICKS = 8;
  private static final double[] STEPS = {1, 2, 5, 10};

  /** The smallest range, relative to the largest value. */
  private static final double MIN_RANGE = 1e-12;

  /** Returns a scale whose range is widened where it is empty, or too narrow for ticks. */
  static PlotScale of(double low, double high, double start, double end) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    double margin = 0;
    if (high <= low) {
      margin = Math.max(largest, 1) / 2;
    } else if (high - low < MIN_RANGE * largest) {
      margin = MIN_RANGE * largest / 2;
    }
    return new PlotScale(low - margin, high + margin, start, end);
  }

  double pixel(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  /** Returns the distance of ticks: 1, 2 or 5 times a power of 10. */
  private double step() {
    double least = (high - low) / MOST_TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return DoubleStream.of(STEPS)
        .map(s -> s * power)
        .filter(s -> s >= least)
        .findFirst()
        .orElse(least);
  }

  /** Returns the multiples of the step that are on the axis. */
  double[] ticks() {
    double step = step();
    double first = Math.ceil(low / step);
    int count = (int) Math.min(MOST_TICKS + 1, Math.floor(high / step) - first + 1);
    return IntStream.range(0, count).mapToDouble(i -> (first + i) * step).toArray();
  }

  /** Returns the text of a tick, with no more decimals than the step has. */
  String label(double tick) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step())));
    return decimals > 6 || Math.abs(tick) >= 1e9
        ? String.format(Locale.ROOT, "%.4g", tick)
        : String.format(Locale.ROOT, "%." + decimals + "f", tick);
  }
}
