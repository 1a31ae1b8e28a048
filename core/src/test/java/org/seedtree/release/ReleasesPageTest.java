package org.seedtree.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.release.NumpyChange.Drawn;

/** The tables of docs/guide/releases.md, which are made of {@link NumpyChange}. */
class ReleasesPageTest {

  private static final Path PAGE = Path.of("../docs/guide/releases.md");

  @Test
  void thePageHasTheTableOfReleases() throws IOException {
    assertPageHas(releases());
  }

  @Test
  void thePageHasTheTableOfChanges() throws IOException {
    assertPageHas(changes());
  }

  private static void assertPageHas(String table) throws IOException {
    assertThat(Files.readString(PAGE))
        .as("%s is to have this table:%n%n%s%n", PAGE, table)
        .contains(table);
  }

  /** Returns a line for all releases that draw the same, the newest first. */
  private static String releases() {
    List<String> lines = new ArrayList<>();
    lines.add("| your NumPy | the default draws as it does, except |");
    lines.add("|---|---|");
    List<NumpyRelease> all = all();
    for (int i = 0; i < all.size(); ) {
      NumpyRelease newest = all.get(i);
      int end = i + 1;
      while (end < all.size() && NumpyChange.between(newest, all.get(end)).isEmpty()) {
        end++;
      }
      NumpyRelease oldest = all.get(end - 1);
      boolean isBefore = newest.compareTo(NumpyRelease.DEFAULT) < 0;
      Set<NumpyChange> changes = EnumSet.noneOf(NumpyChange.class);
      changes.addAll(NumpyChange.between(newest, NumpyRelease.DEFAULT));
      boolean isCumulative = isBefore && i > 0;
      if (isCumulative) {
        changes.removeAll(NumpyChange.between(all.get(i - 1), NumpyRelease.DEFAULT));
      }
      lines.add(
          "| "
              + (newest.equals(oldest)
                  ? newest.version()
                  : oldest.version() + " to " + newest.version())
              + " | "
              + (changes.isEmpty() ? "nothing" : described(changes, isCumulative))
              + " |");
      i = end;
    }
    return String.join("\n", lines);
  }

  private static String described(Set<NumpyChange> changes, boolean isCumulative) {
    return (isCumulative ? "and " : "")
        + changes.stream()
            .filter(NumpyChange::isObserved)
            .map(change -> subject(change) + arguments(change))
            .distinct()
            .collect(Collectors.joining("; "));
  }

  private static String arguments(NumpyChange change) {
    return change.arguments().equals("all") ? "" : ": " + change.arguments();
  }

  private static String subject(NumpyChange change) {
    return switch (change.drawn()) {
      case GENERATOR -> change.methods();
      case RANDOM_STATE -> change.methods() + " of `RandomState`";
      case BOTH -> change.methods() + " of both classes";
      case SEED_SEQUENCE -> change.methods() + " of `SeedSequence`";
      case MT19937 -> change.methods() + " of `MT19937`";
    };
  }

  private static String changes() {
    List<String> lines = new ArrayList<>();
    lines.add("| since | class | methods | arguments | before |");
    lines.add("|---|---|---|---|---|");
    for (NumpyChange change : NumpyChange.values()) {
      lines.add(
          "| "
              + change.since().version()
              + change.until().map(release -> ", until " + release.version()).orElse("")
              + " | "
              + className(change.drawn())
              + " | "
              + change.methods()
              + " | "
              + change.arguments()
              + " | "
              + change.effect()
              + " |");
    }
    return String.join("\n", lines);
  }

  private static String className(Drawn drawn) {
    return switch (drawn) {
      case GENERATOR -> "`Generator`";
      case RANDOM_STATE -> "`RandomState`";
      case BOTH -> "both";
      case SEED_SEQUENCE -> "`SeedSequence`";
      case MT19937 -> "`MT19937`";
    };
  }

  /** Returns all releases that are known, the newest first. */
  private static List<NumpyRelease> all() {
    List<NumpyRelease> all = new ArrayList<>();
    for (NumpyRelease last : NumpyRelease.lastPatches()) {
      String[] numbers = last.version().split("\\.", -1);
      IntStream.rangeClosed(0, Integer.parseInt(numbers[2]))
          .mapToObj(patch -> NumpyRelease.of(numbers[0] + "." + numbers[1] + "." + patch))
          .forEach(all::add);
    }
    Collections.reverse(all);
    return all;
  }

  @Test
  void everyChangeSeparatesTwoReleases() {
    List<NumpyRelease> all = all();
    Set<NumpyChange> separating =
        IntStream.range(1, all.size())
            .mapToObj(i -> NumpyChange.between(all.get(i - 1), all.get(i)))
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(NumpyChange.class)));
    assertThat(separating).containsExactlyElementsOf(Arrays.asList(NumpyChange.values()));
  }
}
