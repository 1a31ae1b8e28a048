package org.seedtree.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.spark.function.DistributionFunction;
import org.seedtree.spark.source.DistributionText;
import org.seedtree.spark.source.OptionException;
import org.seedtree.spark.source.SeedtreeTable;
import org.seedtree.spark.source.TableOptions;

/**
 * A catalog of random functions and tables, under a name of the user's choice:
 *
 * <pre>{@code
 * spark.sql.catalog.rnd = org.seedtree.spark.SeedtreeCatalog
 *
 * SELECT rnd.normal(42, id, 10, 2) FROM orders;
 * SELECT * FROM rnd.`normal(10, 2)?seed=42&n=1000`;
 * }</pre>
 *
 * <p>Each distribution of numbers is a function of a seed, a key and its parameters in NumPy's
 * order: what {@code Generator(Philox(seed).jumped(key))} draws first. It depends on nothing else,
 * so that the order of rows, partitions and retries do not matter.
 *
 * <p>A table's name is its distribution or its {@code name: distribution} columns, then its
 * options.
 */
public final class SeedtreeCatalog implements FunctionCatalog, TableCatalog {

  private String name = "seedtree";

  /** Called by Spark. */
  public SeedtreeCatalog() {}

  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) throws NoSuchNamespaceException {
    checkRoot(namespace);
    return DistributionText.univariate().stream()
        .map(entry -> Identifier.of(namespace, entry.name()))
        .toArray(Identifier[]::new);
  }

  @Override
  public UnboundFunction loadFunction(Identifier ident) throws NoSuchFunctionException {
    if (ident.namespace().length == 0) {
      for (Catalog.Entry entry : DistributionText.univariate()) {
        if (entry.name().equalsIgnoreCase(ident.name())) {
          return new DistributionFunction(name, entry);
        }
      }
    }
    throw new NoSuchFunctionException(ident);
  }

  /** None: tables exist as soon as they are named. */
  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    checkRoot(namespace);
    return new Identifier[0];
  }

  /**
   * The table that a name describes.
   *
   * @throws NoSuchTableException if it is not the name of a table
   * @throws IllegalArgumentException if an option in it is unknown, missing or wrong
   */
  @Override
  public Table loadTable(Identifier ident) throws NoSuchTableException {
    int question = ident.name().indexOf('?');
    if (ident.namespace().length > 0 || question < 0) {
      throw new NoSuchTableException(ident);
    }
    Map<String, String> options = new LinkedHashMap<>();
    String what = ident.name().substring(0, question);
    options.put(what.indexOf(':') < 0 ? "distribution" : "columns", what);
    for (String part : ident.name().substring(question + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new OptionException(
            part, "it has no value; a table's name is distribution?seed=1&n=10");
      }
      String option = part.substring(0, equals).strip();
      if (options.put(option, part.substring(equals + 1)) != null) {
        throw new OptionException(option, "it is given twice");
      }
    }
    return new SeedtreeTable(TableOptions.parse(new CaseInsensitiveStringMap(options)));
  }

  private void checkRoot(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length > 0) {
      throw new NoSuchNamespaceException(namespace);
    }
  }

  private UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException(
        "the tables of catalog " + name + " are not stored: they cannot be made or changed");
  }

  @Override
  @SuppressWarnings("deprecation") // the other createTable is newer than some versions
  public Table createTable(
      Identifier ident,
      StructType schema,
      Transform[] partitions,
      @Nullable Map<String, String> properties) {
    throw readOnly();
  }

  @Override
  public Table alterTable(Identifier ident, TableChange... changes) {
    throw readOnly();
  }

  @Override
  public boolean dropTable(Identifier ident) {
    return false;
  }

  @Override
  public void renameTable(Identifier oldIdent, Identifier newIdent) {
    throw readOnly();
  }
}
