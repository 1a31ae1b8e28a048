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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.release.NumpyRelease;

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
    Generator rng = Generator.defaultRng(seed).withRelease(NumpyRelease.of("2.5.2"));
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
    Generator later = rng.withRelease(NumpyRelease.of("2.5.2"));
    assertThat(rng.release()).isEqualTo(NumpyRelease.DEFAULT);
    assertThat(rng).hasToString("Generator(PCG64)");
    assertThat(later).hasToString("Generator(PCG64, NumPy 2.5.2)");
    assertThat(later.bitGenerator()).isSameAs(rng.bitGenerator());
    assertThat(later.spawn(2)).allMatch(child -> child.release().equals(later.release()));
    assertThat(later.withRelease(NumpyRelease.DEFAULT)).hasToString("Generator(PCG64)");

    Binomial reference = new Binomial(9, 0.5);
    LongDistribution binomial = new Binomial(9, 0.5).withRelease(NumpyRelease.of("2.5.2"));
    assertThat(binomial)
        .hasToString("Binomial[n=9, p=0.5] of NumPy 2.5.2")
        .isNotEqualTo(reference)
        .isEqualTo(new Binomial(9, 0.5).withRelease(NumpyRelease.of("2.5.2")))
        .hasSameHashCodeAs(new Binomial(9, 0.5).withRelease(NumpyRelease.of("2.5.2")));
    assertThat(reference).hasToString("Binomial[n=9, p=0.5]");
    assertThat(new Multinomial(9, 0.5, 0.5).withRelease(NumpyRelease.of("2.5.2")))
        .hasToString("Multinomial[n=9, pvals=[0.5, 0.5]] of NumPy 2.5.2")
        .isNotEqualTo(new Multinomial(9, 0.5, 0.5));
  }

  private static long integer(Map<?, ?> map, String key) {
    return ((BigInteger) required(map, key)).longValueExact();
  }

  /**
   * The digests are the first 24 digits of those of {@code rng.binomial(n, p,
   * 5000).astype('<i8').tobytes()} with NumPy 2.3.5 and 2.4.6. BTPE judges all proposals but the
   * nearest by a test that rounds otherwise there.
   */
  @ParameterizedTest
  @CsvSource({
    "2.3.5, f4e5fb043faab9f45886d4cf",
    "1.17.0, f4e5fb043faab9f45886d4cf",
    "2.4.6, 399b85625978699cac6afee6"
  })
  void manyTrialsAreAddedAsIntegersBeforeNumpy24(String release, String digest) {
    Generator rng = Generator.defaultRng(3).withRelease(NumpyRelease.of(release));
    long[] values = rng.binomial(57945178480165234L, 5.734611636365395e-14, 5000);
    assertThat(digest(values)).isEqualTo(digest);
  }

  /** Before 1.19 a seed's children are those of its key without zeros before it. */
  @Test
  void childrenAreThoseOfTheRelease() {
    Generator rng = Generator.defaultRng(42).withRelease(NumpyRelease.of("1.18.5"));
    assertThat(rng.spawn(2).get(1).random())
        .isEqualTo(Generator.defaultRng(new long[] {42, 1}).random())
        .isEqualTo(0.7935026873922878);
    assertThat(Generator.defaultRng(42).spawn(2).get(1).random()).isNotEqualTo(0.7935026873922878);
  }

  private static String digest(long[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return Golden.digest(bytes);
  }
}
