package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Acceleration;

/** The examples of {@link Acceleration}. */
class AccelerationSnippetsTest {

  @Test
  void report() {
    // @start region="prepare"
    Acceleration.prepare(); // on a daemon thread; .join() waits for it
    String report = Acceleration.report().toString();
    // @end
    assertThat(report).contains("the Vector API");
  }
}
