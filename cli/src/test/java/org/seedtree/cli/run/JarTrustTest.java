package org.seedtree.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.manifest.Sha256;

/** What a jar may do, and when: its code runs only once its digest has been compared. */
class JarTrustTest {

  /** The property that the code of a jar sets. */
  private static final String CODE_HAS_RUN = "seedtree.test.code";

  private static final String SOURCE =
      """
      package com.me;

      import java.util.Map;
      import org.seedtree.Generator;
      import org.seedtree.simulation.DoubleReplication;

      public class Price implements DoubleReplication {
        static {
          System.setProperty("seedtree.test.code", "initialised");
        }

        private final double factor;

        public Price(Map<String, String> parameters) {
          System.setProperty("seedtree.test.code", "constructed");
          System.out.println("constructed");
          factor = parameters.containsKey("discount") ? 1 : 0.5;
        }

        public double run(Generator rng, long index) {
          if (index == 2) {
            System.out.println("replication 2");
          }
          return factor * rng.random() + Shift.VALUE;
        }

        static class Shift {
          static final double VALUE = Double.parseDouble("0");
        }

        public static class NoSimulation {
          static {
            System.setProperty("seedtree.test.code", "initialised");
          }
        }

        public static class BadStart implements DoubleReplication {
          static final double VALUE = Double.parseDouble("no number");

          public double run(Generator rng, long index) {
            return 1;
          }
        }

        public static class BadReplication implements DoubleReplication {
          public double run(Generator rng, long index) {
            return BadStart.VALUE;
          }
        }

        public static class Infinite implements DoubleReplication {
          private final String signs;

          public Infinite(Map<String, String> parameters) {
            signs = parameters.getOrDefault("signs", "+");
          }

          public double run(Generator rng, long index) {
            double infinity = Double.POSITIVE_INFINITY;
            return signs.equals("+") ? infinity : index % 2 == 0 ? infinity : -infinity;
          }
        }
      }
      """;

  @TempDir private Path directory;
  private Path jar;

  @BeforeEach
  void compile() throws IOException {
    jar = jar("mine.jar", SOURCE, null);
    System.clearProperty(CODE_HAS_RUN);
  }

  private Path jar(String name, String source, @Nullable String classPath) throws IOException {
    String type = source.replaceFirst("(?s).*?public class (\\w+) .*", "$1").strip();
    Path classes = Files.createTempDirectory(directory, "classes");
    Path file = Files.createDirectories(classes.resolve("com/me")).resolve(type + ".java");
    Files.writeString(file, source);
    String path = System.getProperty("java.class.path");
    for (Path lib : List.of(directory.resolve("lib.jar"), directory.resolve("lib/lib.jar"))) {
      path = Files.exists(lib) ? path + ":" + lib : path;
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", path, "-proc:none", file.toString()))
        .isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (classPath != null) {
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    }
    Path made = directory.resolve(name);
    Files.createDirectories(made.getParent());
    try (OutputStream out = Files.newOutputStream(made);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.list(file.getParent())) {
      put(entries, JarFile.MANIFEST_NAME);
      manifest.write(entries);
      List<Path> compiled = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
      for (Path one : compiled) {
        put(entries, "com/me/" + one.getFileName());
        Files.copy(one, entries);
      }
    }
    return made;
  }

  private static void put(JarOutputStream entries, String name) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    entries.putNextEntry(entry);
  }

  private InProcess seedtree(String line) {
    return InProcess.run(line.replace("@", directory.toString()).split(" "));
  }

  private String run(String line) {
    InProcess result = seedtree(line);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out();
  }

  private String fails(String line) {
    InProcess result = seedtree(line);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("seedtree: ").hasLineCount(1);
    return result.err().substring("seedtree: ".length()).strip().replace("" + directory, "@");
  }

  private static @Nullable String codeHasRun() {
    return System.getProperty(CODE_HAS_RUN);
  }

  @Test
  void aParameterNoneIsNotAnAbsentParameter() {
    String run = "run --jar @/mine.jar --class com.me.Price --replications 500 --seed 1";
    String with = run(run.replace("Price", "Price discount=none") + " --out @/r1");
    String without = run(run);
    assertThat(without).isNotEqualTo(with);
    assertThat(fails(run + " --out @/r1"))
        .isEqualTo(
            "@/r1 contains another run: parameter discount \"none\", here absent. Choose another"
                + " folder, or remove it");
    assertThat(run(run + " --out @/r2")).isEqualTo(without);
    assertThat(fails(run.replace("Price", "Price discount=none") + " --out @/r2"))
        .contains("parameter discount absent, here \"none\"");
  }

