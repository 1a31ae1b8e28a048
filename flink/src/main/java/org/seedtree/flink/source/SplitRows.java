package org.seedtree.flink.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.seedtree.catalog.DType;
import org.seedtree.sql.ColumnStream;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.TableSpec.Column;

/**
 * The rows of a split, drawn in batches.
 *
 * @param <T> the type of the elements
 */
final class SplitRows<T> {

  private static final int BATCH = 1 << 11;

  private final RowSplit split;
  private final List<ColumnStream> streams = new ArrayList<>();
  private final List<Object> arrays = new ArrayList<>();
  private final RowFormat.View<T> view;
  private long next;
  private int index;
  private int size;

  /** Opens the streams of the columns at the next row of a split. */
  SplitRows(ReadPlan plan, RowSplit split, RowFormat<T> format) {
    this.split = split;
    this.next = split.next();
    int length = (int) Math.min(BATCH, split.end() - split.next());
    for (int i = 0; i < plan.columns().size(); i++) {
      Column column = plan.columns().get(i);
      DType dtype = column.distribution().dtype();
      arrays.add(dtype.newArray(length));
      streams.add(open(plan, column, split.positions().get(i)));
    }
    this.view = format.over(arrays);
  }

  private ColumnStream open(ReadPlan plan, Column column, StreamPosition position) {
    if (plan.table().blockSize() > 0) {
      return new ColumnStream(column, plan.table().blockSize(), next, position);
    }
    StreamPosition start =
        new StreamPosition(
            position.state(),
            position.words(),
            position.ints(),
            position.values() + next - split.first());
    return new ColumnStream(column, 0, next, start);
  }

  String splitId() {
    return split.splitId();
  }

  boolean isExhausted() {
    return next == split.end();
  }

  /** Returns the split from the next row on. */
  RowSplit rest() {
    return split.withNext(next);
  }

  /** Emits at most that many rows. */
  void emit(ReaderOutput<T> output, int rows) {
    if (index == size) {
      fill();
    }
    int to = Math.min(size, index + rows);
    while (index < to) {
      T element = view.get(next, index);
      index++;
      next++;
      output.collect(element);
    }
  }

  private void fill() {
    size = (int) Math.min(BATCH, split.end() - next);
    index = 0;
    for (int i = 0; i < streams.size(); i++) {
      streams.get(i).fill(arrays.get(i), size);
    }
  }
}
