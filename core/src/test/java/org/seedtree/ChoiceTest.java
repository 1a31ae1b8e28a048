package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.sequence.Choice;

/** The contract of {@code choice} in Java; the golden files have its values. */
class ChoiceTest {

  private static final Choice WITHOUT = Choice.withoutReplacement();

  @Test
  void allContainersGiveTheSamePositions() {
    int n = 300;
    int[] positions = Generator.defaultRng(4).choice(n, 40, WITHOUT);
    assertThat(positions).doesNotHaveDuplicates();
    long[] longs = Generator.defaultRng(4).choice((long) n, 40, WITHOUT);
    assertThat(longs).containsExactly(Arrays.stream(positions).asLongStream().toArray());

    Integer[] boxed = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    List<Integer> expected = Arrays.stream(positions).boxed().toList();
    assertThat(Generator.defaultRng(4).choice(boxed, 40, WITHOUT))
        .containsExactlyElementsOf(expected);
    assertThat(Generator.defaultRng(4).choice(List.of(boxed), 40, WITHOUT)).isEqualTo(expected);
    List<Integer> linked = new LinkedList<>(List.of(boxed));
    assertThat(Generator.defaultRng(4).choice(linked, 40, WITHOUT)).isEqualTo(expected);

    char[] letters = new char[n];
    for (int i = 0; i < n; i++) {
      letters[i] = (char) i;
    }
    char[] chosen = Generator.defaultRng(4).choice(letters, 40, WITHOUT);
    for (int i = 0; i < 40; i++) {
      assertThat(chosen[i]).isEqualTo((char) positions[i]);
    }
  }

