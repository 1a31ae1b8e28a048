package org.seedtree.cli.run;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.seedtree.cli.error.UserException;

class BuiltInSimulationTest {

  /** As a damaged manifest may have one. */
  @Test
  void theMessageShowsTheBeginningOfALongName() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> BuiltInSimulation.named("y".repeat(1000)))
        .withMessageStartingWith("unknown simulation yyy")
        .withMessageContaining("y...: there are pi, ");
  }
}
