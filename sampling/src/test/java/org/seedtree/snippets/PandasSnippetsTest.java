package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.pandas.Sample;

/** The examples of the Javadoc; numbers are pandas'. */
class PandasSnippetsTest {

  @Test
  void sample() {
    String[] keys = {"red", "red", "blue", "blue", "black", "black"};
    // @start region="sample"
    int[] rows = Sample.of(10).n(3).randomState(42).rows(); // df.sample(3, random_state=42)

    Generator rng = Generator.defaultRng(42);
    int[] some = Sample.of(10).frac(0.3).randomState(rng).rows();

    int[] each = Sample.groupBy(keys).n(1).randomState(1).rows(); // df.groupby(keys).sample(1)
    // @end
    assertThat(rows).containsExactly(8, 1, 5);
    assertThat(some).containsExactly(9, 0, 6);
    assertThat(each).containsExactly(4, 2, 1);
  }
}
