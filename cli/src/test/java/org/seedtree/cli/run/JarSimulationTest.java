package org.seedtree.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/** {@code run --jar} with classes that the test compiles. */
class JarSimulationTest {

  private static final String SOURCE =
      """
      package com.me;

      import java.util.Map;
      import org.seedtree.Generator;
      import org.seedtree.simulation.DoubleReplication;
      import org.seedtree.simulation.LongReplication;

      public class Walk implements DoubleReplication {
        private final int steps;

        public Walk(Map<String, String> parameters) {
          steps = Integer.parseInt(parameters.getOrDefault("steps", "10"));
        }

        public double run(Generator rng, long index) {
          double x = 0;
          for (int i = 0; i < steps; i++) {
            x += rng.standardNormal();
          }
          return x;
        }

        public static class Dice implements LongReplication {
          public long run(Generator rng, long index) {
            return index == 4 ? Long.MAX_VALUE : rng.integers(1, 7);
          }
        }

        public static class Failing implements DoubleReplication {
          public double run(Generator rng, long index) {
            if (index >= 17) {
              throw new IllegalStateException("boom,\\n then more");
            }
            return 1;
          }
        }

        public static class Odd implements DoubleReplication {
          public double run(Generator rng, long index) {
            if (index % 2 == 1 && index >= 11) {
              throw new IllegalStateException("odd");
            }
            return index;
          }
        }

        public static class Slow implements DoubleReplication {
          public double run(Generator rng, long index) throws InterruptedException {
            Thread.sleep(20);
            return rng.random();
          }
        }

        public static class Exiting implements DoubleReplication {
          private final int status;

          public Exiting(Map<String, String> parameters) {
            status = Integer.parseInt(parameters.get("status"));
          }

          public double run(Generator rng, long index) {
            if (index == 7) {
              System.exit(status);
            }
            return 1;
          }
        }

        public static class Hidden implements DoubleReplication {
          Hidden() {}

          public double run(Generator rng, long index) {
            return 1;
          }
        }
      }
      """;

  @TempDir private Path directory;
  private Path jar;

  @BeforeEach
  void compile() throws IOException {
    jar = jar("mine.jar", SOURCE);
  }

  private Path jar(String name, String source) throws IOException {
    Path file = directory.resolve("com/me/Walk.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classes = System.getProperty("java.class.path");
    assertThat(compiler.run(null, null, null, "-cp", classes, "-proc:none", file.toString()))
        .isZero();
    Path made = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(made);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.list(file.getParent())) {
      List<Path> compiled = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
      for (Path one : compiled) {
        JarEntry entry = new JarEntry("com/me/" + one.getFileName());
        entry.setTime(0);
        entries.putNextEntry(entry);
        Files.copy(one, entries);
      }
    }
    return made;
  }

  private InProcess run(String line) {
    String all = "run --jar " + jar + " " + line.replace("@", directory.toString());
    return InProcess.run(all.split(" "));
  }

  private String fails(String line) {
    InProcess result = run(line);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    return result.err().strip().replace(directory.toString(), "@");
  }

  @Test
  void runsAClassWithParameters() {
    InProcess result =
        run("--class com.me.Walk steps=4 --replications 1000 --seed 12345 --out @/a");
    assertThat(result.err()).isEmpty();
    Moments moments =
        Replications.of(12345, 1000)
            .moments((rng, i) -> DoubleStream.of(rng.standardNormal(4)).reduce(0, Double::sum));
    assertThat(result.out())
        .startsWith("replications    1000\nestimate        " + moments.mean() + "\n")
        .endsWith(
            "./seedtree run --jar "
                + jar
                + " --class com.me.Walk steps=4 --replications 1000 --seed 12345\n");
    assertThat(directory.resolve("a/run.json")).content().contains("\"jar_sha256\": \"");
    assertThat(run("--out @/a --resume").out()).isEqualTo(result.out());
    InProcess without =
        InProcess.run("run", "--resume", "--out", directory.resolve("a").toString());
    assertThat(without.err())
        .isEqualTo("seedtree: the class com.me.Walk is in a jar: give --jar\n");
  }

  @Test
  void integerResultsAreExact() throws IOException {
    assertThat(run("--class com.me.Walk$Dice --seed 1 --only 4").out())
        .isEqualTo("9223372036854775807\n");
    assertThat(run("--class com.me.Walk$Dice --seed 1 --replications 9 --out @/d").status())
        .isZero();
    assertThat(Files.readAllBytes(directory.resolve("d/results.npy"))[128 + 4 * 8])
        .isEqualTo((byte) -1);
    assertThat(run("--class com.me.Walk$Dice --seed 1 --replications 9").out())
        .contains("range           ");
  }

  @Test
  void rejectsAnotherJar() throws IOException {
    String line = "--class com.me.Walk --replications 100 --seed 1 --out @/a";
    assertThat(run(line).status()).isZero();
    jar = jar("mine.jar", SOURCE.replace("x += rng", "x -= rng"));
    assertThat(fails(line))
        .matches(
            "seedtree: @/a contains another run: jar [0-9a-f]{64}, here [0-9a-f]{64}. Choose another"
                + " folder, or remove it");
    assertThat(fails("--resume --out @/a"))
        .contains("@/mine.jar is not the jar of the run: its SHA");
  }

