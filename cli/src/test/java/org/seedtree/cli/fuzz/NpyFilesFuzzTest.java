package org.seedtree.cli.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.output.ArrayFile;
import org.seedtree.run.NpyHeader;

/**
 * Changed {@code .npy} files are read only if NumPy's format describes exactly the array that is
 * asked for, and are then read as its values; otherwise they are rejected in one line.
 */
class NpyFilesFuzzTest {

  private static final int FILES = 20_000;

  private static final List<String> TOKENS =
      List.of(
          "'",
          "\"",
          "{",
          "}",
          "(",
          ")",
          ",",
          ":",
          " ",
          "\n",
          "\t",
          "\u000b",
          "\f",
          "\r",
          "\u0000",
          "\u00a0",
          "True",
          "False",
          "0",
          "1",
          "-",
          "L",
          "<f8",
          ">f8",
          "=f8",
          "|u1",
          "|b1",
          "O",
          "('a', '<f8')",
          "'extra': 1, ",
          "(3)",
          "(3,)",
          "()",
          "9".repeat(30),
          "#",
          "\\",
          "b'");

  @TempDir private Path directory;

  @Test
  void someFiles() throws IOException {
    checkOutcomes(Fuzz.few("npy-files", FILES, rng -> check(new Choices(rng))));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyFiles() throws IOException {
    checkOutcomes(Fuzz.many("npy-files", FILES, rng -> check(new Choices(rng))));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 100) {
      assertThat(outcomes.get("read")).isGreaterThan(all / 20);
      assertThat(outcomes.get("rejected")).isGreaterThan(all / 5);
    }
  }

  /** A file, and the array that is asked for. */
  private record Question(byte[] header, byte[] values, DType dtype, Shape shape, boolean valid) {}

  private String check(Choices choices) throws IOException {
    if (choices.happens(0.01)) {
      return checkHuge(choices);
    }
    Question question = question(choices);
    Path file = directory.resolve("x.npy");
    byte[] bytes = concatenated(question.header(), question.values());
    Files.write(file, bytes);
    long count = question.shape().count();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (ArrayFile array = ArrayFile.open(file, question.dtype(), question.shape(), 0)) {
      array.read(0, count, (index, values) -> append(values, read));
    } catch (UserException e) {
      Messages.checkLine(e.getMessage());
      assertThat(question.valid()).as(e.getMessage()).isFalse();
      return "rejected";
    }
    Optional<Integer> start = valuesOf(bytes, question.dtype(), question.shape());
    String header = new String(question.header(), ISO_8859_1);
    assertThat(start).as("%s is read as %s", header, question.shape()).isPresent();
    assertThat(read.toByteArray())
        .isEqualTo(Arrays.copyOfRange(bytes, start.get(), bytes.length))
        .hasSize((int) count * question.dtype().bytes());
    return "read";
  }

