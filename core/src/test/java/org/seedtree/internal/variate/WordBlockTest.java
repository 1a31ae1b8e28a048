package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;

class WordBlockTest {

  @Test
  void givesTheEnginesWordsAndDoubles() {
    MT19937 bits = new MT19937(1);
    MT19937 single = new MT19937(1);
    WordBlock block = WordBlock.of(bits, 3);
    block.refill(2);
    assertThat(block.nextDouble()).isEqualTo(single.nextDouble());
    assertThat(block.nextLong()).isEqualTo(single.nextLong());
    assertThat(block.nextLong()).isEqualTo(single.nextLong());
    assertThat(block.nextDouble()).isEqualTo(single.nextDouble());
    assertThat(block.wordToDouble(-1L)).isEqualTo(single.wordToDouble(-1L));
    assertThat(bits.state()).isEqualTo(single.state());
  }

  @Test
  void rejects32BitWords() {
    WordBlock block = WordBlock.of(new PCG64(1), 3);
    assertThatThrownBy(block::nextInt).isInstanceOf(UnsupportedOperationException.class);
  }
}
