package org.seedtree.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.Rows;

/** Folds as lists of splits and as numbers, few and many. */
class FoldsTest {

  /** The fold numbers change their width at 127 folds; the order of a shuffle does not. */
  @ParameterizedTest
  @ValueSource(ints = {2, 126, 127, 128, 129, 400})
  void kFoldTestsOnSegmentsOfAShuffle(int k) {
    int n = 1000;
    int[] order = new RandomState(5).permutation(n);
    List<TrainTest> folds = new KFold(k).shuffle(5).split(n);
    int[] foldOf = new KFold(k).shuffle(5).foldOf(n);
    int at = 0;
    for (int f = 0; f < k; f++) {
      int size = n / k + (f < n % k ? 1 : 0);
      int[] test = Arrays.copyOfRange(order, at, at + size);
      at += size;
      Arrays.sort(test);
      int fold = f;
      assertThat(folds.get(f)).isEqualTo(new TrainTest(Rows.others(n, test), test));
      assertThat(IntStream.range(0, n).filter(row -> foldOf[row] == fold))
          .containsExactly(box(test));
    }
  }

  private static Integer[] box(int[] values) {
    return Arrays.stream(values).boxed().toArray(Integer[]::new);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 127, 128, 300})
  void stratifiedFoldsHoldEqualParts(int k) {
    int[] y = new RandomState(1).randint(0, 2, new int[5 * k]);
    int[] foldOf = new StratifiedKFold(k).shuffle(9).foldOf(y);
    int[] ones = new int[k];
    int[] all = new int[k];
    for (int i = 0; i < y.length; i++) {
      ones[foldOf[i]] += y[i];
      all[foldOf[i]]++;
    }
    assertThat(all).containsOnly(5);
    int least = Arrays.stream(ones).min().getAsInt();
    assertThat(Arrays.stream(ones)).allMatch(count -> count == least || count == least + 1);
    assertThat(new PredefinedSplit(foldOf).split())
        .isEqualTo(new StratifiedKFold(k).shuffle(9).split(y));
  }

  @Test
  void theNamesOfClassesMakeNoDifferenceToStratifiedFolds() {
    int[] y = {2, 0, 1, 0, 2, 1, 1, 0, 2};
    String[] renamed = {"a", "z", "m", "z", "a", "m", "m", "z", "a"};
    assertThat(new StratifiedKFold(3).shuffle(1).split(renamed))
        .isEqualTo(new StratifiedKFold(3).shuffle(1).split(y));
  }

  @Test
  void combinationsComeInLexicographicOrder() {
    List<TrainTest> splits = new LeavePOut(3).split(6);
    assertThat(splits).hasSize(20);
    assertThat(splits.get(0).test()).containsExactly(0, 1, 2);
    assertThat(splits.get(9).test()).containsExactly(0, 4, 5);
    assertThat(splits.get(10).test()).containsExactly(1, 2, 3);
    assertThat(splits.get(19).test()).containsExactly(3, 4, 5);
    assertThat(new LeavePOut(2).split(60_000).get(59_999).test()).containsExactly(1, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> new LeavePOut(3).split(60_000));
  }

  @Test
  void groupsAreLeftOutOneAfterTheOther() {
    List<TrainTest> splits = new LeaveOneGroupOut().split(new String[] {"b", "a", "b"});
    assertThat(splits)
        .containsExactly(
            new TrainTest(new int[] {0, 2}, new int[] {1}),
            new TrainTest(new int[] {1}, new int[] {0, 2}));
  }

  @Test
  void groupsWithoutALabelAreRejectedAsOthersAre() {
    assertThatThrownBy(() -> new GroupKFold(2).split(new String[] {"a", null}))
        .isInstanceOf(NullPointerException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StratifiedGroupKFold(2).split(Labels.of(new int[4]), Labels.of(new int[5])))
        .withMessageContaining("inconsistent numbers of samples: [4, 5]");
  }

  @Test
  void aSplitIsEqualByContentAndShowsItsTestRowsAsAMask() {
    TrainTest split = new TrainTest(new int[] {3, 1}, new int[] {2, 0});
    assertThat(split)
        .isEqualTo(new TrainTest(new int[] {3, 1}, new int[] {2, 0}))
        .hasSameHashCodeAs(new TrainTest(new int[] {3, 1}, new int[] {2, 0}))
        .isNotEqualTo(new TrainTest(new int[] {1, 3}, new int[] {2, 0}))
        .hasToString("TrainTest[train=[3, 1], test=[2, 0]]");
    assertThat(split.testMask().stream()).containsExactly(0, 2);
    assertThat(split.train(new String[] {"a", "b", "c", "d"})).containsExactly("d", "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainTest(new int[] {1, -2}, new int[0]))
        .withMessage("negative row number: -2");
  }

  @Test
  void releasesAreNamedByTwoNumbers() {
    assertThat(SklearnRelease.of("1.6.1")).isEqualTo(new SklearnRelease(1, 6));
    assertThat(SklearnRelease.of("1.10")).isGreaterThan(SklearnRelease.of("1.9.1"));
    assertThat(SklearnRelease.NEWEST).hasToString("1.9");
    assertThatIllegalArgumentException().isThrownBy(() -> SklearnRelease.of("0.24.2"));
    assertThatIllegalArgumentException().isThrownBy(() -> SklearnRelease.of("newest"));
  }
}
