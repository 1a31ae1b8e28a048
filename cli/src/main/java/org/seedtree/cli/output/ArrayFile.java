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

/** The values of an array in a {@code .npy} file, or bare in a {@code .bin} file. */
public final class ArrayFile implements AutoCloseable {

  private static final int CHUNK = 1 << 18;
  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(ISO_8859_1);
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '(.*?)', 'fortran_order': (True|False), 'shape': (\\(.*?\\)), \\}\\s*");

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
   * @param first the number of its first value
   * @throws UserException if it cannot be read, or is the file of another array
   */
  public static ArrayFile open(Path path, DType dtype, Shape shape, long first) {
    boolean npy = path.toString().endsWith(".npy");
    if (!npy && !path.toString().endsWith(".bin")) {
      throw new UserException("an array is in a file .npy or .bin, not " + path);
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

  /** Returns where the values begin. */
  private static long readHeader(Path path, FileChannel file, DType dtype, Shape shape)
      throws IOException {
    ByteBuffer preamble = read(file, 0, 12);
    byte[] magic = new byte[MAGIC.length];
    if (preamble.remaining() == 12) {
      preamble.get(magic);
    }
    if (!Arrays.equals(magic, MAGIC)) {
      throw new UserException(path + " is no .npy file");
    }
    boolean first = preamble.get() == 1; // the version whose header has a length of two bytes
    preamble.get();
    int length = first ? preamble.getShort() & 0xffff : preamble.getInt() & 0xff_ffff;
    int begin = first ? 10 : 12;
    String header = ISO_8859_1.decode(read(file, begin, length)).toString();
    Matcher parts = HEADER.matcher(header);
    String descr = (dtype.bytes() == 1 ? "|" : "<") + dtype.kind() + dtype.bytes();
    if (!parts.matches()
        || !parts.group(1).equals(descr)
        || parts.group(2).equals("True")
        || !parts.group(3).equals(shape.toString())) {
      throw new UserException(
          path + " is not an array " + descr + " " + shape + ": " + header.strip());
    }
    return begin + length;
  }

  /** Bytes from a place on, as many as there are up to {@code length}. */
  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {}
    return bytes.flip();
  }

  /**
   * Gives the values from one number to below another to {@code sink}, in order.
   *
   * @throws UserException if they cannot be read
   */
  public void read(long from, long to, ByteSink sink) {
    try {
      for (long at = from; at < to; ) {
        int n = (int) Math.min(to - at, CHUNK / itemBytes);
        ByteBuffer bytes = read(file, start + (at - first) * itemBytes, n * itemBytes);
        if (bytes.remaining() < n * itemBytes) {
          throw new IOException("it is cut off");
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
      // Nothing was written.
    }
  }
}
