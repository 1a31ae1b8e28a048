package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The first words of NumPy's engines at seed 12345, to be read at a glance. */
class AnchorsTest {

  @Test
  void pcg64() {
    PCG64 engine = new PCG64(12345);

    assertWords(engine.jumped(), "4208830798042840266", "6676771426405125752");
    assertWords(engine, "4193609425186963869", "5843160025838961886", "14708796524633321433");
    assertWords(engine.spawn(1).get(0), "16048646147195420845");
  }

  private static void assertWords(BitGenerator engine, String... words) {
    assertThat(Arrays.stream(engine.randomRaw(words.length)).mapToObj(Long::toUnsignedString))
        .containsExactly(words);
  }
}
