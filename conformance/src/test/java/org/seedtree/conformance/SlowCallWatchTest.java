package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlowCallWatchTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);

  @Test
  void namesACallThatDoesNotEndOnce() throws InterruptedException {
    try (SlowCallWatch watch = new SlowCallWatch(20, printer)) {
      watch.starts(() -> "rng.zipf(1.0000001)");
      for (int i = 0; i < 500 && out.size() == 0; i++) {
        Thread.sleep(20);
      }
      Thread.sleep(100);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("Still at work on this call:", "rng.zipf(1.0000001)");
  }

  @Test
  void saysNothingOfOthers() throws InterruptedException {
    try (SlowCallWatch watch = new SlowCallWatch(60_000, printer)) {
      watch.starts(() -> "rng.random()");
      Thread.sleep(50);
    }
    assertThat(out.size()).isZero();
  }
}
