package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.scipy.Bootstrap;

/** The examples of the Javadoc; numbers are SciPy's. */
class ScipySnippetsTest {

  @Test
  void bootstrap() {
    // @start region="bootstrap"
    double[] x = {3.1, 2.5, 4.0, 5.2, 3.3};
    double[] means =
        Bootstrap.of(x.length)
            .nResamples(999)
            .rng(Generator.defaultRng(42))
            .distribution(rows -> mean(x, rows[0]));
    double[] interval = Bootstrap.percentileInterval(means, 0.95); // [2.9, 4.4399999999999995]
    // @end
    assertThat(interval).containsExactly(2.9, 4.4399999999999995);
  }

  private static double mean(double[] x, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += x[row];
    }
    return sum / rows.length;
  }
}
