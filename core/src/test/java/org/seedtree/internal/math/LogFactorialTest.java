package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class LogFactorialTest {

  private static final MathContext DIGITS = new MathContext(45);

  @Test
  void theTableHasTheNearestDoubles() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < 126; k++) {
      sum = k < 2 ? sum : sum.add(log(k));
      assertThat(LogFactorial.logFactorial(k)).as("log %d!", k).isEqualTo(sum.doubleValue());
    }
  }

  /** Computes a logarithm from the one before it: log k = log (k - 1) + 2 artanh(1 / (2k - 1)). */
  private static BigDecimal log(int k) {
    return k == 1 ? BigDecimal.ZERO : log(k - 1).add(twiceArtanhOfInverse(2 * k - 1));
  }

  private static BigDecimal twiceArtanhOfInverse(int x) {
    BigDecimal power = BigDecimal.valueOf(2).divide(BigDecimal.valueOf(x), DIGITS);
    BigDecimal square = BigDecimal.valueOf((long) x * x);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 1; power.compareTo(new BigDecimal("1e-40")) > 0; i += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS));
      power = power.divide(square, DIGITS);
    }
    return sum;
  }

  @Test
  void theSeriesContinuesTheTable() {
    double last = LogFactorial.logFactorial(125);
    assertThat(LogFactorial.logFactorial(126))
        .isCloseTo(last + Libm.log(126), org.assertj.core.data.Offset.offset(1e-12));
    assertThat(LogFactorial.logFactorial(1_000_000_000)).isEqualTo(19723265848.226982);
  }
}
