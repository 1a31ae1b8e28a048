package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;

/** Narrows a read to the columns and rows that a query needs. */
public final class SeedtreeScanBuilder
    implements SupportsPushDownRequiredColumns, SupportsPushDownV2Filters, SupportsPushDownLimit {

  private final TableSpec spec;
  private StructType schema;
  private RowRange range;
  private Predicate[] pushed = {};

  public SeedtreeScanBuilder(TableSpec spec) {
    this.spec = spec;
    this.schema = spec.schema();
    this.range = new RowRange(0, spec.rows());
  }

  @Override
  public void pruneColumns(StructType requiredSchema) {
    schema = requiredSchema;
  }

  /** Those on ranges of row numbers are done with; Spark has to look at the others. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    List<Predicate> done = new ArrayList<>();
    List<Predicate> left = new ArrayList<>();
    for (Predicate predicate : predicates) {
      RowRange narrower = range.where(predicate);
      if (narrower == null) {
        left.add(predicate);
      } else {
        range = narrower;
        done.add(predicate);
      }
    }
    pushed = done.toArray(new Predicate[0]);
    return left.toArray(new Predicate[0]);
  }

  @Override
  public Predicate[] pushedPredicates() {
    return pushed.clone();
  }

  @Override
  public boolean pushLimit(int limit) {
    range = range.head(limit);
    return true;
  }

  @Override
  public Scan build() {
    return new SeedtreeScan(spec, schema, range);
  }
}