  private static void append(ByteBuffer values, ByteArrayOutputStream out) {
    while (values.hasRemaining()) {
      out.write(values.get());
    }
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static Question question(Choices choices) {
    DType dtype = choices.of(DType.values());
    Shape shape = shape(choices);
    byte[] values = new byte[(int) shape.bytes(dtype.bytes())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) choices.below(256);
    }
    int version = choices.of(1, 1, 1, 2, 3);
    byte[] header = NpyHeader.of(dtype, shape.dimensions());
    String text = new String(header, 10, header.length - 10, ISO_8859_1);
    if (choices.happens(0.1)) {
      return new Question(header(version, 0, text), values, dtype, shape, true);
    }
    int minor = 0;
    int length = -1;
    boolean asksOther = false;
    switch (choices.below(8)) {
      case 0 -> version = choices.below(256);
      case 1 -> minor = choices.below(256);
      case 2 -> length = choices.of(0, 1, text.length() - 1, text.length() + 1, 65_535, -2);
      case 3 -> values = Arrays.copyOf(values, choices.below(values.length + 10));
      case 4 -> asksOther = true;
      default -> text = changed(text, choices);
    }
    if (choices.happens(0.2)) {
      text =
          text.strip() + choices.of("", "\n", " ", " \n", "\n\n", "\u000b\n", "\f\n", "\r\n", "#");
    }
    header = header(version, minor, text);
    if (length != -1) {
      ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) length);
    }
    if (choices.happens(0.2)) {
      header[choices.below(header.length)] ^= (byte) (1 << choices.below(8));
    }
    if (choices.happens(0.05)) {
      header = Arrays.copyOf(header, choices.below(header.length));
    }
    return new Question(
        header,
        values,
        asksOther && choices.happens(0.5) ? choices.of(DType.values()) : dtype,
        asksOther ? shape(choices) : shape,
        false);
  }

  private static Shape shape(Choices choices) {
    List<Long> extents = new ArrayList<>();
    for (int i = choices.below(4); i > 0; i--) {
      extents.add((long) choices.below(6));
    }
    return new Shape(extents);
  }

  private static String changed(String text, Choices choices) {
    int at = choices.below(text.strip().length() + 2);
    int end = Math.min(text.length(), at + choices.below(8));
    return switch (choices.below(5)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, end) + text.substring(at);
      case 2 -> text.replace("False", choices.of("True", "false", "0", " False", "None"));
      case 3 -> text.replace("', ", choices.of("',", "' , ", "',\n ", "\", "));
      default -> text.substring(0, at) + choices.of(TOKENS) + text.substring(end);
    };
  }

  private static byte[] header(int version, int minor, String text) {
    int start = version == 1 ? 10 : 12;
    ByteBuffer header = ByteBuffer.allocate(start + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    header.put("\u0093NUMPY".getBytes(ISO_8859_1)).put((byte) version).put((byte) minor);
    if (version == 1) {
      header.putShort((short) text.length());
    } else {
      header.putInt(text.length());
    }
    return header.put(text.getBytes(ISO_8859_1)).array();
  }

  /** A file whose size is right but whose values take no space, and one with another shape. */
  private String checkHuge(Choices choices) throws IOException {
    long count = 1L << choices.of(20, 31, 32, 33, 38);
    Shape shape = new Shape(List.of(count));
    byte[] header = NpyHeader.of(DType.FLOAT64, shape.dimensions());
    Path file = directory.resolve("huge.npy");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.write(header);
      huge.setLength(header.length + count * Double.BYTES);
      try (ArrayFile array = ArrayFile.open(file, DType.FLOAT64, shape, 0)) {
        array.read(
            count - 5,
            count,
            (index, values) -> {
              assertThat(index).isEqualTo(count - 5);
              assertThat(values.remaining()).isEqualTo(5 * Double.BYTES);
              assertThat(values.getDouble()).isZero();
              values.position(values.limit());
            });
      }
      huge.setLength(header.length + count * Double.BYTES - 1);
      try (ArrayFile array = ArrayFile.open(file, DType.FLOAT64, shape, 0)) {
        throw new AssertionError("opened " + array);
      } catch (UserException e) {
        Messages.checkLine(e.getMessage());
      }
    } finally {
      Files.delete(file);
    }
    return "huge";
  }

  /**
   * Returns the offset of the values if the bytes are a file of that array as NumPy's format says:
   * a header of a known version that is Python's literal of a dict with three entries, and no more
   * and no fewer bytes than the values have.
   */
  private static Optional<Integer> valuesOf(byte[] bytes, DType dtype, Shape shape) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 10
        || !new String(bytes, 0, 6, ISO_8859_1).equals("\u0093NUMPY")
        || bytes[6] < 1
        || bytes[6] > 3
        || bytes[7] != 0) {
      return Optional.empty();
    }
    int start = bytes[6] == 1 ? 10 : 12;
    long length = bytes[6] == 1 ? Short.toUnsignedInt(file.getShort(8)) : file.getInt(8);
    if (length < 0 || start + length > bytes.length) {
      return Optional.empty();
    }
    String header = new String(bytes, start, (int) length, ISO_8859_1);
    String descr = (dtype.bytes() == 1 ? "|" : "<") + dtype.kind() + dtype.bytes();
    String extents =
        shape.dimensions().stream().map(String::valueOf).collect(Collectors.joining(" , "));
    String tuple = shape.dimensions().size() == 1 ? extents + " ," : extents;
    Pattern dict =
        Pattern.compile(
            ("{ 'descr' : '"
                    + descr
                    + "' , 'fortran_order' : False , 'shape' : ( "
                    + tuple
                    + " ) , }")
                .replaceAll("([{}()|])", "\\\\$1")
                .replace(" ", "[ \\n]*"));
    Matcher matcher = dict.matcher(header);
    if (!matcher.lookingAt() || !header.substring(matcher.end()).matches("[ \\t\\f\\r\\n]*")) {
      return Optional.empty();
    }
    long size = dtype.bytes();
    for (long extent : shape.dimensions()) {
      size *= extent;
    }
    return bytes.length - start - length == size
        ? Optional.of((int) (start + length))
        : Optional.empty();
  }
}
