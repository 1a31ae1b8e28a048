package org.seedtree.quality.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolmTest {

  /** At level 0.05 the bounds are 0.0125, 0.0167, 0.025 and 0.05. */
  @Test
  void stopsAtTheFirstPValueThatIsNotRejected() {
    assertThat(Holm.rejected(new double[] {0.012, 0.04, 0.01, 0.016}, 0.05))
        .containsExactly(true, true, true, true);
    assertThat(Holm.rejected(new double[] {0.012, 0.04, 0.01, 0.03}, 0.05))
        .containsExactly(true, false, true, false);
    assertThat(Holm.rejected(new double[] {0.013, 0.013, 0.013, 0.013}, 0.05))
        .containsExactly(false, false, false, false);
    assertThat(Holm.rejected(new double[0], 0.05)).isEmpty();
  }
}
