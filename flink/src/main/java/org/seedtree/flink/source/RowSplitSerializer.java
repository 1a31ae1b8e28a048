package org.seedtree.flink.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.seedtree.sql.StreamPosition;

/** Writes splits into checkpoints and savepoints, and checks what it reads. */
public final class RowSplitSerializer implements SimpleVersionedSerializer<RowSplit> {

  private static final int VERSION = 1;
  private static final int SIZE = 64;
  private static final int MAX_COLUMNS = 1 << 16;

  /** Makes a serializer. */
  public RowSplitSerializer() {}

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(RowSplit split) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(SIZE);
    write(split, out);
    return out.getCopyOfBuffer();
  }

  @Override
  public RowSplit deserialize(int version, byte[] serialized) throws IOException {
    checkVersion(version, VERSION);
    DataInputDeserializer in = new DataInputDeserializer(serialized);
    RowSplit split = read(in);
    checkEnd(in);
    return split;
  }

  /** Checks the version of a state. */
  static void checkVersion(int version, int expected) throws IOException {
    if (version != expected) {
      throw new IOException(
          "seedtree: the state has version " + version + ", this jar reads version " + expected);
    }
  }

  /** Checks that a state has no further bytes. */
  static void checkEnd(DataInputDeserializer in) throws IOException {
    if (in.available() > 0) {
      throw new IOException("seedtree: " + in.available() + " bytes too many in a state");
    }
  }

  /** Writes a split. */
  static void write(RowSplit split, DataOutputView out) throws IOException {
    out.writeLong(split.first());
    out.writeLong(split.next());
    out.writeLong(split.end());
    out.writeInt(split.positions().size());
    for (StreamPosition position : split.positions()) {
      String state = position.state();
      out.writeBoolean(state != null);
      if (state != null) {
        out.writeUTF(state);
      }
      out.writeLong(position.words());
      out.writeInt(position.ints());
      out.writeLong(position.values());
    }
  }

  /** Reads a split. */
  static RowSplit read(DataInputView in) throws IOException {
    long first = in.readLong();
    long next = in.readLong();
    long end = in.readLong();
    int columns = readCount(in, MAX_COLUMNS);
    List<StreamPosition> positions = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      String state = in.readBoolean() ? in.readUTF() : null;
      long words = in.readLong();
      int ints = in.readInt();
      long values = in.readLong();
      if (words < 0 || ints < 0 || ints > 2 || values < 0) {
        throw new IOException(
            "seedtree: a position that cannot be: " + words + ", " + ints + ", " + values);
      }
      positions.add(new StreamPosition(state, words, ints, values));
    }
    try {
      return new RowSplit(first, next, end, positions);
    } catch (IllegalArgumentException e) {
      throw new IOException("seedtree: " + e.getMessage(), e);
    }
  }

  /** Reads the size of a list. */
  static int readCount(DataInputView in, int max) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > max) {
      throw new IOException("seedtree: the size of a list in a state is " + count);
    }
    return count;
  }
}
