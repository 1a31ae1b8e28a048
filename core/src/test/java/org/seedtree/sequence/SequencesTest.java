package org.seedtree.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;

class SequencesTest {

  @Test
  void charactersMoveToTheSamePositionsAsIntegers() {
    char[] letters = "abcdefghij".toCharArray();
    int[] positions = Generator.defaultRng(4).permutation(10);
    char[] permuted = Generator.defaultRng(4).permutation(letters);
    for (int i = 0; i < 10; i++) {
      assertThat(permuted[i]).isEqualTo((char) ('a' + positions[i]));
    }
    assertThat(letters).isEqualTo("abcdefghij".toCharArray());
  }

  @Test
  void permutingNothingConsumesNothing() {
    Generator rng = Generator.defaultRng(4);
    var before = rng.bitGenerator().state();
    assertThat(rng.permuted(new double[0][3], 0)).isEmpty();
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  @Test
  void unmodifiableListsAreRejectedBeforeAWordIsDrawn() {
    Generator rng = Generator.defaultRng(4);
    var before = rng.bitGenerator().state();
    List<Integer> linked = Collections.unmodifiableList(new LinkedList<>(List.of(1, 2, 3)));
    for (List<Integer> list : List.of(List.of(1, 2, 3), linked)) {
      assertThatThrownBy(() -> rng.shuffle(list)).isInstanceOf(UnsupportedOperationException.class);
    }
    rng.shuffle(List.of(1)); // nothing to set
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
  void anEmptyArrayOfProbabilitiesIsRejected() {
    assertThatThrownBy(() -> Choice.withReplacement().p(new double[0]))
        .hasMessageStartingWith("Probabilities do not sum to 1.");
  }
}
