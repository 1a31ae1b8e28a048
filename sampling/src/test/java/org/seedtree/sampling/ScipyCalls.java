package org.seedtree.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.seedtree.Generator;
import org.seedtree.legacy.RandomState;
import org.seedtree.scipy.Bootstrap;
import org.seedtree.scipy.Halton;
import org.seedtree.scipy.LatinHypercube;
import org.seedtree.scipy.PermutationTest;
import org.seedtree.scipy.Resampling;
import org.seedtree.scipy.ScipyRelease;

/** The resampling functions of SciPy. */
final class ScipyCalls {

  private ScipyCalls() {}

  static Object call(String function, Arguments a, ScipyRelease release) {
    return switch (function) {
      case "scipy.bootstrap" -> bootstrap(a);
      case "scipy.permutation_test.independent" ->
          settings(a, PermutationTest.independent(a.integers("sizes"))).orders().toList();
      case "scipy.permutation_test.pairings" -> {
        int[] sizes = a.integers("sizes");
        yield settings(a, PermutationTest.pairings(sizes.length, sizes[0])).orders().toList();
      }
      case "scipy.permutation_test.samples" -> samples(a);
      case "scipy.percentile_interval" ->
          Bootstrap.percentileInterval(a.numbers("distribution"), a.number("level", 0.95));
      case "scipy.qmc.LatinHypercube" -> {
        int d = a.integer("d");
        LatinHypercube cube =
            a.has("rng")
                ? LatinHypercube.rng(d, a.integer("rng"))
                : LatinHypercube.seed(d, a.integer("seed"));
        yield (a.truth("scramble", true) ? cube : cube.centered()).random(a.integer("n"));
      }
      case "scipy.qmc.Halton" -> halton(a, release).random(a.integer("n"));
      default -> null;
    };
  }

  private static Halton halton(Arguments a, ScipyRelease release) {
    int d = a.integer("d");
    if (!a.truth("scramble", true)) {
      return Halton.unscrambled(d).fastForward(a.integer("skip", 0));
    }
    Halton halton =
        a.has("rng") ? Halton.rng(d, a.integer("rng")) : Halton.seed(d, a.integer("seed"), release);
    return halton.fastForward(a.integer("skip", 0));
  }

  private static <S extends Resampling<S>> S settings(Arguments a, S s) {
    S settings = s.nResamples(a.integer("n_resamples"));
    settings = a.has("batch") ? settings.batch(a.integer("batch")) : settings;
    Object seed = a.randomState();
    if (seed instanceof Long number) {
      return a.truth("rng_keyword", false) ? settings.rng(number) : settings.randomState(number);
    }
    return seed instanceof RandomState rs
        ? settings.randomState(rs)
        : settings.rng((Generator) seed);
  }

  /** For each sample its resamples. */
  private static List<Object> bootstrap(Arguments a) {
    int[] sizes = a.integers("sizes");
    List<int[][]> resamples = settings(a, Bootstrap.of(sizes)).resamples().toList();
    return IntStream.range(0, sizes.length)
        .<Object>mapToObj(i -> resamples.stream().map(resample -> resample[i]).toList())
        .toList();
  }

  /** For each permutation and sample its observations, which are numbers of their own. */
  private static List<Object> samples(Arguments a) {
    int[] sizes = a.integers("sizes");
    int n = sizes[0];
    List<Object> out = new ArrayList<>();
    settings(a, PermutationTest.samples(sizes.length, n))
        .orders()
        .forEach(
            orders -> {
              int[][] samples = new int[sizes.length][n];
              for (int i = 0; i < sizes.length; i++) {
                for (int j = 0; j < n; j++) {
                  samples[i][j] = orders[j][i] * n + j;
                }
              }
              out.add(Arrays.asList(samples));
            });
    return out;
  }
}
