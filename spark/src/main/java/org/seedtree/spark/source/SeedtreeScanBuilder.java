package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.spark.read.RowPredicates;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;

/** Builds a scan of the columns and rows that a query needs. */
final class SeedtreeScanBuilder
    implements SupportsPushDownRequiredColumns, SupportsPushDownV2Filters, SupportsPushDownLimit {

  private final TableSpec spec;
  private StructType schema;
  private RowRange range;
  private Predicate[] pushed = {};

  SeedtreeScanBuilder(TableSpec spec) {
    this.spec = spec;
    this.schema = SparkTypes.schema(spec);
    this.range = new RowRange(0, spec.rows());
  }

  @Override
  public void pruneColumns(StructType requiredSchema) {
    schema = requiredSchema;
  }

  /** Applies the predicates on ranges of row numbers; Spark has to evaluate those returned. */
  @Override
  public Predicate[] pushPredicates(Predicate[] predicates) {
    List<Predicate> applied = new ArrayList<>();
    List<Predicate> others = new ArrayList<>();
    for (Predicate predicate : predicates) {
      RowRange narrower = RowPredicates.select(range, predicate);
      if (narrower == null) {
        others.add(predicate);
      } else {
        range = narrower;
        applied.add(predicate);
      }
    }
    pushed = applied.toArray(new Predicate[0]);
    return others.toArray(new Predicate[0]);
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