  @Test
  void anAbsentChoiceIsNamed() {
    Generator rng = Generator.defaultRng(4);
    double[] doubles = {1, 2};
    List<Consumer<Choice>> calls =
        List.of(
            how -> rng.choice(5, how),
            how -> rng.choice(5, 2, how),
            how -> rng.choice(5L, 2, how),
            how -> rng.choice(doubles, how),
            how -> rng.choice(doubles, 2, how),
            how -> rng.choice(List.of(1, 2), how),
            how -> rng.choice(List.of(1, 2), 2, how));
    for (Consumer<Choice> call : calls) {
      assertThatThrownBy(() -> call.accept(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("how");
    }
  }

  @Test
  void choicesOfOtherProbabilitiesAreNotEqual() {
    for (Choice kind : List.of(Choice.withReplacement(), Choice.withoutReplacement())) {
      Choice how = kind.p(0.5, 0.5);
      assertThat(how).isEqualTo(kind.p(0.5, 0.5)).hasSameHashCodeAs(kind.p(0.5, 0.5));
      assertThat(how).isNotEqualTo(kind.p(0.25, 0.75)).isNotEqualTo(kind.p(0.5, 0.25, 0.25));
      assertThat(how.toString()).contains("[0.5, 0.5]");
    }
    double[] p = {0.5, 0.5};
    Choice how = Choice.weighted(p);
    p[0] = 1;
    assertThat(how).as("a copy").isEqualTo(Choice.weighted(0.5, 0.5));
  }

  @Test
  void oneWeightedElementIsThatOfAnArrayOfOne() {
    Choice how = Choice.weighted(0.1, 0, 0.6, 0.3);
    assertThat(how).isEqualTo(Choice.withReplacement().p(0.1, 0, 0.6, 0.3));
    assertThat(Choice.weighted(new float[] {0.5f, 0.5f}))
        .isEqualTo(Choice.withReplacement().p(0.5f, 0.5f));
    int[] expected = Generator.defaultRng(8).choice(4, 200, how);
    assertThat(expected).contains(0, 2, 3).doesNotContain(1);
    Generator rng = Generator.defaultRng(8);
    for (int i = 0; i < 200; i += 12) {
      assertThat(rng.choice(4, how)).isEqualTo(expected[i]);
      assertThat(rng.choice(4L, how)).isEqualTo(expected[i + 1]);
      assertThat(rng.choice(new double[] {0, 1, 2, 3}, how)).isEqualTo(expected[i + 2]);
      assertThat(rng.choice(new float[] {0, 1, 2, 3}, how)).isEqualTo(expected[i + 3]);
      assertThat(rng.choice(new long[] {0, 1, 2, 3}, how)).isEqualTo(expected[i + 4]);
      assertThat(rng.choice(new int[] {0, 1, 2, 3}, how)).isEqualTo(expected[i + 5]);
      assertThat(rng.choice(new short[] {0, 1, 2, 3}, how)).isEqualTo((short) expected[i + 6]);
      assertThat(rng.choice(new char[] {0, 1, 2, 3}, how)).isEqualTo((char) expected[i + 7]);
      if (i + 12 > 200) {
        break;
      }
      assertThat(rng.choice(new byte[] {0, 1, 2, 3}, how)).isEqualTo((byte) expected[i + 8]);
      assertThat(rng.choice(new boolean[] {false, false, true, false}, how))
          .isEqualTo(expected[i + 9] == 2);
      assertThat(rng.choice(new Integer[] {0, 1, 2, 3}, how)).isEqualTo(expected[i + 10]);
      assertThat(rng.choice(List.of(0, 1, 2, 3), how)).isEqualTo(expected[i + 11]);
    }
  }

  @Test
  void oneElementConsumesWhatAnArrayOfOneConsumes() {
    String[] words = {"a", "b", "c", "d", "e"};
    Generator one = Generator.defaultRng(8);
    Generator arrays = Generator.defaultRng(8);
    for (int i = 0; i < 20; i++) {
      assertThat(one.choice(words)).isEqualTo(arrays.choice(words, 1)[0]);
      assertThat(one.choice(List.of(words))).isEqualTo(arrays.choice(List.of(words), 1).get(0));
      assertThat(one.choice(5)).isEqualTo(arrays.choice(5, 1)[0]);
      assertThat(one.choice(1L << 40)).isEqualTo(arrays.choice(1L << 40, 1)[0]);
      assertThat(one.choice(new double[] {1, 2, 3}))
          .isEqualTo(arrays.choice(new double[] {1, 2, 3}, 1)[0]);
    }
  }

  @Test
  void aChosenListIsNewAndModifiable() {
    List<String> list = Generator.defaultRng(1).choice(List.of("x", "y"), 3);
    list.add("z");
    assertThat(list).hasSize(4);
  }

  /** Sizes just below and above n / 50 and n / 20 for a population of 20,000. */
  @ParameterizedTest
  @CsvSource({"400, true", "401, true", "1000, false", "1001, false", "20000, true"})
  void withoutReplacementThereAreNoDuplicates(int size, boolean shuffle) {
    int[] chosen = Generator.defaultRng(size).choice(20_000, size, WITHOUT.shuffle(shuffle));
    assertThat(chosen).hasSize(size).doesNotHaveDuplicates();
    assertThat(IntStream.of(chosen).max().orElseThrow()).isLessThan(20_000);
  }

  @Test
  void elementsOfProbabilityZeroAreNotChosen() {
    Choice how = Choice.withReplacement().p(0, 0.5, 0, 0.5, 0);
    assertThat(Generator.defaultRng(3).choice(5, 1000, how)).containsOnly(1, 3);
    assertThat(Generator.defaultRng(3).choice(5, 2, WITHOUT.p(0, 0.5, 0, 0.5, 0)))
        .containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void optionsAreAValue() {
    double[] p = {0.25, 0.75};
    Choice how = WITHOUT.p(p).shuffle(false);
    assertThat(how)
        .isEqualTo(WITHOUT.shuffle(false).p(0.25, 0.75))
        .hasSameHashCodeAs(WITHOUT.shuffle(false).p(0.25, 0.75));
    assertThat(how)
        .isNotEqualTo(WITHOUT.p(0.25, 0.75))
        .isNotEqualTo(WITHOUT.shuffle(false).p(0.5, 0.5));
    assertThat(how).hasToString("Choice[replace=false, p=[0.25, 0.75], shuffle=false]");
    p[0] = 7;
    assertThat(how).isEqualTo(WITHOUT.shuffle(false).p(0.25, 0.75));
  }

  @Test
  void rejectedCallsNameTheValueAndLeaveTheStream() {
    rejects(rng -> rng.choice(0), "a must be a positive integer unless no samples are taken: 0");
    rejects(
        rng -> rng.choice(-3L, 2), "a must be a positive integer unless no samples are taken: -3");
    rejects(rng -> rng.choice(new int[0]), "a cannot be empty unless no samples are taken");
    rejects(rng -> rng.choice(List.of(), 1), "a cannot be empty unless no samples are taken");
    rejects(rng -> rng.choice(3, -1), "negative dimensions are not allowed: -1");
    rejects(rng -> rng.choice(3, -1, WITHOUT), "negative dimensions are not allowed: -1");
    rejects(
        rng -> rng.choice(3, 4, WITHOUT),
        "Cannot take a larger sample than population when replace is False: 4 of 3");
    rejects(
        rng -> rng.choice(3, 2, Choice.withReplacement().p(0.5, 0.5)),
        "a and p must have same size: 3, 2");
    rejects(
        rng -> rng.choice(3, 3, WITHOUT.p(0.5, 0.5, 0)),
        "Fewer non-zero entries in p than size: 3");
    rejects(rng -> rng.choice(2, 1, WITHOUT.p(Double.NaN, -1)), "Probabilities contain NaN");
    rejects(rng -> rng.choice(2, 1, WITHOUT.p(2, -1)), "Probabilities are not non-negative: -1.0");
    rejects(
        rng -> rng.choice(2, 1, WITHOUT.p(0.5, 0.25)),
        "Probabilities do not sum to 1. See Notes section of docstring for more information.: 0.75");
    rejects(
        rng -> rng.choice(new int[3][2], 1, WITHOUT, 2),
        "axis 2 is out of bounds for array of dimension 2");
    rejects(
        rng -> rng.choice(new int[][] {{1}, {1, 2}}, 1, WITHOUT, 1),
        "arrays along an axis differ in length: 1, 2");
    rejects(
        rng -> rng.choice(1L << 32, 1 << 30, WITHOUT),
        "population too large for an array: 4294967296; choose fewer at a time: 1073741824");
  }

  @Test
  void noSamplesNeedNoPopulation() {
    assertThat(Generator.defaultRng(1).choice(0, 0)).isEmpty();
    assertThat(Generator.defaultRng(1).choice(new ArrayList<>(), 0)).isEmpty();
  }

  private static void rejects(Consumer<Generator> call, String message) {
    Generator rng = Generator.defaultRng(11);
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }
}
