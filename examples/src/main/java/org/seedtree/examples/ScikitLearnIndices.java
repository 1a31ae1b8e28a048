package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.seedtree.legacy.RandomState;

/**
 * Computes the rows that scikit-learn selects for {@code random_state=42}: {@code
 * train_test_split}, {@code resample} and {@code shuffle} are a few calls of a RandomState each.
 */
public final class ScikitLearnIndices {

  private static final int SAMPLES = 10;

  static void run(PrintStream out) {
    int test = (int) Math.ceil(0.25 * SAMPLES);
    int[] order = new RandomState(42).permutation(SAMPLES);
    out.println("test      " + Lines.of(Arrays.copyOf(order, test)));
    out.println("train     " + Lines.of(Arrays.copyOfRange(order, test, SAMPLES)));

    out.println("bootstrap " + Lines.of(new RandomState(42).randint(0, SAMPLES, SAMPLES)));

    double[] x = IntStream.range(0, SAMPLES).mapToDouble(i -> i / 10.0).toArray();
    long[] y = IntStream.range(0, SAMPLES).mapToLong(i -> i % 2).toArray();
    int[] rows = IntStream.range(0, SAMPLES).toArray();
    new RandomState(42).shuffle(rows);
    out.println("X         " + Lines.of(IntStream.of(rows).mapToDouble(i -> x[i]).toArray()));
    out.println("y         " + Lines.of(IntStream.of(rows).mapToLong(i -> y[i]).toArray()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private ScikitLearnIndices() {}
}
