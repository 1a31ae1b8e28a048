package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.broadcast.Operand.longs;
import static org.seedtree.broadcast.Operand.of;

import org.junit.jupiter.api.Test;
import org.seedtree.legacy.LegacyBroadcast;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;

/**
 * The examples of {@link RandomState}, {@link NumpyRandom}, {@link LegacyContinuous}, {@link
 * LegacyBroadcast} and their package.
 */
class LegacySnippetsTest {

  @Test
  void overview() {
    // @start region="overview"
    RandomState rs = new RandomState(42); // np.random.RandomState(42)
    double z = rs.randn(); // 0.4967141530112327
    double[] zs = rs.randn(3); // rs.randn(3)
    int[] order = rs.permutation(150); // rs.permutation(150)
    // @end
    assertThat(z).isEqualTo(0.4967141530112327);
    assertThat(zs).hasSize(3);
    assertThat(order).hasSize(150).doesNotHaveDuplicates();
  }

  @Test
  void randomState() {
    // @start region="random-state"
    RandomState rs = new RandomState(42); // np.random.RandomState(42)
    double[] u = rs.rand(3); // rs.rand(3)
    double x = rs.normal(10, 2); // rs.normal(10, 2)
    double[] xs = rs.gamma(2, 1.5, 1_000); // rs.gamma(2, 1.5, 1000)
    double[][] m = rs.sample(LegacyContinuous.beta(2, 3), 5, 4); // rs.beta(2, 3, (5, 4))
    rs.fill(LegacyContinuous.standardNormal(), xs, 0, 500); // xs[:500] = rs.randn(500)
    LegacyState state = rs.getState(); // rs.get_state()
    // @end
    assertThat(u).hasSize(3);
    assertThat(x).isFinite();
    assertThat(xs).hasSize(1000);
    assertThat(m).hasDimensions(5, 4);
    assertThat(state).isEqualTo(rs.getState());
  }

  @Test
  void arrays() {
    RandomState rs = new RandomState(42);
    double[] locs = {0, 10, 20};
    double[] ps = {0.1, 0.5, 0.9};
    // @start region="arrays"
    double[] z = rs.broadcast(LegacyBroadcast.normal(of(locs), of(2.0))); // rs.normal(locs, 2.0)
    long[] k =
        rs.broadcastLongs(LegacyBroadcast.binomial(longs(10), of(ps))); // rs.binomial(10, ps)
    // @end
    assertThat(z).hasSize(3);
    assertThat(k).hasSize(3);
  }

  @Test
  void broadcast() {
    // @start region="broadcast"
    double[] locs = {0, 10, 20};
    double[] ps = {0.1, 0.5, 0.9};
    RandomState rs = new RandomState(42);
    // rs.normal(locs, 2.0)
    double[] xs = rs.broadcast(LegacyBroadcast.normal(of(locs), of(2.0)));
    // rs.gamma([[1], [2]], [3, 4]), an outer product
    double[][] ys = rs.broadcastRows(LegacyBroadcast.gamma(of(1.0, 2).reshape(-1, 1), of(3.0, 4)));
    // rs.binomial(10, ps, size=(5, 3))
    long[] counts = rs.broadcastLongs(LegacyBroadcast.binomial(longs(10), of(ps)).size(5, 3));
    // @end
    assertThat(xs).hasSize(3);
    assertThat(ys).hasDimensions(2, 2);
    assertThat(counts).hasSize(15);
  }

  @Test
  void globalFunctions() {
    // @start region="global-functions"
    NumpyRandom.seed(42); // np.random.seed(42)
    double[] u = NumpyRandom.rand(3); // np.random.rand(3)
    double[] z = NumpyRandom.normal(0, 1, 5); // np.random.normal(0, 1, 5)
    double[][] g = NumpyRandom.draw(rs -> rs.sample(LegacyContinuous.gamma(2, 1), 3, 4));
    // @end
    assertThat(u).hasSize(3);
    assertThat(z).hasSize(5);
    assertThat(g).hasDimensions(3, 4);
  }

  @Test
  void continuous() {
    // @start region="continuous"
    RandomState rs = new RandomState(42);
    double[][] m = rs.sample(LegacyContinuous.gamma(2, 1.5), 100, 4); // rs.gamma(2, 1.5, (100, 4))
    rs.fill(LegacyContinuous.exponential(3), m[0], 1, 3); // m[0, 1:3] = rs.exponential(3, 2)
    // @end
    assertThat(m).hasDimensions(100, 4);
  }
}
