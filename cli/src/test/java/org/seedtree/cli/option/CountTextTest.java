package org.seedtree.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountTextTest {

  @Test
  void countsSayTheirRange() {
    assertThat(CountText.count("-n", "7", 0, 9)).isEqualTo(7);
    assertThatThrownBy(() -> CountText.count("-n", "10", 0, 9))
        .hasMessage("-n is a whole number from 0 to 9, not 10");
    assertThatThrownBy(() -> CountText.count("-n", "x", 1, Long.MAX_VALUE))
        .hasMessage("-n is a whole number of at least 1, not x");
  }
}
