package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.distribution.IntegerType;
import org.seedtree.engine.BitGenerator;

/** Words that force the rare branches: first that they do, then that the values equal NumPy's. */
class CraftedWordsTest extends NumpyTest {

  private static final int STREAMS = 150;
  private static final double NORMAL_TAIL = 3.6541528853610088;
  private static final double EXPONENTIAL_TAIL = 7.6971174701310497;

  @Test
  void mt19937GivesTheWords() {
    int[] words = CraftedWords.draw(new CaseChoices(1));
    BitGenerator bits = BitGenerator.fromJson(CraftedWords.state(words));
    int[] given = new int[words.length];
    bits.fillInts(given, 0, given.length);
    assertThat(given).isEqualTo(words);
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
  void equalsNumpy(NumpyClass face) {
    LiveComparison comparison = new LiveComparison(oracle());
    for (int i = 0; i < STREAMS; i++) {
      CaseChoices draw = new CaseChoices(i);
      StreamSpecification recipe = StreamSpecification.crafted(face, draw);
      for (CaseGenerator family : rareFamilies(face.families())) {
        ComparisonCase.Step step = new ComparisonCase.Step.Draws(family.name(), family.call(draw));
        comparison.run(new ComparisonCase(i, -1, recipe, List.of(step)));
      }
    }
    System.out.println("crafted words, " + face.numpyName() + ": " + comparison.report().summary());
    assertThat(comparison.report().differences()).isEmpty();
    assertThat(comparison.report().total().allDiffering()).isZero();
  }

  /** Those whose values are made of words with branches; the raw words have none. */
  private static List<CaseGenerator> rareFamilies(List<CaseGenerator> families) {
    List<CaseGenerator> rare = new ArrayList<>(families);
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
