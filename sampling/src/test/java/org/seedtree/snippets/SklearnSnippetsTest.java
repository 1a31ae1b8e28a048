package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.sklearn.StratifiedKFold;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/** The examples of the Javadoc; numbers are scikit-learn's. */
class SklearnSnippetsTest {

  @Test
  void overview() {
    // @start region="overview"
    double[] x = {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    String[] y = {"no", "yes", "no", "yes", "no", "yes", "no", "yes", "no", "yes"};

    TrainTest split = TrainTestSplit.ofRows(10).testSize(0.25).randomState(42).split();
    int[] rows = split.test(); // [8, 1, 5]
    double[] test = split.test(x); // [0.8, 0.1, 0.5]
    String[] classes = split.train(y);

    List<TrainTest> folds = new StratifiedKFold(5).shuffle(42).split(y);
    int[] fold = new StratifiedKFold(5).shuffle(42).foldOf(y); // the fold that tests on each row
    // @end
    assertThat(rows).containsExactly(8, 1, 5);
    assertThat(test).containsExactly(0.8, 0.1, 0.5);
    assertThat(classes).hasSize(7);
    for (int row = 0; row < fold.length; row++) {
      assertThat(folds.get(fold[row]).test()).contains(row);
    }
  }
}