  @Test
  void mergeRejectsAParameterNoneInEveryOrder() {
    String run = "run --jar @/mine.jar --class com.me.Price --replications 500 --seed 1 --out @/";
    run(run + "pm --part 1/3");
    run(run.replace("Price", "Price discount=none") + "pa --part 2/3");
    run(run.replace("Price", "Price discount=none") + "pb --part 3/3");
    for (String order : "pm pa pb,pm pb pa,pa pm pb,pa pb pm,pb pm pa,pb pa pm".split(",")) {
      assertThat(fails("merge @/all @/" + order.replace(" ", " @/")))
          .contains("belongs to another run than @/", "parameter discount ");
    }
    assertThat(directory.resolve("all")).doesNotExist();
  }

  @Test
  void noCodeOfAnotherJarRuns() throws IOException {
    run("run --jar @/mine.jar --class com.me.Price --replications 500 --seed 1 --out @/r");
    assertThat(codeHasRun()).isEqualTo("constructed");
    System.clearProperty(CODE_HAS_RUN);
    jar("other.jar", SOURCE.replace("0.5", "0.25"), null);
    assertThat(fails("verify @/r/run.json --jar @/other.jar"))
        .startsWith("@/other.jar is not the jar of the run: its SHA-256 is ");
    assertThat(fails("run --resume --out @/r --jar @/other.jar"))
        .startsWith("@/other.jar is not the jar of the run: its SHA-256 is ");
    assertThat(codeHasRun()).isNull();
    assertThat(run("verify @/r/run.json --jar @/mine.jar")).contains("blocks are the same");
    assertThat(codeHasRun()).isEqualTo("constructed");
  }

  /** The folder names the class: one that is no simulation is not even initialised. */
  @Test
  void onlySimulationsOfTheJarAreInitialised() throws IOException {
    run("run --jar @/mine.jar --class com.me.Price --replications 500 --seed 1 --out @/r");
    System.clearProperty(CODE_HAS_RUN);
    Path manifest = directory.resolve("r/run.json");
    String json = Files.readString(manifest);
    Files.writeString(manifest, json.replace("com.me.Price", "com.me.Price$NoSimulation"));
    assertThat(fails("verify @/r/run.json --jar @/mine.jar"))
        .startsWith("com.me.Price$NoSimulation is neither an org.seedtree.simulation.Double");
    assertThat(fails("run --resume --out @/r --jar @/mine.jar"))
        .startsWith("com.me.Price$NoSimulation is neither an org.seedtree.simulation.Double");
    assertThat(codeHasRun()).isNull();
    Files.writeString(manifest, json.replace("com.me.Price", "org.seedtree.cli.run.PiReplication"));
    assertThat(fails("verify @/r/run.json --jar @/mine.jar"))
        .isEqualTo("org.seedtree.cli.run.PiReplication is not a class of @/mine.jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib.jar", "lib/lib.jar", "no.jar lib/../lib.jar"})
  void theDigestCoversTheClassPath(String classPath) throws IOException {
    String name = Path.of(classPath.substring(classPath.indexOf(' ') + 1)).normalize().toString();
    String shift =
        "package com.me; public class Distance { public static double of() { return 10; } }";
    Path lib = jar(name, shift, null);
    String source = SOURCE.replace("Double.parseDouble(\"0\")", "Distance.of()");
    jar("mine.jar", source, classPath);
    String run = "run --jar @/mine.jar --class com.me.Price --replications 500 --seed 1 --out @/r";
    assertThat(run(run)).contains("estimate        10.");
    assertThat(run("verify @/r/run.json --jar @/mine.jar")).contains("blocks are the same");
    byte[] before = Files.readAllBytes(lib);
    jar(name, shift.replace("10", "20"), null);
    System.clearProperty(CODE_HAS_RUN);
    assertThat(fails("verify @/r/run.json --jar @/mine.jar")).contains("is not the jar of the run");
    assertThat(fails("run --resume --out @/r --jar @/mine.jar"))
        .contains("is not the jar of the run");
    assertThat(fails(run)).startsWith("@/r contains another run: jar ");
    Files.delete(lib);
    assertThat(fails("verify @/r/run.json --jar @/mine.jar")).contains("is not the jar of the run");
    Files.write(lib, before);
    assertThat(run("verify @/r/run.json --jar @/mine.jar")).contains("blocks are the same");
  }

