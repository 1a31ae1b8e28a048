package org.seedtree.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.seedtree.sklearn.ClassifiedData;
import org.seedtree.sklearn.MakeBlobs;
import org.seedtree.sklearn.MakeCircles;
import org.seedtree.sklearn.MakeClassification;
import org.seedtree.sklearn.MakeFriedman1;
import org.seedtree.sklearn.MakeHastie;
import org.seedtree.sklearn.MakeMoons;
import org.seedtree.sklearn.MakeRegression;
import org.seedtree.sklearn.MakeSCurve;
import org.seedtree.sklearn.MakeSwissRoll;
import org.seedtree.sklearn.MeasuredData;
import org.seedtree.sklearn.NoisyCurve;
import org.seedtree.sklearn.SeededSettings;
import org.seedtree.sklearn.TwoShapes;

/** The functions of {@code sklearn.datasets}. */
final class DatasetCalls {

  private DatasetCalls() {}

  static Object call(String function, Arguments a) {
    return switch (function) {
      case "make_blobs" -> blobs(a);
      case "make_moons" -> {
        MakeMoons moons =
            a.get("n_samples") instanceof List<?>
                ? MakeMoons.of(a.integers("n_samples")[0], a.integers("n_samples")[1])
                : MakeMoons.of(a.integer("n_samples", 100));
        yield shapes(a, moons);
      }
      case "make_circles" -> {
        MakeCircles circles =
            a.get("n_samples") instanceof List<?>
                ? MakeCircles.of(a.integers("n_samples")[0], a.integers("n_samples")[1])
                : MakeCircles.of(a.integer("n_samples", 100));
        yield shapes(a, circles.factor(a.number("factor", 0.8)));
      }
      case "make_s_curve" -> curve(a, MakeSCurve.of(a.integer("n_samples")));
      case "make_swiss_roll" -> curve(a, MakeSwissRoll.of(a.integer("n_samples")));
      case "make_friedman1" ->
          curve(a, MakeFriedman1.of(a.integer("n_samples")).nFeatures(a.integer("n_features", 10)));
      case "make_hastie_10_2" -> measured(seeded(a, MakeHastie.of(a.integer("n_samples"))).make());
      case "make_regression" -> regression(a);
      case "make_classification" -> classification(a);
      default -> null;
    };
  }

  private static <S extends SeededSettings<S>> S seeded(Arguments a, S s) {
    return a.seed(s, SeededSettings::randomState, SeededSettings::randomState);
  }

  private static Object measured(MeasuredData data) {
    return List.of(data.x(), data.y());
  }

  private static Object blobs(Arguments a) {
    MakeBlobs make =
        a.get("n_samples") instanceof List<?>
            ? MakeBlobs.of(a.integers("n_samples"))
            : MakeBlobs.of(a.integer("n_samples", 100));
    make = make.nFeatures(a.integer("n_features", 2)).shuffle(a.truth("shuffle", true));
    if (a.has("centers")) {
      make =
          a.get("centers") instanceof List<?>
              ? make.centers(a.matrix("centers"))
              : make.centers(a.integer("centers"));
    }
    if (a.has("cluster_std")) {
      make =
          a.get("cluster_std") instanceof List<?>
              ? make.clusterStd(a.numbers("cluster_std"))
              : make.clusterStd(a.number("cluster_std", 1));
    }
    if (a.has("center_box")) {
      make = make.centerBox(a.numbers("center_box")[0], a.numbers("center_box")[1]);
    }
    MakeBlobs.Blobs blobs = seeded(a, make).make();
    return List.of(blobs.x(), blobs.y(), blobs.centers());
  }

  private static <S extends TwoShapes<S>> Object shapes(Arguments a, S s) {
    S make = s.shuffle(a.truth("shuffle", true));
    make = a.has("noise") ? make.noise(a.number("noise", 0)) : make;
    ClassifiedData data = seeded(a, make).make();
    // the classes are written as doubles
    return List.of(data.x(), Arrays.stream(data.y()).asDoubleStream().toArray());
  }

  private static <S extends NoisyCurve<S>> Object curve(Arguments a, S s) {
    return measured(seeded(a, s.noise(a.number("noise", 0))).make());
  }

  private static Object regression(Arguments a) {
    MakeRegression.Regression data =
        seeded(
                a,
                MakeRegression.of(a.integer("n_samples"))
                    .nFeatures(a.integer("n_features", 100))
                    .nInformative(a.integer("n_informative", 10))
                    .nTargets(a.integer("n_targets", 1))
                    .bias(a.number("bias", 0))
                    .noise(a.number("noise", 0))
                    .shuffle(a.truth("shuffle", true)))
            .make();
    boolean one = a.integer("n_targets", 1) == 1;
    return Map.of(
        "X",
        data.x(),
        "coef",
        one ? Arrays.stream(data.coef()).mapToDouble(c -> c[0]).toArray() : data.coef(),
        "y_near",
        one ? data.y() : data.targets());
  }

  private static Object classification(Arguments a) {
    MakeClassification make =
        MakeClassification.of(a.integer("n_samples"))
            .nFeatures(a.integer("n_features", 20))
            .nInformative(a.integer("n_informative", 2))
            .nRedundant(a.integer("n_redundant", 2))
            .nRepeated(a.integer("n_repeated", 0))
            .nClasses(a.integer("n_classes", 2))
            .nClustersPerClass(a.integer("n_clusters_per_class", 2))
            .flipY(a.number("flip_y", 0.01))
            .classSep(a.number("class_sep", 1))
            .hypercube(a.truth("hypercube", true))
            .shift(a.number("shift", 0))
            .scale(a.number("scale", 1))
            .shuffle(a.truth("shuffle", true));
    make = a.has("weights") ? make.weights(a.numbers("weights")) : make;
    make = a.isNone("shift") ? make.randomShift() : make;
    make = a.isNone("scale") ? make.randomScale() : make;
    ClassifiedData data = seeded(a, make).make();
    int useful =
        a.integer("n_informative", 2) + a.integer("n_redundant", 2) + a.integer("n_repeated", 0);
    Object x = data.x();
    if (a.randomState() instanceof Long) {
      x =
          new NearTable(
              data.x(), moved(seeded(a, make.shuffle(false)).make().x(), useful, data.x()));
    }
    return Map.of("X_near", x, "y", data.y());
  }

  /** Returns where the columns from {@code first} on are after rows and columns were shuffled. */
  private static int[] moved(double[][] before, int first, double[][] after) {
    int width = before[0].length;
    return IntStream.range(first, width)
        .map(
            j ->
                IntStream.range(0, width)
                    .filter(k -> Arrays.equals(sorted(before, j), sorted(after, k)))
                    .findFirst()
                    .orElseThrow())
        .toArray();
  }

  private static double[] sorted(double[][] table, int column) {
    return Arrays.stream(table).mapToDouble(row -> row[column]).sorted().toArray();
  }
}
