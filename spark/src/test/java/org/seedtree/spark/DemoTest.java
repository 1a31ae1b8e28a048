package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code ./spark/demo} prints is what the guide shows. */
class DemoTest extends LocalSpark {

  @Test
  void theGuideShowsWhatTheDemoPrints() throws Exception {
    String guide = Files.readString(Path.of("../docs/guide/spark.md"));
    assertThat(guide).contains(Demo.text(SPARK));
  }
}
