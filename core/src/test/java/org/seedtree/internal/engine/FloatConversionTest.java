package org.seedtree.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloatConversionTest {

  @Test
  void everyFloatIsADifference() {
    int[] words = new int[2 * FloatConversion.SIZE];
    float[] floats = new float[FloatConversion.SIZE];
    int differences = 0;
    for (int first = 0; first < 1 << 24; first += FloatConversion.SIZE) {
      for (int i = 0; i < FloatConversion.SIZE; i++) {
        words[i] = first + i << 8 | i & 0xff; // the low byte is ignored
      }
      FloatConversion.bySubtraction(words, FloatConversion.SIZE, floats, 0);
      for (int i = 0; i < FloatConversion.SIZE; i++) {
        differences += floats[i] == (first + i) * 0x1p-24f ? 0 : 1;
      }
    }
    assertThat(differences).isZero();
  }
}
