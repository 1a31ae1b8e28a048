package org.seedtree.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PipelineBalanceTest {

  private static final int WINDOW = 1 << 21;

  private final PipelineBalance pace = new PipelineBalance();

  @Test
  void drawingHoldsUpOnlyOnceItHasBeenFarSlowerForLong() {
    assertThat(pace.isHeldUpByDrawing(WINDOW, 900, 100)).isFalse(); // compiling
    assertThat(pace.isHeldUpByDrawing(WINDOW - 1, 900, 100)).isFalse();
    assertThat(pace.isHeldUpByDrawing(1, 0, 0)).isFalse(); // the first time
    assertThat(pace.isHeldUpByDrawing(WINDOW, 201, 100)).isTrue();
  }

  @Test
  void drawingThatIsAboutAsQuickAsWritingDoesNot() {
    for (int window = 0; window < 9; window++) {
      assertThat(pace.isHeldUpByDrawing(WINDOW, 200, 100)).isFalse();
    }
  }

  @Test
  void oneSlowWindowDoesNotCount() {
    for (int window = 0; window < 9; window++) {
      assertThat(pace.isHeldUpByDrawing(WINDOW, window % 2 == 0 ? 900 : 100, 100)).isFalse();
    }
  }
}
