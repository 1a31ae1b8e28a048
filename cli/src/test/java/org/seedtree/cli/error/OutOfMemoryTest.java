package org.seedtree.cli.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfMemoryTest {

  private static final long MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({"8, 1", "256, 1", "513, 2", "4096, 8"})
  void namesTheOptionForTheHeap(long megabytes, int more) {
    for (String reason : new String[] {"Java heap space", "GC overhead limit exceeded"}) {
      assertThat(OutOfMemory.message(new OutOfMemoryError(reason), megabytes * MIB))
          .isEqualTo(
              "out of memory: the heap is limited to %d MB; SEEDTREE_JAVA_OPTS=-Xmx%dg allows more,"
                      .formatted(megabytes, more)
                  + " and fewer --threads need less");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unable to create native thread: possibly out of memory or process/resource limits reached",
        "Cannot reserve 8192 bytes of direct buffer memory (allocated: 1, limit: 2)",
        "Requested array size exceeds VM limit",
        "Metaspace",
      })
  void namesOtherResources(String reason) {
    assertThat(OutOfMemory.message(new OutOfMemoryError(reason), 256 * MIB))
        .isEqualTo("out of memory: " + reason);
  }

  @Test
  void needsNoReason() {
    assertThat(OutOfMemory.message(new OutOfMemoryError(), 256 * MIB)).isEqualTo("out of memory");
  }
}
