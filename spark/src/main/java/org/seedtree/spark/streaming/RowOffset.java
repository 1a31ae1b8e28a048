package org.seedtree.spark.streaming;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/** The offset of a stream: the number of its next row, and the table that the row belongs to. */
final class RowOffset extends Offset {

  private static final String ROW = "row";
  private static final String TABLE = "table";

  private final long row;
  private final String table;

  /**
   * Makes an offset.
   *
   * @param row the number of the next row
   * @param table the table's {@link org.seedtree.sql.TableSpec#identity identity}
   */
  RowOffset(long row, String table) {
    this.row = row;
    this.table = table;
  }

  /**
   * Parses the offset of a checkpoint.
   *
   * @param table the identity of the table that is read now
   * @throws IllegalStateException if the checkpoint is of another table: the stream would continue
   *     with the rows of this one
   */
  static RowOffset read(String json, String table) {
    Map<String, @Nullable Object> fields = Json.parseObject(json);
    if (!(fields.get(ROW) instanceof BigInteger row)) {
      throw new IllegalStateException("seedtree: the checkpoint contains no offset: " + json);
    }
    if (!Objects.equals(table, fields.get(TABLE))) {
      throw new IllegalStateException(
          "seedtree: the checkpoint is of "
              + fields.get(TABLE)
              + ", and the options are now of "
              + table
              + "; use the options of the checkpoint, or another checkpointLocation");
    }
    return new RowOffset(row.longValueExact(), table);
  }

  /** Returns the number of the next row. */
  long row() {
    return row;
  }

  @Override
  public String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(ROW, row);
    fields.put(TABLE, table);
    return Json.write(fields);
  }
}
