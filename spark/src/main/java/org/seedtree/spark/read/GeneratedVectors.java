package org.seedtree.spark.read;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.seedtree.sql.ColumnValues;
import org.seedtree.sql.ColumnValues.Choice;
import org.seedtree.sql.StringPattern;
import org.seedtree.sql.TableSpec.Column;

/** Column vectors of values that are made of the numbers drawn into an array. */
final class GeneratedVectors {

  private GeneratedVectors() {}

  /** Returns the vector of a column over an array of the dtype that is drawn. */
  static NonNullVector over(Column column, Object array) {
    if (column.values() instanceof Choice choice) {
      return elements(choice, array);
    }
    if (column.values() instanceof ColumnValues.Strings strings) {
      return new Strings(strings.pattern(), (long[]) array);
    }
    if (column.values() instanceof ColumnValues.Timestamps grid) {
      return new Timestamps(grid, (long[]) array);
    }
    return ArrayVectors.over(column.distribution().dtype(), array);
  }

  private static NonNullVector elements(Choice choice, Object array) {
    IntUnaryOperator index = index(choice, array);
    List<?> elements = choice.elements();
    if (elements.get(0) instanceof String) {
      UTF8String[] texts =
          elements.stream()
              .map(text -> UTF8String.fromString((String) text))
              .toArray(UTF8String[]::new);
      return new Texts(texts, index);
    }
    if (elements.get(0) instanceof Long) {
      return new Longs(elements.stream().mapToLong(i -> (Long) i).toArray(), index);
    }
    return new Doubles(elements.stream().mapToDouble(x -> (Double) x).toArray(), index);
  }

  /** Returns the index of the element that was drawn in a row. */
  private static IntUnaryOperator index(Choice choice, Object array) {
    if (choice.cumulative().isEmpty()) {
      long[] drawn = (long[]) array;
      return row -> (int) drawn[row];
    }
    double[] drawn = (double[]) array;
    double[] cumulative = choice.cumulative().stream().mapToDouble(x -> x).toArray();
    return row -> firstAbove(cumulative, drawn[row]);
  }

  /**
   * Returns the first index whose value is greater: NumPy's {@code searchsorted} from the right.
   */
  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static final class Texts extends NonNullVector {
    private final UTF8String[] elements;
    private final IntUnaryOperator index;

    Texts(UTF8String[] elements, IntUnaryOperator index) {
      super(DataTypes.StringType);
      this.elements = elements;
      this.index = index;
    }

    @Override
    public UTF8String getUTF8String(int row) {
      return elements[index.applyAsInt(row)];
    }
  }

  private static final class Longs extends NonNullVector {
    private final long[] elements;
    private final IntUnaryOperator index;

    Longs(long[] elements, IntUnaryOperator index) {
      super(DataTypes.LongType);
      this.elements = elements;
      this.index = index;
    }

    @Override
    public long getLong(int row) {
      return elements[index.applyAsInt(row)];
    }
  }

  private static final class Doubles extends NonNullVector {
    private final double[] elements;
    private final IntUnaryOperator index;

    Doubles(double[] elements, IntUnaryOperator index) {
      super(DataTypes.DoubleType);
      this.elements = elements;
      this.index = index;
    }

    @Override
    public double getDouble(int row) {
      return elements[index.applyAsInt(row)];
    }
  }

  private static final class Strings extends NonNullVector {
    private final StringPattern pattern;
    private final long[] numbers;

    Strings(StringPattern pattern, long[] numbers) {
      super(DataTypes.StringType);
      this.pattern = pattern;
      this.numbers = numbers;
    }

    @Override
    public UTF8String getUTF8String(int row) {
      return UTF8String.fromBytes(pattern.ascii(numbers[row]));
    }
  }

  private static final class Timestamps extends NonNullVector {
    private final ColumnValues.Timestamps grid;
    private final long[] indices;

    Timestamps(ColumnValues.Timestamps grid, long[] indices) {
      super(DataTypes.TimestampType);
      this.grid = grid;
      this.indices = indices;
    }

    @Override
    public long getLong(int row) {
      return grid.start() + grid.step() * indices[row];
    }
  }
}
