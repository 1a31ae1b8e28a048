package org.seedtree.flink.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.seedtree.parallel.StreamIndex.Checkpoint;

/** Writes the enumerator's state into checkpoints and savepoints, and checks what it reads. */
public final class EnumeratorStateSerializer implements SimpleVersionedSerializer<EnumeratorState> {

  private static final int VERSION = 1;
  private static final int SIZE = 256;
  private static final int MAX_LIST = 1 << 24;

  /** Makes a serializer. */
  public EnumeratorStateSerializer() {}

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public byte[] serialize(EnumeratorState state) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(SIZE);
    byte[] identity = state.identity().getBytes(StandardCharsets.UTF_8);
    out.writeInt(identity.length);
    out.write(identity);
    out.writeLong(state.nextRow());
    out.writeInt(state.returned().size());
    for (RowSplit split : state.returned()) {
      RowSplitSerializer.write(split, out);
    }
    out.writeInt(state.checkpoints().size());
    for (Checkpoint checkpoint : state.checkpoints()) {
      out.writeLong(checkpoint.block());
      out.writeInt(checkpoint.offset());
      out.writeLong(checkpoint.values());
      out.writeBoolean(checkpoint.consumesInts());
    }
    return out.getCopyOfBuffer();
  }

  @Override
  public EnumeratorState deserialize(int version, byte[] serialized) throws IOException {
    RowSplitSerializer.checkVersion(version, VERSION);
    DataInputDeserializer in = new DataInputDeserializer(serialized);
    byte[] identity = new byte[RowSplitSerializer.readCount(in, in.available())];
    in.readFully(identity);
    long nextRow = in.readLong();
    List<RowSplit> returned = new ArrayList<>();
    for (int i = RowSplitSerializer.readCount(in, MAX_LIST); i > 0; i--) {
      returned.add(RowSplitSerializer.read(in));
    }
    List<Checkpoint> checkpoints = new ArrayList<>();
    try {
      for (int i = RowSplitSerializer.readCount(in, MAX_LIST); i > 0; i--) {
        checkpoints.add(
            new Checkpoint(in.readLong(), in.readInt(), in.readLong(), in.readBoolean()));
      }
      RowSplitSerializer.checkEnd(in);
      return new EnumeratorState(
          new String(identity, StandardCharsets.UTF_8), nextRow, returned, checkpoints);
    } catch (IllegalArgumentException e) {
      throw new IOException("seedtree: " + e.getMessage(), e);
    }
  }
}
