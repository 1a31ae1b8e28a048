package org.seedtree.benchmarks.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All cases, in the order in which they are measured and printed. */
final class BenchmarkCases {

  static final List<BenchmarkCase> ALL =
      Stream.of(
              EngineCases.all(),
              Float32Cases.all(),
              DistributionCases.all(),
              OtherCases.all(),
              RepeatedCases.all())
          .flatMap(List::stream)
          .toList();

  private BenchmarkCases() {}

  /** Returns the case of that name. */
  static BenchmarkCase named(String name) {
    return ALL.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no case " + name));
  }

  /** Returns a suggestion for a name that no case has. */
  static String suggestion(String unknown) {
    String plain = unknown.replace("*", "").replace("?", "").toLowerCase(Locale.ROOT);
    return ALL.stream()
        .map(BenchmarkCase::name)
        .min(Comparator.comparingInt(name -> distance(plain, name.toLowerCase(Locale.ROOT))))
        .map(name -> "did you mean '%s'? --list has all".formatted(name))
        .orElseThrow();
  }

  /** Returns the Levenshtein distance of two strings. */
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

  /** Returns the cases whose name matches a pattern with {@code *} and {@code ?}; ignores case. */
  static List<BenchmarkCase> matching(String glob) {
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
    return ALL.stream().filter(benchmark -> pattern.matcher(benchmark.name()).matches()).toList();
  }
}
