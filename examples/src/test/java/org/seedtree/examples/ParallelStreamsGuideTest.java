package org.seedtree.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.audit.StreamGuard;
import org.seedtree.distribution.DoubleDistribution;

/** Checks that the guide shows lines of these programs and their output. */
class ParallelStreamsGuideTest {

  private static final Path GUIDE = Path.of("../docs/guide/parallel-streams.md");

  @Test
  void showsLinesOfThesePrograms() throws IOException {
    List<String> sources = texts("src");
    Matcher java = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(guide());
    int found = 0;
    for (; java.find(); found++) {
      String lines = java.group(1);
      assertThat(sources).as(lines).anyMatch(source -> source.contains(lines));
    }
    assertThat(found).isEqualTo(13);
  }

  @Test
  void showsWhatTheyPrint() throws IOException {
    List<String> golden = texts("src/test/resources");
    List<String> printed =
        guide().lines().filter(line -> line.matches("(before|after): .*")).toList();
    assertThat(printed).hasSize(25).allMatch(line -> golden.stream().anyMatch(g -> has(g, line)));
  }

  private static boolean has(String text, String line) {
    return text.lines().anyMatch(line::equals);
  }

  @Test
  void theGuardStopsTheSecondWorker() throws IOException {
    assertThatThrownBy(ParallelStreamsGuideTest::guarded)
        .isInstanceOf(IllegalStateException.class)
        .extracting(Throwable::getMessage)
        .matches(message -> guideHas((String) message));
  }

  @Test
  void overlappingCallsAreNoticed() {
    Generator rng = Generator.defaultRng(42);
    DoubleDistribution overlapping = source -> onAnotherThread(() -> rng.random(3));
    assertThatThrownBy(() -> rng.sample(overlapping, 1))
        .hasCauseInstanceOf(ConcurrentModificationException.class)
        .extracting(thrown -> thrown.getCause().getMessage())
        .matches(message -> guideHas((String) message));
  }

  private static double onAnotherThread(Supplier<double[]> call) {
    return CompletableFuture.supplyAsync(call).join()[0];
  }

  private static void guarded() {
    StreamGuard guard = new StreamGuard();
    for (int worker = 0; worker < 3; worker++) {
      Generator rng = guard.claim(Generator.defaultRng(42), "worker " + worker);
      rng.random();
    }
  }

  private static boolean guideHas(String line) {
    try {
      return has(guide(), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String guide() throws IOException {
    return Files.readString(GUIDE);
  }

  private static List<String> texts(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|txt)"))
          .map(ParallelStreamsGuideTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
