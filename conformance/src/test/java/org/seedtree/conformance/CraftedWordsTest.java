package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.conformance.cases.CaseGenerator;
import org.seedtree.conformance.cases.CaseGenerators;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.CraftedWords;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.conformance.stream.StreamSpecification;
import org.seedtree.distribution.IntegerType;
import org.seedtree.engine.BitGenerator;

/** Checks that crafted words reach the rare branches, and compares the values with NumPy's. */
class CraftedWordsTest extends OracleUser {

  private static final int STREAMS = 150;

  /** Streams compared with NumPy in the default run; the slow suite compares the others. */
  private static final int SAMPLED_STREAMS = 30;

  private static final double NORMAL_TAIL = 3.6541528853610088;
  private static final double EXPONENTIAL_TAIL = 7.6971174701310497;

  @Test
  void mt19937OutputsTheWords() {
    int[] words = CraftedWords.draw(new CaseChoices(1));
    BitGenerator bits = BitGenerator.fromJson(CraftedWords.state(words));
    int[] output = new int[words.length];
    bits.fillInts(output, 0, output.length);
    assertThat(output).isEqualTo(words);
  }

  @Test
  void rareBranchesAreReached() {
    int zeros = 0;
    int ones = 0;
    int normalTails = 0;
    int exponentialTails = 0;
    int floatNormalTails = 0;
    int floatExponentialTails = 0;
    for (int i = 0; i < STREAMS; i++) {
      int seed = i;
      double[] uniforms = stream(seed).random(300);
      zeros += (int) Arrays.stream(uniforms).filter(u -> u == 0).count();
      ones += (int) Arrays.stream(uniforms).filter(u -> u == 1 - 0x1p-53).count();
      normalTails += beyond(stream(seed).standardNormal(150), NORMAL_TAIL);
      exponentialTails += beyond(stream(seed).standardExponential(150), EXPONENTIAL_TAIL);
      floatNormalTails += beyond(wide(stream(seed).standardNormal(new float[200])), NORMAL_TAIL);
      floatExponentialTails +=
          beyond(wide(stream(seed).standardExponential(new float[200])), EXPONENTIAL_TAIL);
    }
    System.out.printf(
        "%d crafted streams: U=0 %d, U=1-2^-53 %d, tails: normal %d, exponential %d,"
            + " float32 normal %d, float32 exponential %d%n",
        STREAMS,
        zeros,
        ones,
        normalTails,
        exponentialTails,
        floatNormalTails,
        floatExponentialTails);
    assertThat(
            List.of(
                zeros,
                ones,
                normalTails,
                exponentialTails,
                floatNormalTails,
                floatExponentialTails))
        .allSatisfy(count -> assertThat(count).isGreaterThan(100));
  }

  @ParameterizedTest
  @EnumSource
  void equalsNumpy(NumpyClass numpyClass) {
    compare(numpyClass, 0, SAMPLED_STREAMS);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void moreStreamsEqualNumpy(NumpyClass numpyClass) {
    compare(numpyClass, SAMPLED_STREAMS, STREAMS);
  }

  private static void compare(NumpyClass numpyClass, int from, int to) {
    LiveComparison comparison = new LiveComparison(oracle());
    for (int i = from; i < to; i++) {
      CaseChoices draw = new CaseChoices(i);
      StreamSpecification specification = StreamSpecification.crafted(numpyClass, draw);
      for (CaseGenerator generator : withRareBranches(CaseGenerators.of(numpyClass))) {
        ComparisonCase.Step step =
            new ComparisonCase.Step.Draws(generator.name(), generator.call(draw));
        comparison.run(new ComparisonCase(i, -1, specification, List.of(step)));
      }
    }
    System.out.println(
        "crafted words, " + numpyClass.numpyName() + ": " + comparison.report().summary());
    assertThat(comparison.report().differences()).isEmpty();
    assertThat(comparison.report().total().allDiffering()).isZero();
  }

  /** Returns all generators but those of raw words, which have no branches. */
  private static List<CaseGenerator> withRareBranches(List<CaseGenerator> generators) {
    List<CaseGenerator> rare = new ArrayList<>(generators);
    rare.removeIf(f -> f.name().startsWith("next_") || f.name().equals("random_raw"));
    assertThat(rare).hasSizeGreaterThan(IntegerType.values().length);
    return rare;
  }

  private static Generator stream(int seed) {
    return new Generator(
        StreamSpecification.crafted(NumpyClass.GENERATOR, new CaseChoices(seed)).open());
  }

  private static int beyond(double[] values, double edge) {
    return (int) Arrays.stream(values).filter(x -> Math.abs(x) > edge).count();
  }

  private static double[] wide(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
