package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.seedtree.internal.simd.Simd;

class BatchedStatesTest {

  private static final int MANY = 1 << 24;

  @Test
  void areSelectedAsThePropertySays() {
    String given = System.getProperty("org.seedtree.batchedStates");
    assumeTrue(given != null, "the property is absent");
    assertThat(BatchedStates.areSelected(1)).isEqualTo(given.equals("true"));
    assertThat(BatchedStates.areSelectedForPhilox(1)).isEqualTo(given.equals("true"));
  }

  @Test
  void areSelectedAfterManyWordsWithAvx512AndForPhiloxOnJava17Only() {
    assumeTrue(
        System.getProperty("org.seedtree.batchedStates") == null, "the property selects a loop");
    BatchedStates.areSelected(MANY);
    boolean hasVectors = JvmOption.value("UseAVX").equals("3") && !Simd.PROVIDER.isAvailable();
    assertThat(BatchedStates.areSelected(1)).isEqualTo(hasVectors);
    assertThat(BatchedStates.areSelectedForPhilox(1))
        .isEqualTo(hasVectors && Runtime.version().feature() < 18);
  }

  @Test
  void needTheVectorsOfTheCompiler() {
    assertThat(BatchedStates.isProfitable("3", "true")).isTrue();
    assertThat(BatchedStates.isProfitable("3", "false")).isFalse();
    assertThat(BatchedStates.isProfitable("2", "true")).isFalse();
    assertThat(BatchedStates.isProfitable("", "")).isFalse();
  }

  @Test
  void optionsAreThoseOfTheJvm() {
    assertThat(JvmOption.value("UseSuperWord")).isIn("true", "false");
    assertThat(JvmOption.value("NoSuchOption")).isEmpty();
  }
}
