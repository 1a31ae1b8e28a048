package org.seedtree.spark.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.seedtree.seed.SeedSequence;

/**
 * What a table holds: all that its values depend on, and in how many parts it is made.
 *
 * @param columns its columns but for the row's number, each with a stream of its own
 * @param rows how many rows
 * @param blockSize rows of a block that has a child of the seed of its own; 0 where a column is one
 *     stream
 * @param partitions how many parts were asked for; 0 for as many as Spark likes
 * @param pace of streaming reads
 */
public record TableSpec(
    List<Column> columns, long rows, int blockSize, int partitions, StreamRate pace)
    implements Serializable {

  /** The column of row numbers, from 0 on. */
  static final String ID = "id";

  public TableSpec {
    columns = List.copyOf(columns);
  }

  /**
   * A column of values.
   *
   * @param name its name
   * @param distribution their distribution
   * @param seed of its stream
   */
  public record Column(String name, DistributionSpec distribution, StreamSeed seed)
      implements Serializable {

    SeedSequence seedSequence() {
      return seed.sequence();
    }

    @Override
    public String toString() {
      return name + ": " + distribution + " " + seed;
    }
  }

  public StructType schema() {
    StructField[] fields = new StructField[columns.size() + 1];
    fields[0] = new StructField(ID, DataTypes.LongType, false, Metadata.empty());
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      fields[i + 1] =
          new StructField(
              column.name(), Vectors.type(column.distribution().dtype()), false, Metadata.empty());
    }
    return new StructType(fields);
  }

  /** The columns of values among those of a schema, in its order. */
  public List<Column> columns(StructType schema) {
    return Arrays.stream(schema.fieldNames())
        .filter(name -> !name.equals(ID))
        .map(this::column)
        .toList();
  }

  /** All that the value of a row depends on. */
  public String identity() {
    String text =
        columns.stream()
            .map(
                column ->
                    column
                        + " "
                        + column.seed().engine().numpyName()
                        + " "
                        + column.distribution().dtype()
                        + " NumPy "
                        + column.distribution().release().version())
            .collect(Collectors.joining("; "));
    return blockSize == 0 ? text : text + "; blocks of " + blockSize;
  }

  /** Only streaming reads have no end. */
  void checkBatch() {
    if (pace.endless()) {
      throw new OptionException(
          TableOptions.N, "it is missing; only a streaming read has no number of rows");
    }
  }

  /** The column of that name. */
  Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }
}
