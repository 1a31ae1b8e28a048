package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.seedtree.spark.source.TableSpec.Column;

/** Cuts a read into partitions, and finds where each starts in the streams of its columns. */
public final class Planner {

  /** Fewer rows than this are not worth a partition of their own, unless one asks for it. */
  private static final long WORTHWHILE = 1 << 12;

  private final TableSpec spec;

  public Planner(TableSpec spec) {
    this.spec = spec;
  }

  public RowPartition[] plan(List<Column> columns, RowRange range) {
    List<RowRange> ranges = ranges(range);
    List<List<StreamPosition>> places = new ArrayList<>();
    for (Column column : columns) {
      places.add(places(column, ranges));
    }
    RowPartition[] partitions = new RowPartition[ranges.size()];
    for (int i = 0; i < partitions.length; i++) {
      int part = i;
      partitions[i] =
          new RowPartition(ranges.get(i), places.stream().map(p -> p.get(part)).toList());
    }
    return partitions;
  }

  /** As many parts as asked for, of the same size but for one row or one block. */
  private List<RowRange> ranges(RowRange range) {
    long unit = Math.max(1, spec.blockSize());
    long firstUnit = range.first() / unit;
    long units = range.rows() == 0 ? 0 : (range.end() - 1) / unit - firstUnit + 1;
    int parts = parts(range.rows());
    List<RowRange> ranges = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      long first = (firstUnit + share(units, i, parts)) * unit;
      long end = (firstUnit + share(units, i + 1, parts)) * unit;
      ranges.add(
          new RowRange(
              Math.min(Math.max(first, range.first()), range.end()),
              Math.max(Math.min(end, range.end()), range.first())));
    }
    return ranges;
  }

  private static long share(long units, int part, int parts) {
    return units / parts * part + Math.min(units % parts, part);
  }

  private int parts(long rows) {
    if (spec.partitions() > 0) {
      return spec.partitions();
    }
    int likes = SparkContext.getOrCreate().defaultParallelism();
    return (int) Math.max(1, Math.min(likes, rows / WORTHWHILE));
  }

  private List<StreamPosition> places(Column column, List<RowRange> ranges) {
    if (spec.blockSize() > 0) {
      return ranges.stream()
          .map(r -> StreamPosition.afterValues(r.first() % spec.blockSize()))
          .toList();
    }
    List<Long> firsts = ranges.stream().map(r -> r.rows() == 0 ? 0 : r.first()).toList();
    return StreamPositions.SHARED.of(column.seed(), column.distribution(), firsts);
  }
}