  @Test
  void reportsAFailureWithTheCommandThatRepeatsIt() {
    String line = "--class com.me.Walk$Failing --replications 1000 --seed 12345 --threads 3";
    assertThat(fails(line))
        .isEqualTo(
            "seedtree: replication 17 failed: java.lang.IllegalStateException: boom, then more; its"
                + " generator is new Generator(new PCG64(new SeedSequence(12345).withSpawnKey(17)));"
                + " to repeat it: ./seedtree run --jar @/mine.jar --class 'com.me.Walk$Failing'"
                + " --replications 1000 --seed 12345 --only 17");
    InProcess repeated = run("--class com.me.Walk$Failing --seed 12345 --only 17");
    assertThat(repeated.err())
        .startsWith(
            "java.lang.IllegalStateException: boom,\n then more\n\tat com.me.Walk$Failing.run")
        .endsWith(
            "seedtree: replication 17 failed: java.lang.IllegalStateException: boom, then more\n");
    assertThat(repeated.status()).isEqualTo(2);
  }

  @Test
  void continuesAfterFailuresIfRequested() throws IOException {
    String line = "--class com.me.Walk$Odd --replications 300 --seed 1 --keep-going";
    InProcess result = run(line);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().lines())
        .hasSize(6)
        .contains(
            "seedtree: replication 17 failed: java.lang.IllegalStateException: odd; its generator is"
                + " new Generator(new PCG64(new SeedSequence(1).withSpawnKey(17)))",
            "seedtree: 140 more failed");
    assertThat(result.out())
        .startsWith(
            """
            replications    300
            left out        145 without a result (NaN)
            estimate        144.354838709677""");
    InProcess stored = run(line + " --out @/a");
    assertThat(stored.out()).isEqualTo(result.out());
    assertThat(stored.err()).isEqualTo(result.err());
    assertThat(run(line + " --out @/a").err()).isEmpty(); // nothing was missing
    assertThat(run(line + " --out @/a").status()).isEqualTo(1);
    assertThat(directory.resolve("a/summary.json")).content().contains("\"nan\": 145, ");
    String manifest = directory.resolve("a/run.json").toString();
    assertThat(InProcess.run("verify", manifest, "--jar", jar.toString()).out())
        .isEqualTo(manifest + ": all 300 blocks are the same\n");
    assertThat(fails("--class com.me.Walk$Dice --replications 3 --keep-going --seed 1"))
        .isEqualTo(
            "seedtree: --keep-going: int64 has no NaN for the results of failed replications");
  }

  @Test
  void theTimeLimitSavesFinishedBlocks() {
    String line = "--class com.me.Walk$Slow --replications 130 --seed 1 --threads 2 --out @/a";
    assertThat(fails(line + " --time-limit 1s"))
        .matches(
            "seedtree: the time limit was reached after [0-9]+ of 130 replications; finished blocks"
                + " are saved, the same command continues");
    InProcess result = run(line);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .isEqualTo(run("--class com.me.Walk$Slow --replications 130 --seed 1 --threads 9").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aClassThatExitsHasNotSucceeded(int status) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.seedtree.cli.Main",
            "run",
            "--jar",
            jar.toString(),
            "--class",
            "com.me.Walk$Exiting",
            "status=" + status,
            "--replications",
            "20",
            "--seed",
            "1");
    Process program =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(program.waitFor()).isEqualTo(2);
    assertThat(err).hasContent("seedtree: System.exit was called before the command was done\n");
    assertThat(out).isEmptyFile();
  }

  @Test
  void reportsClassesThatCannotBeUsed() throws IOException {
    assertThat(fails("--class com.me.None --replications 1"))
        .startsWith("seedtree: @/mine.jar has no class com.me.None");
    assertThat(fails("--class java.lang.Object --replications 1"))
        .startsWith("seedtree: java.lang.Object is neither an org.seedtree.simulation.DoubleRep");
    assertThat(fails("--class com.me.Walk$Hidden --replications 1"))
        .endsWith("has no public constructor that takes a Map<String, String> or nothing");
    assertThat(fails("--class com.me.Walk$Dice sides=3 --replications 1"))
        .contains("takes no parameters")
        .endsWith("{sides=3} is given");
    assertThat(fails("--class com.me.Walk steps=x --replications 1"))
        .isEqualTo(
            "seedtree: com.me.Walk: java.lang.NumberFormatException: For input string: \"x\"");
    Files.writeString(jar, "no jar");
    assertThat(fails("--class com.me.Walk --replications 1"))
        .startsWith("seedtree: --jar: cannot read @/mine.jar: zip ");
  }

  @Test
  void verifiesWithTheSameJarOnly() throws IOException {
    for (String name : new String[] {"Walk steps=4", "Walk$Dice"}) {
      Path folder = directory.resolve(name.replace(' ', '-'));
      run("--class com.me." + name + " --replications 1000 --seed 12345 --out " + folder);
      String manifest = folder.resolve("run.json").toString();
      InProcess result = InProcess.run("verify", manifest, "--jar", jar.toString());
      assertThat(result.out()).isEqualTo(manifest + ": all 500 blocks are the same\n");
      assertThat(InProcess.run("verify", manifest).err())
          .endsWith(" is in a jar: give --jar\n")
          .hasLineCount(1);
      Path other = jar("other.jar", SOURCE.replace("boom", "bang"));
      assertThat(InProcess.run("verify", manifest, "--jar", other.toString()).err())
          .startsWith("seedtree: " + other + " is not the jar of the run: its SHA-256 is ")
          .hasLineCount(1);
    }
  }
}
