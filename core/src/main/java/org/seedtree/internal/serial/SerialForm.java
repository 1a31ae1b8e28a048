package org.seedtree.internal.serial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is written to an object stream in place of an object: a version, values and references. A
 * subclass needs a public constructor without arguments, which the object stream calls.
 *
 * <p>Bytes, big-endian: the version (1 byte), the number of references (1 byte), the size of the
 * values in bytes (4), the values as {@link SerialValues} writes them, the CRC-32C of the class
 * name, the version, the number of references and the values (4); then the references as objects.
 */
public abstract class SerialForm implements Externalizable {

  private static final long serialVersionUID = 1;

  /** Bytes that are read at a time, so that a damaged size allocates no more than there is. */
  private static final int CHUNK = 1 << 13;

  private List<Object> values = List.of();
  private List<Object> references = List.of();

  /** Creates an empty form, to be read. */
  protected SerialForm() {}

  /**
   * Creates the form of an object.
   *
   * @param values values of the types that {@link SerialValues} names
   * @param references serializable objects that it refers to, at most 255
   */
  protected SerialForm(List<Object> values, Object... references) {
    this.values = values;
    this.references = List.of(references);
  }

  /** Returns the version that is written, the newest that can be read. */
  protected int version() {
    return 1;
  }

  /**
   * Returns the object, through a constructor that checks the values. The form is rejected if it
   * has more values or references than this method reads.
   *
   * @throws IllegalArgumentException if they are not valid
   */
  protected abstract Object restore(SerialValues values);

  @Override
  public final void writeExternal(ObjectOutput out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerialValues.write(values, new DataOutputStream(bytes));
    byte[] content = bytes.toByteArray();
    out.writeByte(version());
    out.writeByte(references.size());
    out.writeInt(content.length);
    out.write(content);
    out.writeInt(checksum(version(), references.size(), content));
    for (Object reference : references) {
      out.writeObject(reference);
    }
  }

  @Override
  public final void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
    int version = in.readUnsignedByte();
    if (version < 1 || version > version()) {
      throw new InvalidObjectException(
          "version of " + getClass().getSimpleName() + " not in 1.." + version() + ": " + version);
    }
    int count = in.readUnsignedByte();
    byte[] content = readContent(in, in.readInt());
    if (in.readInt() != checksum(version, count, content)) {
      throw new InvalidObjectException(getClass().getSimpleName() + ": the checksum is wrong");
    }
    values = SerialValues.read(new DataInputStream(new ByteArrayInputStream(content)));
    @Nullable Object[] objects = new Object[count];
    for (int i = 0; i < count; i++) {
      objects[i] = in.readObject();
      if (objects[i] == null) {
        throw new InvalidObjectException(getClass().getSimpleName() + ": a reference is null");
      }
    }
    references = List.of(objects);
  }

  private static byte[] readContent(ObjectInput in, int size) throws IOException {
    if (size < 0) {
      throw new InvalidObjectException("size < 0: " + size);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(size, CHUNK));
    byte[] chunk = new byte[Math.min(size, CHUNK)];
    for (int left = size; left > 0; ) {
      int n = Math.min(left, CHUNK);
      in.readFully(chunk, 0, n);
      out.write(chunk, 0, n);
      left -= n;
    }
    return out.toByteArray();
  }

  private int checksum(int version, int count, byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(getClass().getName().getBytes(StandardCharsets.UTF_8));
    crc.update(version);
    crc.update(count);
    crc.update(content);
    return (int) crc.getValue();
  }

  /**
   * Returns the object in place of this form.
   *
   * @throws InvalidObjectException if its values are not valid
   */
  protected final Object readResolve() throws InvalidObjectException {
    try {
      SerialValues read = new SerialValues(values, references);
      Object object = restore(read);
      read.checkAllRead();
      return object;
    } catch (RuntimeException e) {
      throw invalid(e);
    }
  }

  private static InvalidObjectException invalid(RuntimeException cause) {
    InvalidObjectException invalid = new InvalidObjectException(String.valueOf(cause.getMessage()));
    invalid.initCause(cause);
    return invalid;
  }

  /**
   * Returns the exception with which a class rejects streams that contain itself.
   *
   * @param type the class whose objects are written as another one
   */
  public static InvalidObjectException rejection(Class<?> type) {
    return new InvalidObjectException(type.getSimpleName() + " is read from its serialized form");
  }
}
