package org.seedtree.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.seedtree.catalog.DType;

/** Arrays as bits. */
class BitsTest {

  @Test
  void countsDifferentValues() {
    Bits one = Bits.of(new double[] {0.0, 1.0, 2.0, 3.0});
    Bits other = Bits.of(new double[] {-0.0, 1.0, Math.nextUp(2.0), 3.0});
    assertThat(one.mismatch(other)).isEqualTo(new Bits.Mismatch(2, 0));
    assertThat(one.mismatch(one)).isEqualTo(Bits.Mismatch.NONE);
    assertThat(one.show(1)).isEqualTo("1.0 (0x3ff0000000000000)");
  }

  @Test
  void anyNanEqualsAnyOther() {
    Bits one = Bits.of(new float[] {Float.NaN, 1});
    Bits other = Bits.of(new float[] {Float.intBitsToFloat(0xffc00001), 1});
    assertThat(one.mismatch(other).count()).isZero();
    assertThat(one.mismatch(Bits.of(new float[] {2, 1})).count()).isEqualTo(1);
  }

  @Test
  void comparesOnlyTheSameSizeAndShape() {
    Bits bytes = Bits.of(new byte[] {1, 2, 3, 4});
    assertThat(bytes.comparableTo(Bits.of(new byte[] {4, 3, 2, 1}))).isTrue();
    assertThat(bytes.comparableTo(Bits.of(new byte[] {1, 2, 3}))).isFalse();
    assertThat(bytes.comparableTo(Bits.of(new int[] {1, 2, 3, 4}))).isFalse();
    assertThat(Bits.of(new float[1]).comparableTo(Bits.of(new int[1]))).isFalse();
    Bits rows = Bits.ofRows(new long[][] {{1, 2}, {3, 4}, {5, 6}}, 2);
    assertThat(rows.shape()).containsExactly(3, 2);
    assertThat(rows.get(5)).isEqualTo(6);
    assertThat(Bits.ofRows(new long[0][], 2).shape()).containsExactly(0, 2);
  }

  @Test
  void narrowsValuesInRange() {
    Bits longs = Bits.of(new long[] {-1, 127});
    assertThat(longs.narrowed(DType.INT8).mismatch(Bits.of(new byte[] {-1, 127})).count()).isZero();
    assertThatThrownBy(() -> longs.narrowed(DType.UINT8))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not a value of uint8: -1");
    assertThat(Bits.of(new long[] {255}).narrowed(DType.UINT8).get(0)).isEqualTo(255);
  }
}
