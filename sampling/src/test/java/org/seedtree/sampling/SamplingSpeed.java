package org.seedtree.sampling;

import java.util.List;
import java.util.function.Supplier;
import org.seedtree.Generator;
import org.seedtree.legacy.RandomState;
import org.seedtree.pandas.Sample;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.Resample;
import org.seedtree.sklearn.SampleWithoutReplacement;
import org.seedtree.sklearn.Shuffle;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/**
 * Measures the cases of conformance/scripts/sampling_speed.py; {@code sampling/speed} runs both.
 */
final class SamplingSpeed {

  private static final int ROWS = 10_000_000;
  private static final int REPETITIONS = 7;

  private static long sink;

  private static void measure(String name, Supplier<Object> call) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < REPETITIONS; i++) {
      long start = System.nanoTime();
      sink += System.identityHashCode(call.get());
      best = Math.min(best, (System.nanoTime() - start) * 1e-9);
    }
    System.out.println(name + " " + best);
  }

  private static Object read(List<TrainTest> folds) {
    TrainTest last = null;
    for (TrainTest fold : folds) {
      last = fold;
    }
    return last;
  }

  public static void main(String[] args) {
    int[] y = new RandomState(5).randint(0, 10, new int[ROWS]);
    String[] names = {
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"
    };
    String[] text = new String[ROWS];
    for (int i = 0; i < ROWS; i++) {
      text[i] = new String(names[y[i]].toCharArray()); // each row its own string, as in a table
    }
    double[] weights = new RandomState(5).rand(ROWS);
    Sample sample = Sample.of(ROWS).n(ROWS / 10);
    measure("split", () -> TrainTestSplit.ofRows(ROWS).randomState(42).split());
    measure(
        "split_by_int_classes",
        () -> TrainTestSplit.ofRows(ROWS).stratify(y).randomState(42).split());
    measure(
        "split_by_text_classes",
        () -> TrainTestSplit.ofRows(ROWS).stratify(text).randomState(42).split());
    measure("k_fold", () -> read(new KFold(5).shuffle(42).split(ROWS)));
    measure("stratified_k_fold", () -> read(new StratifiedKFold(5).shuffle(42).split(y)));
    measure("shuffle", () -> Shuffle.of(ROWS).randomState(42).indices());
    measure("resample", () -> Resample.of(ROWS).randomState(42).indices());
    measure(
        "sample_without_replacement",
        () -> SampleWithoutReplacement.of(ROWS, ROWS / 10).randomState(42).indices());
    measure("pandas_sample_int_seed", () -> sample.randomState(42).rows());
    measure("pandas_sample_generator", () -> sample.randomState(Generator.defaultRng(42)).rows());
    measure(
        "pandas_sample_weights",
        () -> sample.weights(weights).replace(true).randomState(42).rows());
    if (sink == 0) {
      System.out.println();
    }
  }

  private SamplingSpeed() {}
}
