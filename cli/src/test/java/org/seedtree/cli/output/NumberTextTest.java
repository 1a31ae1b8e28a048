package org.seedtree.cli.output;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with checksums of NumPy's texts, from conformance/scripts/golden_number_text.py. */
class NumberTextTest {

  private static final int N = 100_000;

  private final NumberText text = new NumberText();
  private final byte[] out = new byte[NumberText.MAX_LENGTH];

  static Stream<String> goldens() {
    try (InputStream in = NumberTextTest.class.getResourceAsStream("number-text.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
      return all.lines().filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void printsWhatNumPyPrints(String golden) throws NoSuchAlgorithmException {
    String[] parts = golden.split(" ", 3);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long[] count = new long[1];
    generate(parts[0])
        .forEach(
            value -> {
              digest.update((value + "\n").getBytes(US_ASCII));
              count[0]++;
            });
    assertThat(count[0]).isEqualTo(Long.parseLong(parts[1]));
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(parts[2]);
  }

  private Stream<String> generate(String name) {
    LongFunction<String> ofBits = bits -> of(Double.longBitsToDouble(bits));
    IntFunction<String> ofFloatBits = bits -> of(Float.intBitsToFloat(bits));
    return switch (name) {
      case "double-bits" -> splitmix().mapToObj(ofBits);
      case "double-unit" -> splitmix().mapToObj(z -> of((z >>> 11) * 0x1p-53));
      case "double-decimal" -> splitmix().mapToObj(z -> of((z >>> 40) / 1000.0));
      case "double-powers-of-two" -> {
        LongStream powers = LongStream.range(0, 2048).map(e -> e << 52);
        yield powers.flatMap(NumberTextTest::neighbours).mapToObj(ofBits);
      }
      case "double-powers-of-ten" -> {
        DoubleStream powers =
            IntStream.range(-323, 309).mapToDouble(e -> Double.parseDouble("1e" + e));
        LongStream bits = powers.mapToLong(Double::doubleToRawLongBits);
        yield bits.flatMap(NumberTextTest::neighbours).mapToObj(ofBits);
      }
      case "float-bits" -> splitmix().mapToInt(z -> (int) (z >>> 32)).mapToObj(ofFloatBits);
      case "float-unit" -> splitmix().mapToObj(z -> of((z >>> 40) * 0x1p-24f));
      case "float-powers-of-two" -> {
        LongStream powers = LongStream.range(0, 256).map(e -> e << 23);
        yield floats(powers).mapToObj(ofFloatBits);
      }
      case "float-powers-of-ten" -> {
        IntStream powers =
            IntStream.range(-45, 39).map(e -> Float.floatToRawIntBits(Float.parseFloat("1e" + e)));
        yield floats(powers.asLongStream()).mapToObj(ofFloatBits);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static IntStream floats(LongStream bits) {
    return bits.flatMap(NumberTextTest::neighbours).mapToInt(b -> (int) b);
  }

  private static LongStream neighbours(long bits) {
    return LongStream.range(Math.max(bits - 3, 0), bits + 4);
  }

  /** Returns the first outputs of SplitMix64 from seed 0. */
  private static LongStream splitmix() {
    LongUnaryOperator mix =
        state -> {
          long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
          z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
          return z ^ (z >>> 31);
        };
    return LongStream.rangeClosed(1, N).map(i -> i * 0x9e3779b97f4a7c15L).map(mix);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
    "5, 5.0",
    "-1.5, -1.5",
    "1e-4, 0.0001",
    "1e-5, 1e-05",
    "1e16, 1e+16",
    "123456789012345.6, 123456789012345.6",
    "4.9e-324, 5e-324",
    "2e23, 2e+23",
    "-1.7976931348623157e308, -1.7976931348623157e+308"
  })
  void doubles(double value, String expected) {
    assertThat(of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "1e-4, 1e-04",
    "999999.94, 999999.94",
    "1e6, 1e+06",
    "1e-45, 1e-45",
    "NaN, nan"
  })
  void floats(float value, String expected) {
    assertThat(of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "10", "9223372036854775807", "-9223372036854775808"})
  void integers(long value) {
    int length = text.put(value, out, 0);
    assertThat(new String(out, 0, length, US_ASCII)).isEqualTo(Long.toString(value));
    int unsignedLength = text.putUnsigned(value, out, 0);
    assertThat(new String(out, 0, unsignedLength, US_ASCII))
        .isEqualTo(Long.toUnsignedString(value));
  }

  @Test
  void writesFromTheGivenIndex() {
    out[0] = '[';
    int end = text.put(true, out, 1);
    assertThat(new String(out, 0, end, US_ASCII)).isEqualTo("[True");
  }

  private String of(double value) {
    return new String(out, 0, text.put(value, out, 0), US_ASCII);
  }

  private String of(float value) {
    return new String(out, 0, text.put(value, out, 0), US_ASCII);
  }
}
