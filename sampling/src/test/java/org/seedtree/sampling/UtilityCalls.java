package org.seedtree.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seedtree.sklearn.Bagging;
import org.seedtree.sklearn.KFold;
import org.seedtree.sklearn.LearningCurve;
import org.seedtree.sklearn.ParameterDistribution;
import org.seedtree.sklearn.ParameterGrid;
import org.seedtree.sklearn.ParameterSampler;
import org.seedtree.sklearn.PermutationImportance;
import org.seedtree.sklearn.PermutationTestScore;
import org.seedtree.sklearn.RandomForest;
import org.seedtree.sklearn.Resample;
import org.seedtree.sklearn.SampleWithoutReplacement;
import org.seedtree.sklearn.SampleWithoutReplacement.Method;
import org.seedtree.sklearn.Shuffle;
import org.seedtree.sklearn.SklearnRelease;
import org.seedtree.sklearn.TrainTest;

/** The functions of {@code sklearn.utils}, ensembles and searches. */
final class UtilityCalls {

  private UtilityCalls() {}

  static Object call(String function, Arguments a, SklearnRelease release) {
    return switch (function) {
      case "shuffle" -> {
        Shuffle shuffle = Shuffle.of(a.integer("length"));
        shuffle = a.has("n_samples") ? shuffle.nSamples(a.integer("n_samples")) : shuffle;
        yield a.seed(shuffle, Shuffle::randomState, Shuffle::randomState).indices();
      }
      case "resample" -> resample(a);
      case "sample_without_replacement" ->
          a.seed(
                  SampleWithoutReplacement.of(a.integer("n_population"), a.integer("n_samples"))
                      .method(method(a)),
                  SampleWithoutReplacement::randomState,
                  SampleWithoutReplacement::randomState)
              .indices();
      case "RandomForestClassifier" -> forest(a, release);
      case "BaggingClassifier" -> bagging(a, release);
      case "ParameterGrid" -> ParameterGrid.of(grids(a, "param_grid")).points();
      case "ParameterSampler" ->
          a.seed(
                  ParameterSampler.of(distributions(a), a.integer("n_iter")),
                  ParameterSampler::randomState,
                  ParameterSampler::randomState)
              .points();
      case "permutation_importance" -> importance(a);
      case "permutation_test_score" -> {
        PermutationTestScore test =
            PermutationTestScore.of(a.integer("n_samples"))
                .nPermutations(a.integer("n_permutations"));
        test = a.has("groups") ? test.groups(a.labels("groups")) : test;
        List<Object> orders = new ArrayList<>();
        a.seed(test, PermutationTestScore::randomState, PermutationTestScore::randomState)
            .test(
                order -> {
                  orders.add(order.clone());
                  return 0;
                });
        yield orders.subList(1, orders.size());
      }
      case "learning_curve" -> learningCurve(a);
      default -> null;
    };
  }

  private static List<Object> forest(Arguments a, SklearnRelease release) {
    RandomForest forest =
        RandomForest.of(a.integer("n_samples"))
            .nEstimators(a.integer("n_estimators"))
            .withRelease(release);
    forest = a.size("max_samples", forest, RandomForest::maxSamples, RandomForest::maxSamples);
    if (a.has("sample_weight")) {
      forest = forest.sampleWeight(a.numbers("sample_weight"));
    }
    List<Object> trees = new ArrayList<>();
    for (long seed : a.seed(forest, RandomForest::randomState, RandomForest::randomState).seeds()) {
      int[] rows = forest.bootstrap(seed);
      trees.add(
          a.truth("oob", false) ? List.of(seed, rows, forest.outOfBag(seed)) : List.of(seed, rows));
    }
    return trees;
  }

  private static List<Object> bagging(Arguments a, SklearnRelease release) {
    Bagging bagging =
        Bagging.of(a.integer("n_samples"), a.integer("n_features"))
            .nEstimators(a.integer("n_estimators"))
            .bootstrap(a.truth("bootstrap", true))
            .bootstrapFeatures(a.truth("bootstrap_features", false))
            .withRelease(release);
    bagging = a.size("max_samples", bagging, Bagging::maxSamples, Bagging::maxSamples);
    bagging = a.size("max_features", bagging, Bagging::maxFeatures, Bagging::maxFeatures);
    if (a.has("sample_weight")) {
      bagging = bagging.sampleWeight(a.numbers("sample_weight"));
    }
    List<Object> draws = new ArrayList<>();
    a.seed(bagging, Bagging::randomState, Bagging::randomState)
        .draws()
        .forEach(d -> draws.add(List.of(d.seed(), d.features(), d.rows())));
    return draws;
  }

