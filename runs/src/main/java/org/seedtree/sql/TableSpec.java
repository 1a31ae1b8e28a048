package org.seedtree.sql;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The specification of a table: all that its values depend on, and how it is partitioned.
 *
 * @param columns the columns of values, each with a stream of its own; the column of row numbers
 *     comes before them and is not listed
 * @param rows the number of rows, at least 0
 * @param blockSize the rows of a block whose values come from a child of the column's seed; 0 if a
 *     column is one stream
 * @param partitions the number of partitions; 0 for Spark's default parallelism
 * @param rate the rate of streaming reads
 */
public record TableSpec(
    List<Column> columns, long rows, int blockSize, int partitions, StreamRate rate)
    implements Serializable {

  /** The name of the column of row numbers, which start at 0. */
  public static final String ID = "id";

  /** Copies the columns. */
  public TableSpec {
    columns = List.copyOf(columns);
  }

  /**
   * A column of values.
   *
   * @param name the column's name; a field of a column of structs has the names of both, with a
   *     point between them
   * @param distribution the distribution of the numbers that are drawn
   * @param seed the seed of its stream
   * @param values how its values are made of the numbers
   */
  public record Column(
      String name, DistributionSpec distribution, StreamSeed seed, ColumnValues values)
      implements Serializable {

    /** Makes a column whose values are the numbers that are drawn. */
    public Column(String name, DistributionSpec distribution, StreamSeed seed) {
      this(name, distribution, seed, new ColumnValues.Numbers());
    }

    @Override
    public String toString() {
      String made = values instanceof ColumnValues.Numbers ? "" : values + " of ";
      return name + ": " + made + distribution + " " + seed;
    }
  }

  /** Returns the columns of values among those of some names, in their order. */
  public List<Column> columns(String... names) {
    return Arrays.stream(names).filter(name -> !name.equals(ID)).map(this::column).toList();
  }

  /** Returns the column of values of that name. */
  public Column column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Returns a text of all that the value of a row depends on; checkpoints contain it, so that it
   * must not change between versions.
   */
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
                        + column.distribution().release())
            .collect(Collectors.joining("; "));
    return blockSize == 0 ? text : text + "; blocks of " + blockSize;
  }

  /**
   * Checks that the table has a last row, which a batch read needs.
   *
   * @throws OptionException if it is endless
   */
  public void checkFinite() {
    if (rate.endless()) {
      throw new OptionException(
          TableOptions.N, "missing; only a streaming read may have no number of rows");
    }
  }
}
