package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.catalog.DType;

class NpyHeaderTest {

  /** Lengths that {@code np.save} of NumPy 2.4.6 gives {@code np.zeros((1,) * ones + (100,))}. */
  @ParameterizedTest
  @CsvSource({"0, 128", "1, 128", "12, 128", "13, 192", "14, 192", "15, 192", "30, 192"})
  void isAsLongAsThatOfNumpy(int ones, int length) {
    List<Long> shape = new ArrayList<>(Collections.nCopies(ones, 1L));
    shape.add(100L);
    assertThat(NpyHeader.of(DType.FLOAT64, shape)).hasSize(length);
  }
}
