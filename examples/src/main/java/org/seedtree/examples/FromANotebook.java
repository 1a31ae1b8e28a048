package org.seedtree.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.pandas.Sample;
import org.seedtree.sampling.Rows;
import org.seedtree.scipy.Bootstrap;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/**
 * Does what a notebook does: loads a table, splits it, scales, cross-validates, and gives an
 * interval by bootstrap, on the same rows and with the same results.
 */
public final class FromANotebook {

  private static final String FILE = "leaves.csv";

  static void run(PrintStream out) throws IOException {
    List<String[]> leaves = load();
    double[][] x =
        leaves.stream()
            .map(row -> new double[] {Double.parseDouble(row[0]), Double.parseDouble(row[1])})
            .toArray(double[][]::new);
    String[] y = leaves.stream().map(row -> row[2]).toArray(String[]::new);
    out.println("a look   " + Lines.of(Sample.of(y.length).n(5).randomState(1).rows()));

    TrainTest split =
        TrainTestSplit.ofRows(y.length).testSize(0.25).stratify(y).randomState(42).split();
    out.println("train    " + Lines.of(Arrays.copyOf(split.train(), 10)));
    out.println("test     " + Lines.of(Arrays.copyOf(split.test(), 10)));

    double[][] trainX = split.train(x);
    String[] trainY = split.train(y);
    List<TrainTest> folds = new StratifiedKFold(5).shuffle(42).split(trainY);
    double[] scores =
        folds.stream()
            .mapToDouble(
                fold -> {
                  NearestCentroid model =
                      NearestCentroid.fit(fold.train(trainX), fold.train(trainY));
                  return Lines.mean(model.hits(fold.test(trainX), fold.test(trainY)));
                })
            .toArray();
    out.println("folds    " + Lines.of(scores));

    double[] hits = NearestCentroid.fit(trainX, trainY).hits(split.test(x), split.test(y));
    double[] accuracies =
        Bootstrap.of(hits.length)
            .nResamples(2000)
            .rng(Generator.defaultRng(7))
            .distribution(resample -> Lines.mean(Rows.take(hits, resample[0])));
    out.println("accuracy " + Lines.of(Lines.mean(hits)));
    out.println("interval " + Lines.of(Bootstrap.percentileInterval(accuracies, 0.95)));
  }

  private static List<String[]> load() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                FromANotebook.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  private FromANotebook() {}
}
