package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The state of MT19937 from its outputs. */
class MT19937OutputsTest {

  @Test
  void continuesAfter624OutputsFromAnyPosition() {
    MT19937 bits = new MT19937(5);
    bits.fillInts(new int[10], 0, 10);
    int[] outputs = new int[2000];
    bits.fillInts(outputs, 0, outputs.length);
    MT19937 copy = new MT19937(0);
    copy.setState(MT19937.State.ofOutputs(Arrays.copyOf(outputs, 624)));
    int[] again = new int[outputs.length];
    copy.fillInts(again, 0, again.length);
    assertThat(again).isEqualTo(outputs);
  }

  @Test
  void needs624Outputs() {
    assertThatThrownBy(() -> MT19937.State.ofOutputs(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key must have 624 elements: 2");
  }
}
