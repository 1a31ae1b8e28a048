package org.seedtree.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;

class SequencesTest {

  @Test
  void charactersMoveAsNumbersDo() {
    char[] letters = "abcdefghij".toCharArray();
    int[] places = Generator.defaultRng(4).permutation(10);
    char[] permuted = Generator.defaultRng(4).permutation(letters);
    for (int i = 0; i < 10; i++) {
      assertThat(permuted[i]).isEqualTo((char) ('a' + places[i]));
    }
    assertThat(letters).isEqualTo("abcdefghij".toCharArray());
  }

  @Test
  void nothingIsPermutedWithoutADraw() {
    Generator rng = Generator.defaultRng(4);
    var before = rng.bitGenerator().state();
    assertThat(rng.permuted(new double[0][3], 0)).isEmpty();
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  @Test
  void choicesAreValues() {
    Choice choice = Choice.withoutReplacement().p(0.25, 0.75);
    assertThat(choice)
        .isEqualTo(Choice.withoutReplacement().p(0.25, 0.75))
        .hasSameHashCodeAs(Choice.withoutReplacement().p(0.25, 0.75))
        .isNotEqualTo(Choice.withoutReplacement().p(0.75, 0.25))
        .isNotEqualTo(Choice.withoutReplacement())
        .isNotEqualTo(Choice.withReplacement().p(0.25, 0.75))
        .isNotEqualTo(choice.shuffle(false))
        .isNotEqualTo("choice");
  }

  @Test
  void noProbabilitiesDoNotSumToOne() {
    assertThatThrownBy(() -> Choice.withReplacement().p(new double[0]))
        .hasMessageStartingWith("Probabilities do not sum to 1.");
  }
}
