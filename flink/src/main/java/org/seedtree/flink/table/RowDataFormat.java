package org.seedtree.flink.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.columnar.ColumnarRowData;
import org.apache.flink.table.data.columnar.vector.ColumnVector;
import org.apache.flink.table.data.columnar.vector.VectorizedColumnBatch;
import org.seedtree.catalog.DType;
import org.seedtree.flink.source.RowFormat;
import org.seedtree.flink.table.ValueVectors.RowNumbers;

/**
 * Makes Flink's internal rows, as views of the arrays.
 *
 * @param fields the index of the array of each field; {@link #ROW_NUMBER} for the row's number
 * @param dtypes the dtypes of the arrays
 */
record RowDataFormat(List<Integer> fields, List<DType> dtypes) implements RowFormat<RowData> {

  /** Stands for the number of the row. */
  static final int ROW_NUMBER = -1;

  /** Copies the lists. */
  RowDataFormat {
    fields = List.copyOf(fields);
    dtypes = List.copyOf(dtypes);
  }

  @Override
  public View<RowData> over(List<Object> arrays) {
    RowNumbers numbers = new RowNumbers();
    List<ColumnVector> vectors = new ArrayList<>();
    for (int field : fields) {
      vectors.add(
          field == ROW_NUMBER ? numbers : ValueVectors.over(dtypes.get(field), arrays.get(field)));
    }
    ColumnarRowData row =
        new ColumnarRowData(new VectorizedColumnBatch(vectors.toArray(ColumnVector[]::new)));
    return (number, index) -> {
      numbers.startAt(number - index);
      row.setRowId(index);
      return row;
    };
  }
}
