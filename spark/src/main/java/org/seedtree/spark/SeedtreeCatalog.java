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
import org.seedtree.release.NumpyRelease;
import org.seedtree.spark.function.RandomFunction;
import org.seedtree.spark.source.SeedtreeTable;
import org.seedtree.sql.OptionException;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.TableOptions;

/**
 * A catalog of random functions and tables, under a name that the configuration chooses:
 *
 * {@snippet file="SparkSnippetsTest.java" region="catalog"}
 *
 * <p>Each univariate distribution is a function of a seed, a key and its parameters in NumPy's
 * order. Its value is the first draw of {@code Generator(Philox(seed).jumped(key))}; partitions,
 * retries and the order of rows do not change it. Every key is valid: a negative one jumps
 * backwards over the start of the seed's stream, whose counter wraps. A negative seed is the
 * unsigned 64-bit word with its bits.
 *
 * <p>Values are those of NumPy 2.4.6, or of the release that the catalog's configuration {@code
 * numpy} names, as {@code spark.sql.catalog.rnd.numpy=1.26.4}; a table may name another.
 *
 * <p>A table's name is its distribution, or its columns as {@code name: distribution}, then {@code
 * ?} and its options.
 */
public final class SeedtreeCatalog implements FunctionCatalog, TableCatalog {

  private static final String NUMPY = "numpy";

  private String name = "seedtree";
  private NumpyRelease release = NumpyRelease.DEFAULT;

  /** Called by Spark. */
  public SeedtreeCatalog() {}

  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    this.name = name;
    String version = options.get(NUMPY);
    if (version != null) {
      try {
        release = NumpyRelease.of(version.strip());
      } catch (IllegalArgumentException e) {
        throw new OptionException(NUMPY, String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) throws NoSuchNamespaceException {
    checkRoot(namespace);
    return SqlFunction.all().stream()
        .map(function -> Identifier.of(namespace, function.name()))
        .toArray(Identifier[]::new);
  }

  /**
   * Returns the function of a name.
   *
   * @throws NoSuchFunctionException if the name has a namespace
   * @throws IllegalArgumentException if there is no such function; the message suggests one
   */
  @Override
  public UnboundFunction loadFunction(Identifier ident) throws NoSuchFunctionException {
    if (ident.namespace().length > 0) {
      throw new NoSuchFunctionException(ident);
    }
    SqlFunction function =
        SqlFunction.find(ident.name())
            .orElseThrow(
                () -> new IllegalArgumentException(SqlFunction.unknown(name + ".", ident.name())));
    return new RandomFunction(name, function, release);
  }

  /** Returns no tables: a table exists as soon as a query names it. */
  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    checkRoot(namespace);
    return new Identifier[0];
  }

  /**
   * Returns the table that a name describes.
   *
   * @throws NoSuchTableException if it is not the name of a table
   * @throws IllegalArgumentException if an option in it is unknown, missing or invalid
   */
  @Override
  public Table loadTable(Identifier ident) throws NoSuchTableException {
    int question = ident.name().indexOf('?');
    if (ident.namespace().length > 0 || question < 0) {
      throw new NoSuchTableException(ident);
    }
    Map<String, String> options = new LinkedHashMap<>();
    String columns = ident.name().substring(0, question);
    options.put(columns.indexOf(':') < 0 ? "distribution" : "columns", columns);
    for (String part : ident.name().substring(question + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new OptionException(
            part, "no value; the name of a table is distribution?seed=1&n=10");
      }
      String option = part.substring(0, equals).strip();
      if (options.put(option, part.substring(equals + 1)) != null) {
        throw new OptionException(option, "given twice");
      }
    }
    if (options.keySet().stream().noneMatch(NUMPY::equalsIgnoreCase)) {
      options.put(NUMPY, release.version());
    }
    return new SeedtreeTable(
        TableOptions.parse(SqlEngine.SPARK, new CaseInsensitiveStringMap(options)));
  }

  private void checkRoot(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length > 0) {
      throw new NoSuchNamespaceException(namespace);
    }
  }

  private UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException(
        "the tables of catalog "
            + name
            + " are not stored: they can be neither created nor changed");
  }

  @Override
  @SuppressWarnings(
      "deprecation") // the other createTable is newer than the oldest Spark that is supported
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
