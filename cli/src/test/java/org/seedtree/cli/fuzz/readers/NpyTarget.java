package org.seedtree.cli.fuzz.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.output.ArrayFile;
import org.seedtree.run.NpyHeader;

/**
 * Reads {@code .npy} files: an array that is read has the dtype and the shape that its header
 * states, its values are all the bytes after the header, and they are read again from what is
 * written. A rejection is one short line.
 *
 * <p>An input is the index of the expected dtype, the number of dimensions and their extents, one
 * byte each, and the file.
 */
public final class NpyTarget {

  private static final DType[] DTYPES = DType.values();
  private static final int MAX_DIMENSIONS = 3;
  private static final Path DIRECTORY = ScratchDirectory.create("npy");

  private NpyTarget() {}

  /** Reads a file. */
  public static void fuzzerTestOneInput(byte[] input) {
    int dimensions = input.length < 2 ? -1 : input[1] & 0xff;
    if (dimensions < 0 || dimensions > MAX_DIMENSIONS || input.length < 2 + dimensions) {
      return;
    }
    DType dtype = DTYPES[(input[0] & 0xff) % DTYPES.length];
    List<Long> extents = new ArrayList<>();
    for (int i = 0; i < dimensions; i++) {
      extents.add(input[2 + i] & 0xffL);
    }
    byte[] file = Arrays.copyOfRange(input, 2 + dimensions, input.length);
    try {
      check(dtype, new Shape(extents), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(DType dtype, Shape shape, byte[] file) throws IOException {
    byte[] values;
    try {
      values = read(dtype, shape, file);
    } catch (UserException e) {
      Rejections.check(e);
      return;
    }
    int start = file.length - values.length;
    Rejections.checkEqual("bytes", shape.bytes(dtype.bytes()), (long) values.length);
    Rejections.checkEqual(
        "values", true, Arrays.equals(values, 0, values.length, file, start, file.length));
    String header = new String(file, 0, start, ISO_8859_1);
    Rejections.checkEqual(
        "a header of " + dtype + " " + shape + ": " + header,
        true,
        header.contains("'" + (dtype.bytes() == 1 ? "|" : "<") + dtype.kind() + dtype.bytes() + "'")
            && header.contains("'shape': " + shape)
            && header.contains("'fortran_order': False"));
    byte[] written = concatenate(NpyHeader.of(dtype, shape.dimensions()), values);
    Rejections.checkEqual(
        "values read again", true, Arrays.equals(values, read(dtype, shape, written)));
  }

  private static byte[] concatenate(byte[] header, byte[] values) {
    byte[] file = Arrays.copyOf(header, header.length + values.length);
    System.arraycopy(values, 0, file, header.length, values.length);
    return file;
  }

  private static byte[] read(DType dtype, Shape shape, byte[] file) throws IOException {
    Path path = Files.write(DIRECTORY.resolve("x.npy"), file);
    try (ArrayFile array = ArrayFile.open(path, dtype, shape, 0)) {
      ByteArrayOutputStream values = new ByteArrayOutputStream();
      array.read(
          0,
          shape.count(),
          (index, bytes) -> {
            byte[] chunk = new byte[bytes.remaining()];
            bytes.get(chunk);
            values.write(chunk);
          });
      return values.toByteArray();
    }
  }
}
