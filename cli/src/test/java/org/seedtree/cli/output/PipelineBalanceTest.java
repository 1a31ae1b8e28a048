package org.seedtree.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PipelineBalanceTest {

  private static final int WINDOW = 1 << 21;

  private final PipelineBalance balance = new PipelineBalance();

  @Test
  void samplingIsTheBottleneckAfterTwoSlowWindows() {
    assertThat(balance.isSamplingBound(WINDOW, 900, 100)).isFalse(); // compiling
    assertThat(balance.isSamplingBound(WINDOW - 1, 900, 100)).isFalse();
    assertThat(balance.isSamplingBound(1, 0, 0)).isFalse(); // the first window
    assertThat(balance.isSamplingBound(WINDOW, 201, 100)).isTrue();
  }

  @Test
  void samplingAboutAsFastAsWritingIsNoBottleneck() {
    for (int window = 0; window < 9; window++) {
      assertThat(balance.isSamplingBound(WINDOW, 200, 100)).isFalse();
    }
  }

  @Test
  void oneSlowWindowDoesNotCount() {
    for (int window = 0; window < 9; window++) {
      assertThat(balance.isSamplingBound(WINDOW, window % 2 == 0 ? 900 : 100, 100)).isFalse();
    }
  }
}
