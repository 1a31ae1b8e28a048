package org.seedtree.cli.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.Shape;
import org.seedtree.manifest.Excerpt;

/**
 * Reads the values of an array from a {@code .npy} file, or from a {@code .bin} file without a
 * header.
 */
public final class ArrayFile implements AutoCloseable {

  private static final int CHUNK = 1 << 18;
  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(ISO_8859_1);
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']*+)', 'fortran_order': (True|False), 'shape': (\\([^)]*+\\)), \\}"
              + "[ \\t\\f\\r\\n]*+");

  /** The longest header of an array without fields, by far. */
  private static final int MAX_HEADER = 1 << 16;

  private final Path path;
  private final FileChannel file;
  private final long start;
  private final long first;
  private final int itemBytes;

  private ArrayFile(Path path, FileChannel file, long start, long first, int itemBytes) {
    this.path = path;
    this.file = file;
    this.start = start;
    this.first = first;
    this.itemBytes = itemBytes;
  }

  /**
   * Opens the file of an array.
   *
   * @param dtype the dtype of the array
   * @param shape the shape of the array
   * @param first the index of the first value, in the array that this one is a part of
   * @throws UserException if the file cannot be read, or contains an array of another dtype or
   *     shape
   */
  public static ArrayFile open(Path path, DType dtype, Shape shape, long first) {
    boolean npy = path.toString().endsWith(".npy");
    if (!npy && !path.toString().endsWith(".bin")) {
      throw new UserException("an array file ends in .npy or .bin, not " + path);
    }
    try {
      FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
      try {
        long start = npy ? readHeader(path, file, dtype, shape) : 0;
        long bytes = shape.bytes(dtype.bytes());
        if (file.size() - start != bytes) {
          throw new UserException(
              path + " has " + (file.size() - start) + " bytes of values, not " + bytes);
        }
        return new ArrayFile(path, file, start, first, dtype.bytes());
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + path + ": " + IoMessage.of(e));
    }
  }

  /** Checks the header and returns the offset of the values. */
  private static long readHeader(Path path, FileChannel file, DType dtype, Shape shape)
      throws IOException {
    ByteBuffer preamble = read(file, 0, 12);
    byte[] magic = new byte[MAGIC.length];
    if (preamble.remaining() == 12) {
      preamble.get(magic);
    }
    if (!Arrays.equals(magic, MAGIC)) {
      throw new UserException(path + " is not a .npy file");
    }
    int version = preamble.get();
    int minor = preamble.get();
    boolean versionOne = version == 1; // where the length of the header has two bytes
    long length =
        versionOne
            ? Short.toUnsignedInt(preamble.getShort())
            : Integer.toUnsignedLong(preamble.getInt());
    if (version < 1 || version > 3 || minor != 0 || length > MAX_HEADER) {
      throw new UserException(
          path
              + " is not the .npy file of an array: its header has version "
              + version
              + "."
              + minor
              + " and "
              + length
              + " bytes");
    }
    int start = versionOne ? 10 : 12;
    String header = ISO_8859_1.decode(read(file, start, (int) length)).toString();
    Matcher parts = HEADER.matcher(header);
    String descr = (dtype.bytes() == 1 ? "|" : "<") + dtype.kind() + dtype.bytes();
    if (!parts.matches()
        || !parts.group(1).equals(descr)
        || parts.group(2).equals("True")
        || !parts.group(3).equals(shape.toString())) {
      throw new UserException(
          path + " is not an array " + descr + " " + shape + ": " + Excerpt.of(header.strip()));
    }
    return start + length;
  }

  /** Reads {@code length} bytes, or as many as the file has from {@code offset} on. */
  private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  /**
   * Reads the values from index {@code from} to below {@code to} in order.
   *
   * @param sink receives the values
   * @throws UserException if they cannot be read
   */
  public void read(long from, long to, ByteSink sink) {
    try {
      for (long at = from; at < to; ) {
        int n = (int) Math.min(to - at, CHUNK / itemBytes);
        ByteBuffer bytes = read(file, start + (at - first) * itemBytes, n * itemBytes);
        if (bytes.remaining() < n * itemBytes) {
          throw new IOException("unexpected end of file");
        }
        sink.write(at, bytes);
        at += n;
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + path + ": " + IoMessage.of(e));
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // Nothing was written, so nothing is lost.
    }
  }
}
