package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.NumpyRelease;

/**
 * The values of NumPy 2.5, compared to a model of its BTPE. The golden file is made by {@code
 * conformance/scripts/golden_numpy_2_5.py}, which says what is in it.
 */
class NumpyReleaseTest {

  static Stream<Map<?, ?>> calls() throws IOException {
    List<?> calls =
        (List<?>) required(Golden.read(NumpyReleaseTest.class, "golden/numpy-2.5.json"), "calls");
    return calls.stream().map(call -> (Map<?, ?>) call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void equalsTheModel(Map<?, ?> call) {
    Map<?, ?> given = (Map<?, ?>) required(call, "kwargs");
    long seed = integer(call, "seed");
    Generator rng = Generator.defaultRng(seed).withRelease(NumpyRelease.NUMPY_2_5);
    long[] values = values(rng, given);
    assertThat(digest(values)).isEqualTo(required(call, "sha256"));
    assertThat(rng.bitGenerator().nextLong())
        .isEqualTo(Long.parseUnsignedLong((String) required(call, "next"), 16));

    long[] reference = values(Generator.defaultRng(seed), given);
    assertThat(Arrays.mismatch(values, reference)).isEqualTo((int) integer(call, "parts_at"));
  }

  private static long[] values(Generator rng, Map<?, ?> given) {
    int size = (int) integer(given, "size");
    if (given.get("pvals") instanceof List<?> list) {
      double[] pvals = list.stream().mapToDouble(p -> ((Number) p).doubleValue()).toArray();
      return Arrays.stream(rng.multinomial(integer(given, "n"), pvals, size))
          .flatMapToLong(Arrays::stream)
          .toArray();
    }
    return rng.binomial(integer(given, "n"), ((Number) required(given, "p")).doubleValue(), size);
  }

  @Test
  void theReleaseIsPartOfGeneratorsAndDistributions() {
    Generator rng = Generator.defaultRng(1);
    Generator later = rng.withRelease(NumpyRelease.NUMPY_2_5);
    assertThat(rng.release()).isEqualTo(NumpyRelease.DEFAULT).isEqualTo(NumpyRelease.NUMPY_2_4);
    assertThat(rng).hasToString("Generator(PCG64)");
    assertThat(later).hasToString("Generator(PCG64, NumPy 2.5)");
    assertThat(later.bitGenerator()).isSameAs(rng.bitGenerator());
    assertThat(later.spawn(2)).allMatch(child -> child.release() == NumpyRelease.NUMPY_2_5);
    assertThat(later.withRelease(NumpyRelease.NUMPY_2_4)).hasToString("Generator(PCG64)");

    Binomial reference = new Binomial(9, 0.5);
    Binomial binomial = new Binomial(9, 0.5, NumpyRelease.NUMPY_2_5);
    assertThat(binomial)
        .hasToString("Binomial[n=9, p=0.5, NumPy 2.5]")
        .isNotEqualTo(reference)
        .isEqualTo(new Binomial(9, 0.5, NumpyRelease.NUMPY_2_5))
        .hasSameHashCodeAs(new Binomial(9, 0.5, NumpyRelease.NUMPY_2_5));
    assertThat(reference).hasToString("Binomial[n=9, p=0.5]");
    assertThat(new Multinomial(9, new double[] {0.5, 0.5}, NumpyRelease.NUMPY_2_5))
        .hasToString("Multinomial[n=9, pvals=[0.5, 0.5], NumPy 2.5]")
        .isNotEqualTo(new Multinomial(9, 0.5, 0.5));
    assertThat(NumpyRelease.named("2.5")).contains(NumpyRelease.NUMPY_2_5);
    assertThat(NumpyRelease.named("1.26")).isEmpty();
  }

  private static long integer(Map<?, ?> map, String key) {
    return ((BigInteger) required(map, key)).longValueExact();
  }

  private static String digest(long[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return Golden.digest(bytes);
  }
}
