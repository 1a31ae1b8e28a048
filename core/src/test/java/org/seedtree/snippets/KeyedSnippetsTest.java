package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Keyed;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.Normal;

/** The example of {@link Keyed}, with the values that NumPy gives. */
class KeyedSnippetsTest {

  @Test
  void overview() {
    long[] orderIds = {1001, 17, -3};
    // @start region="overview"
    Keyed keyed = Keyed.of(42);
    double price = keyed.sample(new Normal(10, 2), 1001); // 7.990506008884507
    Keyed delays = keyed.salted("delay");
    double delay = delays.sample(new Exponential(3), "order-1001"); // 9.788776100654271
    double[] prices = keyed.sample(new Normal(10, 2), orderIds); // prices[0] == price
    int group = keyed.salted("experiment").assign(1001, 0.5); // 1
    // @end
    assertThat(price).isEqualTo(7.990506008884507);
    assertThat(delay).isEqualTo(9.788776100654271);
    assertThat(prices[0]).isEqualTo(price);
    assertThat(group).isEqualTo(1);
  }
}
