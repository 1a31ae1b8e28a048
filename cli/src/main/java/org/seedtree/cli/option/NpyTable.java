package org.seedtree.cli.option;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Excerpt;
import org.seedtree.sampling.Labels;

/** The rows of a {@code .npy} file of one or two dimensions, of which some columns are kept. */
final class NpyTable implements DataFile {

  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(ISO_8859_1);
  private static final int MAX_HEADER = 1 << 16;
  private static final int MAX_ITEM = 1 << 16;
  private static final int CHUNK = 1 << 18;

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([<>|=]?)([biufUS])(\\d{1,6})', 'fortran_order': (True|False),"
              + " 'shape': \\((\\d{1,18}),(?: (\\d{1,18}))?\\), \\}[ \\t\\f\\r\\n]*+");

  private final int rows;
  private final Map<String, Labels> columns = new LinkedHashMap<>();

  private NpyTable(int rows) {
    this.rows = rows;
  }

  /** Reads the numbers of an array of one dimension. */
  static double[] numbers(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      Layout layout = Layout.read(file);
      if (layout.width != 1) {
        throw new UserException("it has " + layout.width + " columns, not one");
      }
      return layout.items.numbers(file, layout.start, layout.items.bytes, layout.rows);
    }
  }

  static NpyTable read(Path path, List<String> names) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      Layout layout = Layout.read(file);
      NpyTable table = new NpyTable(layout.rows);
      for (String name : names) {
        table.columns.put(name, layout.labels(file, name));
      }
      return table;
    }
  }

  /** Reads the header, up to the first value. */
  private static Matcher header(FileChannel file) throws IOException {
    ByteBuffer preamble = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    readFully(file, preamble);
    byte[] magic = new byte[MAGIC.length];
    preamble.get(magic);
    int version = preamble.get();
    int minor = preamble.get();
    long length = Short.toUnsignedInt(preamble.getShort(8));
    if (version == 2 || version == 3) {
      file.position(8);
      ByteBuffer four = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      readFully(file, four);
      length = Integer.toUnsignedLong(four.getInt());
    }
    if (!Arrays.equals(magic, MAGIC)
        || version < 1
        || version > 3
        || minor != 0
        || length > MAX_HEADER) {
      throw new UserException("it is not the .npy file of an array");
    }
    ByteBuffer text = ByteBuffer.allocate((int) length);
    readFully(file, text);
    String header = ISO_8859_1.decode(text).toString();
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      throw new UserException(
          "it is no array of booleans, integers, floats or text in one or two dimensions: "
              + Excerpt.of(header.strip()));
    }
    return parts;
  }

  private static void readFully(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new EOFException("unexpected end of file");
      }
    }
    bytes.flip();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public Labels labels(String column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /** Where the values of an array are. */
  private record Layout(Items items, int rows, long width, boolean byColumns, long start) {

    static Layout read(FileChannel file) throws IOException {
      Matcher header = header(file);
      long rows = Long.parseLong(header.group(5));
      long width = header.group(6) == null ? 1 : Long.parseLong(header.group(6));
      Items items = Items.of(header);
      if (rows >= Integer.MAX_VALUE) {
        throw new UserException("it has more than 2**31 - 2 rows");
      }
      long start = file.position();
      long bytes = file.size() - start;
      if (width > CHUNK / items.bytes || rows * width * items.bytes != bytes) {
        throw new UserException("it has " + bytes + " bytes of values, not those of its shape");
      }
      return new Layout(items, (int) rows, width, header.group(4).equals("True"), start);
    }

    Labels labels(FileChannel file, String name) throws IOException {
      if (!name.matches("[0-9]{1,6}") || Integer.parseInt(name) >= width) {
        throw new UserException(
            "it has no column " + Excerpt.of(name) + ", but " + width + ", from 0 on");
      }
      long column = Long.parseLong(name);
      long first = start + items.bytes * (byColumns ? column * rows : column);
      return items.labels(file, first, items.bytes * (byColumns ? 1 : width), rows);
    }
  }

  /** The values of an array: their kind, as in NumPy's descr, their bytes and their order. */
  private record Items(char kind, int bytes, ByteOrder order) {

    static Items of(Matcher header) {
      char kind = header.group(2).charAt(0);
      int size = Integer.parseInt(header.group(3));
      boolean known =
          switch (kind) {
            case 'b' -> size == 1;
            case 'i', 'u' -> size == 1 || size == 2 || size == 4 || size == 8;
            case 'f' -> size == 4 || size == 8;
            default -> size > 0 && size <= MAX_ITEM / 4;
          };
      if (!known) {
        throw new UserException("dtype " + kind + size + " is not supported");
      }
      boolean big = header.group(1).equals(">");
      return new Items(
          kind,
          kind == 'U' ? 4 * size : size,
          big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** Receives the bytes of a value, from the buffer's position on. */
    @FunctionalInterface
    interface Sink {
      void accept(int row, ByteBuffer value);
    }

    Labels labels(FileChannel file, long first, long stride, int rows) throws IOException {
      switch (kind) {
        case 'b' -> {
          boolean[] labels = new boolean[rows];
          read(file, first, stride, rows, (row, value) -> labels[row] = value.get() != 0);
          return Labels.of(labels);
        }
        case 'i', 'u' -> {
          long[] labels = new long[rows];
          read(file, first, stride, rows, (row, value) -> labels[row] = integer(value));
          return Labels.of(labels);
        }
        case 'f' -> {
          return Labels.of(numbers(file, first, stride, rows));
        }
        default -> {
          String[] labels = new String[rows];
          read(file, first, stride, rows, (row, value) -> labels[row] = text(value));
          return Labels.of(labels);
        }
      }
    }

    double[] numbers(FileChannel file, long first, long stride, int rows) throws IOException {
      double[] numbers = new double[rows];
      switch (kind) {
        case 'b' -> read(file, first, stride, rows, (row, value) -> numbers[row] = value.get());
        case 'i', 'u' ->
            read(file, first, stride, rows, (row, value) -> numbers[row] = integer(value));
        case 'f' -> read(file, first, stride, rows, (row, value) -> numbers[row] = real(value));
        default -> throw new UserException("its values are no numbers");
      }
      return numbers;
    }

    private void read(FileChannel file, long first, long stride, int rows, Sink sink)
        throws IOException {
      int perChunk = (int) Math.max(1, CHUNK / stride);
      ByteBuffer chunk = ByteBuffer.allocate((int) (perChunk * stride)).order(order);
      for (int row = 0; row < rows; row += perChunk) {
        int n = Math.min(perChunk, rows - row);
        chunk.clear().limit((int) ((n - 1) * stride + bytes));
        file.position(first + row * stride);
        readFully(file, chunk);
        for (int i = 0; i < n; i++) {
          sink.accept(row + i, chunk.position((int) (i * stride)));
        }
      }
    }

    private long integer(ByteBuffer value) {
      boolean signed = kind == 'i';
      return switch (bytes) {
        case 1 -> signed ? value.get() : Byte.toUnsignedInt(value.get());
        case 2 -> signed ? value.getShort() : Short.toUnsignedInt(value.getShort());
        case 4 -> signed ? value.getInt() : Integer.toUnsignedLong(value.getInt());
        default -> {
          long label = value.getLong();
          if (!signed && label < 0) {
            throw new UserException("label beyond 2**63: " + Long.toUnsignedString(label));
          }
          yield label;
        }
      };
    }

    private double real(ByteBuffer value) {
      return bytes == 4 ? value.getFloat() : value.getDouble();
    }

    /** Returns the text before the padding. */
    private String text(ByteBuffer value) {
      StringBuilder text = new StringBuilder();
      int start = value.position();
      int width = kind == 'U' ? 4 : 1;
      int end = start + bytes;
      while (end > start && isZero(value, end - width, width)) {
        end -= width;
      }
      for (int i = start; i < end; i += width) {
        int c = width == 4 ? value.getInt(i) : value.get(i) & 0xff;
        if (!Character.isValidCodePoint(c)) {
          throw new UserException("no character: " + Integer.toUnsignedString(c));
        }
        text.appendCodePoint(c);
      }
      return text.toString();
    }

    private static boolean isZero(ByteBuffer value, int at, int width) {
      return width == 4 ? value.getInt(at) == 0 : value.get(at) == 0;
    }
  }
}
