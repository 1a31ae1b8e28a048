package org.seedtree.spark;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the guide's Scala, with the compiler that the profile connect downloads. */
@Tag("slow")
class ScalaGuideTest extends LocalSpark {

  private static final String COMPILER = "scala.tools.nsc.Main";
  private static final Pattern SCALA = Pattern.compile("(?ms)^```scala\n(.*?)^```");

  @TempDir private Path folder;

  private static Class<?> compiler() {
    try {
      return Class.forName(COMPILER);
    } catch (ClassNotFoundException e) {
      System.out.println("skipped: Scala is compiled with the profile connect");
      return abort("the profile connect is not active");
    }
  }

  @Test
  void theGuidesScalaRuns() throws Exception {
    Class<?> compiler = compiler();
    String guide = Files.readString(Path.of("../docs/guide/spark.md"));
    String blocks =
        SCALA
            .matcher(guide)
            .results()
            .map(block -> block.group(1))
            .filter(block -> !block.contains(".remote("))
            .map(block -> "locally {\n" + block + "}\n")
            .collect(joining());
    assertThat(blocks).contains("SeedtreeSamples.sample(", "SeedtreeSplits.randomSplit(");
    String program =
        """
        import org.apache.spark.sql.{Dataset, Row, SparkSession}
        import org.seedtree.spark.split.{SeedtreeSamples, SeedtreeSplits}

        object Guide {
          def run(spark: SparkSession, orders: Dataset[Row]): Unit = {
        """
            + blocks
            + "}\n}\n";
    Path source = Files.writeString(folder.resolve("Guide.scala"), program);
    String[] arguments = {
      "-classpath",
      System.getProperty("java.class.path"),
      "-d",
      folder.toString(),
      source.toString()
    };
    compiler.getMethod("process", String[].class).invoke(null, (Object) arguments);
    assertThat(folder.resolve("Guide.class")).exists();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ScalaGuideTest.class.getClassLoader())) {
      loader
          .loadClass("Guide")
          .getMethod("run", SparkSession.class, Dataset.class)
          .invoke(null, SPARK, SPARK.range(100).withColumnRenamed("id", "user"));
    }
  }
}
