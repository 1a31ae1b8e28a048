package org.seedtree.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All cases, in the order in which they are measured and shown. */
final class BenchmarkCases {

  static final List<BenchmarkCase> ALL =
      Stream.of(EngineCases.all(), Float32Cases.all(), DistributionCases.all(), OtherCases.all())
          .flatMap(List::stream)
          .toList();

  private BenchmarkCases() {}

  /** The case of this name. */
  static BenchmarkCase named(String name) {
    return ALL.stream()
        .filter(work -> work.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + name));
  }

  /** What to say of a name that none has. */
  static String nearest(String wrong) {
    String plain = wrong.replace("*", "").replace("?", "").toLowerCase(Locale.ROOT);
    return ALL.stream()
        .map(BenchmarkCase::name)
        .min(Comparator.comparingInt(name -> distance(plain, name.toLowerCase(Locale.ROOT))))
        .map(name -> "did you mean '%s'? --list has all".formatted(name))
        .orElseThrow();
  }

  /** Letters inserted, left out or replaced that make one of the other (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** The cases whose name is like a pattern with {@code *} and {@code ?}; capitals do not count. */
  static List<BenchmarkCase> like(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    Pattern pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    return ALL.stream().filter(work -> pattern.matcher(work.name()).matches()).toList();
  }
}
