package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.broadcast.Operand.longs;
import static org.seedtree.broadcast.Operand.of;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.Normal;

/** The examples of {@link Broadcast} and {@link Operand}. */
class BroadcastSnippetsTest {

  @Test
  void broadcast() {
    // @start region="broadcast"
    double[] locs = {0, 10, 20};
    double[] ps = {0.1, 0.5, 0.9};
    Generator rng = Generator.defaultRng(42);
    // rng.normal(locs, 2.0)
    double[] xs = rng.broadcast(Broadcast.normal(of(locs), of(2.0)));
    // rng.gamma([[1], [2]], [3, 4]), an outer product
    double[] ys = rng.broadcast(Broadcast.gamma(of(1.0, 2).reshape(-1, 1), of(3.0, 4)));
    // rng.binomial(10, ps, size=(5, 3))
    long[] counts = rng.broadcastLongs(Broadcast.binomial(longs(10), of(ps)).size(5, 3));
    // any function that returns a distribution
    double[] zs = rng.broadcast(Broadcast.of(loc -> new Normal(loc, 2.0), of(locs)));
    // @end
    assertThat(xs).hasSize(3);
    assertThat(ys).hasSize(4);
    assertThat(counts).hasSize(15);
    assertThat(zs).hasSize(3);
  }

  @Test
  void operand() {
    // @start region="operand"
    Operand.Doubles rows = Operand.of(1.0, 2, 3).reshape(-1, 1); // shape (3, 1)
    Operand.Doubles columns = Operand.of(10.0, 20); // with rows: shape (3, 2)
    // @end
    assertThat(Broadcast.normal(rows, columns).shape()).containsExactly(3, 2);
  }
}
