package org.seedtree.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Normal;

/** Parameters of which there are none, with NumPy's outcomes. */
class EmptyBroadcastTest {

  private static final Operand.Doubles NONE = Operand.of(new double[0]);

  @Test
  void drawNothing() {
    Generator rng = Generator.defaultRng(1);
    var before = rng.bitGenerator().state();
    Broadcast<DoubleDistribution> none = Broadcast.of(Normal::new, NONE, Operand.of(1.0));
    assertThat(none.shape()).containsExactly(0);
    assertThat(none.length()).isZero();
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  @Test
  void doNotGoWithSome() {
    Broadcast<DoubleDistribution> apart =
        Broadcast.of(Normal::new, NONE, Operand.of(1.0, 2.0, 3.0));
    assertThatThrownBy(apart::shape)
        .hasMessage(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between"
                + " arg 0 with shape (0,) and arg 1 with shape (3,).");
  }
}