  private static List<Map<String, List<?>>> grids(Arguments a, String name) {
    Object given = a.get(name);
    List<Map<String, List<?>>> grids = new ArrayList<>();
    for (Object grid : given instanceof List<?> list ? list : List.of(given)) {
      Map<String, List<?>> values = new HashMap<>();
      LibraryCase.asMap(grid).forEach((key, value) -> values.put(key, (List<?>) value));
      grids.add(values);
    }
    return grids;
  }

  private static List<Map<String, Object>> distributions(Arguments a) {
    Object given = a.get("param_distributions");
    List<Map<String, Object>> grids = new ArrayList<>();
    for (Object grid : given instanceof List<?> list ? list : List.of(given)) {
      Map<String, Object> values = new HashMap<>();
      LibraryCase.asMap(grid)
          .forEach(
              (key, value) ->
                  values.put(
                      key, value instanceof Map<?, ?> described ? distribution(described) : value));
      grids.add(values);
    }
    return grids;
  }

  private static ParameterDistribution distribution(Map<?, ?> described) {
    List<?> p = (List<?>) described.get("parameters");
    double first = ((Number) p.get(0)).doubleValue();
    double second = ((Number) p.get(1)).doubleValue();
    return switch ((String) described.get("distribution")) {
      case "uniform" -> ParameterDistribution.uniform(first, second);
      case "norm" -> ParameterDistribution.norm(first, second);
      case "expon" -> ParameterDistribution.expon(first, second);
      default -> ParameterDistribution.randint((long) first, (long) second);
    };
  }

  private static List<Object> importance(Arguments a) {
    int n = a.integer("n_samples");
    int features = a.integer("n_features");
    PermutationImportance importance = PermutationImportance.of(n).nRepeats(a.integer("n_repeats"));
    importance =
        a.size(
            "max_samples",
            importance,
            PermutationImportance::maxSamples,
            PermutationImportance::maxSamples);
    double[][] x = new double[n][features];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < features; j++) {
        x[i][j] = i * 10 + j;
      }
    }
    List<Object> seen = new ArrayList<>();
    a.seed(importance, PermutationImportance::randomState, PermutationImportance::randomState)
        .importances(
            x,
            (table, rows) -> {
              seen.add(List.of(Arrays.stream(table).map(double[]::clone).toList(), rows));
              return 0;
            });
    return seen.subList(1, seen.size());
  }

  private static Object learningCurve(Arguments a) {
    List<TrainTest> folds = new KFold(a.integer("n_splits")).split(a.integer("n_samples"));
    LearningCurve curve = LearningCurve.of(folds);
    if (a.has("train_sizes")) {
      curve =
          a.list("train_sizes").get(0) instanceof Double
              ? curve.trainSizes(a.numbers("train_sizes"))
              : curve.trainSizes(a.integers("train_sizes"));
    }
    curve = a.truth("shuffle", false) ? curve.shuffle() : curve;
    return a.seed(curve, LearningCurve::randomState, LearningCurve::randomState).splits().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Method method(Arguments a) {
    return a.has("method")
        ? Method.valueOf(((String) a.get("method")).toUpperCase(Locale.ROOT))
        : Method.AUTO;
  }

  private static int[] resample(Arguments a) {
    Resample resample = Resample.of(a.integer("length")).replace(a.truth("replace", true));
    if (a.has("n_samples")) {
      resample = resample.nSamples(a.integer("n_samples"));
    }
    if (a.has("stratify")) {
      resample = resample.stratify(a.labels("stratify"));
    }
    if (a.has("sample_weight")) {
      resample = resample.sampleWeight(a.numbers("sample_weight"));
    }
    return a.seed(resample, Resample::randomState, Resample::randomState).indices();
  }
}