  @Test
  void theDigestIsThatOfTheLinesThatSha256sumPrints() throws IOException {
    assertThat(JarFiles.sha256(jar)).isEqualTo(Sha256.hex(Sha256.of(Files.readAllBytes(jar))));
    Path lib = jar("lib.jar", "package com.me; public class Lib {}", "mine.jar none.jar");
    jar("mine.jar", SOURCE, "lib.jar");
    String lines =
        Sha256.hex(Sha256.of(Files.readAllBytes(jar)))
            + "\n"
            + Sha256.hex(Sha256.of(Files.readAllBytes(lib)))
            + "\nmissing\n";
    assertThat(JarFiles.sha256(jar)).isEqualTo(Sha256.hex(Sha256.of(lines.getBytes("US-ASCII"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"./", "http://example.org/x.jar", "file://host/x.jar", "x.jar?y", "a[b.jar"})
  void rejectsAClassPathThatTheDigestCannotCover(String classPath) throws IOException {
    jar("mine.jar", SOURCE, classPath);
    assertThat(fails("run --jar @/mine.jar --class com.me.Price --replications 5 --seed 1"))
        .isEqualTo(
            "--jar: the Class-Path of @/mine.jar brings "
                + classPath
                + ", which is not a jar, so that the run's digest would not cover it");
    assertThat(codeHasRun()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "BadStart, cannot use com.me.Price$BadStart of @/mine.jar",
    "BadReplication, replication 0 failed"
  })
  void aFailedInitialisationShowsItsCause(String type, String start) {
    String line = "--replications 5 --seed 1 --threads 1";
    assertThat(fails("run --jar @/mine.jar --class com.me.Price$" + type + " " + line))
        .startsWith(
            start
                + ": java.lang.ExceptionInInitializerError, caused by"
                + " java.lang.NumberFormatException: For input string: \"no number\"");
  }

  @Test
  void aRunOfInfinitiesSaysSo() throws IOException {
    String run = "run --jar @/mine.jar --class com.me.Price$Infinite --replications 500 --seed 1 ";
    assertThat(run(run + "--out @/r"))
        .startsWith(
            """
            replications    500
            infinite        500 of 500 results
            estimate        Infinity
            standard error  undefined
            range           Infinity to Infinity
            """);
    assertThat(directory.resolve("r/summary.json"))
        .content()
        .contains("\"nan\": 0, \"infinite\": 500, \"estimate\": null, ");
    assertThat(run(run.replace("Infinite", "Infinite signs=+-")))
        .contains("\nestimate        undefined\nstandard error  undefined\n");
  }

  @Test
  void aBuiltInSimulationHasNoJar() {
    run("run pi --replications 10 --seed 1 --out @/r");
    for (String line : List.of("verify @/r/run.json", "run --resume --out @/r")) {
      assertThat(fails(line + " --jar @/mine.jar"))
          .isEqualTo("the run has no jar: leave out --jar @/mine.jar");
    }
  }

  /** In a process of its own, whose standard output is that of the program. */
  @ParameterizedTest
  @ValueSource(strings = {"run --class com.me.Price --replications 3 --seed 1 --json", "--only"})
  void whatAClassPrintsIsNotOnStandardOutput(String line) throws Exception {
    String all = line.equals("--only") ? "run --class com.me.Price --seed 1 --only 2" : line;
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.seedtree.cli.Main");
    Path err = directory.resolve("err");
    Process process =
        new ProcessBuilder(
                Stream.of(command, List.of(all.split(" ")), List.of("--jar", jar.toString()))
                    .flatMap(List::stream)
                    .toList())
            .redirectError(err.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
    assertThat(process.waitFor()).isZero();
    assertThat(out).hasLineCount(1).doesNotContain("constructed", "replication ");
    if (line.endsWith("--json")) {
      Map<String, ?> summary = org.seedtree.json.Json.parseObject(out);
      assertThat(summary).containsKey("estimate");
    } else {
      assertThat(Double.parseDouble(out)).isBetween(0.0, 1.0);
    }
    assertThat(err).content().contains("constructed\n", "replication 2\n");
  }
}
