package org.seedtree.spark.streaming;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/** How far a stream has come: the number of the next row, and of which table it is. */
public final class RowOffset extends Offset {

  private static final String ROW = "row";
  private static final String TABLE = "table";

  private final long row;
  private final String table;

  /**
   * @param table all that the values of rows depend on
   */
  public RowOffset(long row, String table) {
    this.row = row;
    this.table = table;
  }

  /**
   * Reads what a checkpoint holds.
   *
   * @param table that is read now
   * @throws IllegalStateException if the checkpoint is another table's, whose rows would go on as
   *     rows of this one
   */
  static RowOffset read(String json, String table) {
    Map<String, @Nullable Object> fields = Json.parseObject(json);
    if (!(fields.get(ROW) instanceof BigInteger row)) {
      throw new IllegalStateException("seedtree: no offset in the checkpoint: " + json);
    }
    if (!Objects.equals(table, fields.get(TABLE))) {
      throw new IllegalStateException(
          "seedtree: the checkpoint is of "
              + fields.get(TABLE)
              + ", and the options are now of "
              + table
              + "; give the options of the checkpoint, or another checkpointLocation");
    }
    return new RowOffset(row.longValueExact(), table);
  }

  public long row() {
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
