package org.seedtree.internal.serial;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The values of a {@link SerialForm}, read with checks of their types: {@link Double}, {@link
 * BigInteger}, {@link Long}, {@link String}, {@link Boolean}, and {@link List} of the first two.
 *
 * <p>Each is written after a byte that is its type: {@code D} with the 8 bytes of the bits, {@code
 * I} with a size and the bytes of {@link BigInteger#toByteArray}, {@code T} with a size and UTF-8,
 * {@code B} with one byte, {@code L} with a size and the elements. A size has 4 bytes.
 */
public final class SerialValues {

  private final List<Object> values;
  private final List<Object> references;
  private int valuesRead;
  private int referencesRead;

  SerialValues(List<Object> values, List<Object> references) {
    this.values = values;
    this.references = references;
  }

  /** Returns the number of values. */
  public int size() {
    return values.size();
  }

  /** Returns a double. */
  public double real(int i) {
    return value(i, Double.class);
  }

  /** Returns a list of doubles. */
  public double[] reals(int i) {
    return elements(i, Double.class).stream().mapToDouble(x -> x).toArray();
  }

  /** Returns an integer of any size. */
  public BigInteger integer(int i) {
    return value(i, BigInteger.class);
  }

  /** Returns an integer of 64 bits. */
  public long longValue(int i) {
    return integer(i).longValueExact();
  }

  /** Returns an integer of 32 bits. */
  public int intValue(int i) {
    return integer(i).intValueExact();
  }

  /** Returns a list of integers of 64 bits. */
  public long[] longs(int i) {
    return elements(i, BigInteger.class).stream().mapToLong(BigInteger::longValueExact).toArray();
  }

  /** Returns a text. */
  public String text(int i) {
    return value(i, String.class);
  }

  /** Returns a boolean. */
  public boolean flag(int i) {
    return value(i, Boolean.class);
  }

  /** Returns a value of any type. */
  public Object any(int i) {
    return value(i, Object.class);
  }

  private <T> List<T> elements(int i, Class<T> type) {
    List<?> list = value(i, List.class);
    return list.stream().<T>map(element -> cast(type, element)).toList();
  }

  private <T> T value(int i, Class<T> type) {
    if (i >= values.size()) {
      throw new IllegalArgumentException("fewer values than " + (i + 1) + ": " + values.size());
    }
    valuesRead = Math.max(valuesRead, i + 1);
    return cast(type, values.get(i));
  }

  /** Returns the number of objects that the form refers to. */
  public int references() {
    return references.size();
  }

  /** Returns an object that the form refers to. */
  public <T> T reference(int i, Class<T> type) {
    if (i >= references.size()) {
      throw new IllegalArgumentException(
          "fewer references than " + (i + 1) + ": " + references.size());
    }
    referencesRead = Math.max(referencesRead, i + 1);
    return cast(type, references.get(i));
  }

  /**
   * Checks that no value or reference is behind those that were read.
   *
   * @throws IllegalArgumentException if there are more
   */
  void checkAllRead() {
    if (values.size() > valuesRead) {
      throw new IllegalArgumentException("more values than " + valuesRead + ": " + values.size());
    }
    if (references.size() > referencesRead) {
      throw new IllegalArgumentException(
          "more references than " + referencesRead + ": " + references.size());
    }
  }

  private static <T> T cast(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "not of type " + type.getSimpleName() + ": " + value.getClass().getSimpleName());
    }
    return type.cast(value);
  }

  static void write(List<?> values, DataOutputStream out) throws IOException {
    for (Object value : values) {
      write(value, out);
    }
  }

  private static void write(Object value, DataOutputStream out) throws IOException {
    if (value instanceof Double real) {
      out.writeByte('D');
      out.writeLong(Double.doubleToRawLongBits(real));
    } else if (value instanceof BigInteger integer) {
      writeBytes('I', integer.toByteArray(), out);
    } else if (value instanceof Long || value instanceof Integer) {
      write(BigInteger.valueOf(((Number) value).longValue()), out);
    } else if (value instanceof String text) {
      writeBytes('T', text.getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof Boolean flag) {
      out.writeByte('B');
      out.writeBoolean(flag);
    } else if (value instanceof Collection<?> list) {
      out.writeByte('L');
      out.writeInt(list.size());
      for (Object element : list) {
        write(element, out);
      }
    } else {
      throw new IllegalArgumentException("cannot be written: " + value.getClass().getName());
    }
  }

  private static void writeBytes(char type, byte[] bytes, DataOutputStream out) throws IOException {
    out.writeByte(type);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static List<Object> read(DataInputStream in) throws IOException {
    List<Object> values = new ArrayList<>();
    try {
      while (in.available() > 0) {
        int type = in.readUnsignedByte();
        values.add(type == 'L' ? readList(in) : readScalar(type, in));
      }
    } catch (EOFException e) {
      throw new InvalidObjectException("the values end within a value");
    }
    return values;
  }

  private static List<Object> readList(DataInputStream in) throws IOException {
    List<Object> elements = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      elements.add(readScalar(in.readUnsignedByte(), in));
    }
    return elements;
  }

  private static Object readScalar(int type, DataInputStream in) throws IOException {
    return switch (type) {
      case 'D' -> Double.longBitsToDouble(in.readLong());
      case 'I' -> integer(readBytes(in));
      case 'T' -> new String(readBytes(in), StandardCharsets.UTF_8);
      case 'B' -> in.readBoolean();
      default -> throw new InvalidObjectException("unknown type of a value: " + type);
    };
  }

  private static BigInteger integer(byte[] bytes) throws InvalidObjectException {
    if (bytes.length == 0) {
      throw new InvalidObjectException("an integer without bytes");
    }
    return new BigInteger(bytes);
  }

  /** Reads a size and as many bytes, which must be there. */
  private static byte[] readBytes(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > in.available()) {
      throw new InvalidObjectException("size not in 0.." + in.available() + ": " + size);
    }
    return in.readNBytes(size);
  }
}
