package org.seedtree.flink.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * An operator that keeps a checksum of the rows it has seen in its state, and writes it into a file
 * at the end: a row that is lost or comes twice after a failure changes it. It takes its time as
 * long as the folder contains a file {@code slow}, and fails once if it contains a file {@code
 * fail} and a checkpoint is complete.
 */
public final class RowChecksum extends AbstractStreamOperator<Long>
    implements OneInputStreamOperator<Tuple2<Long, Double>, Long>, BoundedOneInput {

  private static final long serialVersionUID = 1;
  private static final int ROWS_PER_PAUSE = 5;

  private final String folder;
  private long[] checksum = new long[3];
  private transient ListState<List<Long>> state;
  private transient boolean isSlow;
  private transient boolean isCheckpointed;

  /** Makes an operator that uses a folder. */
  public RowChecksum(Path folder) {
    this.folder = folder.toString();
  }

  /** Returns the checksum of rows: count, sum of their numbers, and bits of numbers and values. */
  public static long[] of(double[] values) {
    long[] checksum = new long[3];
    for (int row = 0; row < values.length; row++) {
      add(checksum, row, values[row]);
    }
    return checksum;
  }

  private static void add(long[] checksum, long row, double value) {
    checksum[0]++;
    checksum[1] += row;
    checksum[2] += (row + 1) * 0x9e3779b97f4a7c15L * (Double.doubleToRawLongBits(value) | 1);
  }

  /** Returns the sum of the checksums in the files of a folder. */
  public static long[] read(Path folder) throws IOException {
    long[] sum = new long[3];
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".sum")).toList()) {
        String[] parts = Files.readString(file).split(" ");
        for (int i = 0; i < 3; i++) {
          sum[i] += Long.parseLong(parts[i]);
        }
      }
    }
    return sum;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    state =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("checksum", Types.LIST(Types.LONG)));
    checksum = new long[3];
    for (List<Long> part : state.get()) {
      for (int i = 0; i < 3; i++) {
        checksum[i] += part.get(i);
      }
    }
    isSlow = true;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    state.update(List.of(new ArrayList<>(Arrays.stream(checksum).boxed().toList())));
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    super.notifyCheckpointComplete(checkpointId);
    isCheckpointed = true;
  }

  @Override
  public void processElement(StreamRecord<Tuple2<Long, Double>> element) throws Exception {
    add(checksum, element.getValue().f0, element.getValue().f1);
    if (isSlow && checksum[0] % ROWS_PER_PAUSE == 0) {
      Thread.sleep(1);
      isSlow = exists("slow");
      if (isCheckpointed && Files.deleteIfExists(Path.of(folder, "fail"))) {
        throw new IllegalStateException("fails once");
      }
    }
  }

  private boolean exists(String name) {
    return Files.exists(Path.of(folder, name));
  }

  @Override
  public void endInput() {
    int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    String text = checksum[0] + " " + checksum[1] + " " + checksum[2];
    try {
      Files.writeString(Path.of(folder, subtask + ".sum"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
