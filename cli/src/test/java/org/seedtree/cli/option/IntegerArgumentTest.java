package org.seedtree.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntegerArgumentTest {

  @Test
  void parsesIntegersAndReportsTheRange() {
    assertThat(IntegerArgument.parse("-n", "7", 0, 9)).isEqualTo(7);
    assertThatThrownBy(() -> IntegerArgument.parse("-n", "10", 0, 9))
        .hasMessage("-n is an integer from 0 to 9, not 10");
    assertThatThrownBy(() -> IntegerArgument.parse("-n", "x", 1, Long.MAX_VALUE))
        .hasMessage("-n is an integer of at least 1, not x");
  }
}
