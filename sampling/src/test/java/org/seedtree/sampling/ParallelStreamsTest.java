package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.legacy.RandomState;
import org.seedtree.scipy.Bootstrap;
import org.seedtree.scipy.PermutationTest;
import org.seedtree.sklearn.GroupShuffleSplit;
import org.seedtree.sklearn.PermutationTestScore;
import org.seedtree.sklearn.RepeatedKFold;
import org.seedtree.sklearn.RepeatedStratifiedKFold;
import org.seedtree.sklearn.ShuffleSplit;
import org.seedtree.sklearn.StratifiedShuffleSplit;

/**
 * A stream of draws that is made parallel has the elements, their order and the words of others.
 */
class ParallelStreamsTest {

  private static final Labels LABELS = Labels.of(new RandomState(3).randint(0, 4, new int[40]));
  private static final int DRAWS = 60;

  private static final Map<String, Function<RandomState, Stream<?>>> STREAMS =
      Map.of(
          "ShuffleSplit",
          rs -> new ShuffleSplit(DRAWS).randomState(rs).stream(40),
          "StratifiedShuffleSplit",
          rs -> new StratifiedShuffleSplit(DRAWS).randomState(rs).stream(LABELS),
          "GroupShuffleSplit",
          rs -> new GroupShuffleSplit(DRAWS).testSize(2).randomState(rs).stream(LABELS),
          "RepeatedKFold",
          rs -> new RepeatedKFold(3, DRAWS).randomState(rs).stream(40),
          "RepeatedStratifiedKFold",
          rs -> new RepeatedStratifiedKFold(3, DRAWS).randomState(rs).stream(LABELS),
          "PermutationTestScore",
          rs -> PermutationTestScore.of(40).nPermutations(DRAWS).randomState(rs).orders(),
          "PermutationTestScore in groups",
          rs ->
              PermutationTestScore.of(40)
                  .groups(LABELS)
                  .nPermutations(DRAWS)
                  .randomState(rs)
                  .orders(),
          "Bootstrap",
          rs -> Bootstrap.of(9, 7).nResamples(DRAWS).batch(4).randomState(rs).resamples(),
          "PermutationTest",
          rs -> PermutationTest.independent(9, 7).nResamples(DRAWS).randomState(rs).orders(),
          "PermutationTest in batches",
          rs -> PermutationTest.pairings(2, 9).nResamples(DRAWS).batch(4).randomState(rs).orders());

  static Stream<String> names() {
    return STREAMS.keySet().stream();
  }

  private static String run(String name, Function<Stream<?>, Stream<?>> how) {
    RandomState rs = new RandomState(11);
    String drawn = Arrays.deepToString(how.apply(STREAMS.get(name).apply(rs)).toArray());
    return drawn + " then " + rs.randint(1 << 30);
  }

  @ParameterizedTest
  @MethodSource("names")
  void parallelStreamsAreTheSequentialOnes(String name) {
    assertThat(run(name, Stream::parallel)).isEqualTo(run(name, stream -> stream));
    assertThat(run(name, stream -> stream.limit(5).parallel()))
        .isEqualTo(run(name, stream -> stream.limit(5)));
  }
}
