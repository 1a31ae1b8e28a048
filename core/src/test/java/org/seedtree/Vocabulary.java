package org.seedtree;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches sources and pages for the words of {@code config/vocabulary.txt}.
 *
 * <p>A text is searched as a sequence of words: camelCase and under_scores are split, and a phrase
 * may continue on the next line of a comment. So names, comments, messages and prose need no
 * separate treatment, whatever the language. It imports nothing but the JDK, and runs as a single
 * file: {@code java core/src/test/java/org/seedtree/Vocabulary.java [FOLDER]}.
 */
final class Vocabulary {

  /** A word found where it must not stand; {@code line} counts from 1. */
  record Hit(Path file, int line, String found, String replacement) {
    @Override
    public String toString() {
      return file + ":" + line + ": '" + found + "', say " + replacement;
    }
  }

  private static final Pattern CASE_CHANGE =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** What may stand between two words of a phrase: a line's end and the next one's margin. */
  private static final String SEPARATOR = "[\\s*/#>|\"+]+";

  private static final Set<String> TEXT =
      Set.of(
          "java",
          "md",
          "py",
          "sh",
          "c",
          "sql",
          "scala",
          "xml",
          "mjs",
          "mts",
          "ts",
          "yml",
          "txt",
          "properties",
          "csv",
          "json");

  private static final Set<String> NOT_SEARCHED =
      Set.of("target", ".git", ".idea", "golden", "corpus", "findings", "node_modules");

  private final Map<String, String> replacements = new TreeMap<>();
  private final List<String> allowed = new ArrayList<>();
  private final List<Path> skipped = new ArrayList<>();

  private final Pattern forbidden;
  private final Pattern exceptions;

  /** Reads the lines of a vocabulary, whose format {@code config/vocabulary.txt} describes. */
  Vocabulary(List<String> lines) {
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("+ ")) {
        allowed.add(line.substring(2));
      } else if (line.startsWith("- ")) {
        skipped.add(Path.of(line.substring(2)));
      } else {
        String[] entry = line.split("\t");
        if (entry.length != 2) {
          throw new IllegalArgumentException("not 'words, a tab, replacement': " + line);
        }
        for (String form : entry[0].split(", ")) {
          replacements.put(form, entry[1]);
        }
      }
    }
    forbidden = anyOf(replacements.keySet());
    exceptions = anyOf(allowed);
  }

  /** Returns the vocabulary of the project whose root folder is {@code root}. */
  static Vocabulary of(Path root) throws IOException {
    return new Vocabulary(Files.readAllLines(root.resolve("config/vocabulary.txt")));
  }

  /** Returns the words and phrases that must not stand, with their replacements. */
  Map<String, String> replacements() {
    return Map.copyOf(replacements);
  }

  /** Returns the hits in {@code text}, in their order. */
  List<Hit> search(Path file, String text) {
    String words = CASE_CHANGE.matcher(text).replaceAll(" ").replace('_', ' ');
    if (!allowed.isEmpty()) {
      words = exceptions.matcher(words).replaceAll(Vocabulary::blank);
    }
    List<Hit> hits = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (Matcher match = forbidden.matcher(words); match.find(); ) {
      line += (int) words.substring(counted, match.start()).chars().filter(c -> c == '\n').count();
      counted = match.start();
      String form = match.group().toLowerCase(Locale.ROOT).replaceAll(SEPARATOR, " ").strip();
      hits.add(new Hit(file, line, form, replacements.get(form)));
    }
    return hits;
  }

  /**
   * Returns the hits in all texts under {@code folder}, a folder of {@code root} or that itself.
   */
  List<Hit> searchFiles(Path root, Path folder) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Path file : files(root, folder)) {
      hits.addAll(search(root.relativize(file), Files.readString(file)));
    }
    return hits;
  }

  /** Returns the files under {@code folder} that are searched. */
  List<Path> files(Path root, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return NOT_SEARCHED.contains(name(dir))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isText(file) && !skipped.contains(root.relativize(file))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** Files without an extension are launchers, scripts and the notice. */
  private static boolean isText(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 || TEXT.contains(name.substring(dot + 1));
  }

  private static String name(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }

  private static Pattern anyOf(Collection<String> phrases) {
    String alternatives =
        phrases.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(phrase -> Stream.of(phrase.split(" ")).map(Pattern::quote))
            .map(words -> words.collect(Collectors.joining(SEPARATOR)))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
  }

  private static String blank(MatchResult match) {
    return match.group().replaceAll("[^\n]", " ");
  }

  /** Prints the number of hits per folder, or the hits in the folder that is given. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Vocabulary vocabulary = Vocabulary.of(root);
    if (args.length > 0) {
      for (String folder : args) {
        vocabulary.searchFiles(root, root.resolve(folder)).forEach(System.out::println);
      }
      return;
    }
    List<Hit> hits = vocabulary.searchFiles(root, root);
    hits.stream()
        .collect(Collectors.groupingBy(Vocabulary::folder, TreeMap::new, Collectors.counting()))
        .forEach((folder, count) -> System.out.println(count + "\t" + folder));
    System.out.println(hits.size() + "\tin all");
  }

  private static String folder(Hit hit) {
    Path parent = hit.file().getParent();
    return parent == null ? "." : parent.toString();
  }
}
