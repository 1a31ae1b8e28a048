package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Libm} against the C library's results, written by conformance/scripts/golden_libm.py. */
class LibmTest {

  private static final GoldenLibm GOLDEN = GoldenLibm.read();

  @ParameterizedTest
  @EnumSource
  void isTheCLibraryBitForBit(LibmFunction function) throws IOException {
    assertThat(GOLDEN.differences(function, Integer.MAX_VALUE, GoldenLibm.OURS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isMeasuredOnEnoughCalls(LibmFunction function) {
    assertThat(GOLDEN.parts(function).stream().mapToInt(GoldenLibm.Part::calls).sum())
        .isGreaterThanOrEqualTo(100_000);
    assertThat(GOLDEN.calls(function)).hasSizeGreaterThan(100);
  }
}
