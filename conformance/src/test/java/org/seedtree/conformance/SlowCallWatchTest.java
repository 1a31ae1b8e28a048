package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The output of the watch. */
class SlowCallWatchTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void printsASlowCallOnce() throws InterruptedException {
    try (SlowCallWatch watch = new SlowCallWatch(20, printer)) {
      watch.start(() -> "rng.zipf(1.0000001)");
      for (int i = 0; i < 500 && out.size() == 0; i++) {
        Thread.sleep(20);
      }
      Thread.sleep(100);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("This call has not ended:", "rng.zipf(1.0000001)");
  }

  @Test
  void printsNoOtherCall() throws InterruptedException {
    try (SlowCallWatch watch = new SlowCallWatch(60_000, printer)) {
      watch.start(() -> "rng.random()");
      Thread.sleep(50);
    }
    assertThat(out.size()).isZero();
  }
}
