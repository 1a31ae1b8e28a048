package org.seedtree.cli.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seedtree.cli.InProcess;

/** A folder with files of every kind that command lines read, which can be restored. */
final class CommandFolder {

  /** The entries that command lines find, by their kinds. */
  static final List<String> STATES = List.of("s.json", "mt.json", "rs.json", "sfc.json");

  static final List<String> MANIFESTS =
      List.of(
          "m.json",
          "streams.json",
          "vectors.json",
          "legacy.json",
          "wrong.json",
          "r/run.json",
          "p1/run.json");

  static final List<String> ARRAYS = List.of("m.npy", "streams.bin", "r/results.npy");

  static final List<String> TABLES = List.of("data.csv", "data.csv", "table.npy", "m.npy");

  static final List<String> OTHERS =
      List.of(
          "none",
          "no/where.json",
          "empty.json",
          "junk.json",
          "junk.npy",
          "junk.jar",
          "folder",
          "link.npy",
          "dangling.npy",
          "loop.npy",
          "\u00e9 \u20ac.npy",
          "file/below.npy");

  /** Stands for the content of a directory. */
  static final byte[] DIRECTORY = "/".getBytes(ISO_8859_1);

  private final Path root;
  private final Map<String, byte[]> initial = new TreeMap<>();

  /** Creates the folder, and its files by command lines of the program. */
  CommandFolder(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root);
    run("state --seed 9 --advance 5", "s.json");
    run("state --seed 9 --bit-generator mt19937", "mt.json");
    run("state --seed 9 --bit-generator sfc64", "sfc.json");
    write("rs.json", "{\"has_gauss\": 1, \"gauss\": 0.5, " + read("mt.json").substring(1));
    run("sample normal --seed 1 --size 20 --out @m.npy --manifest @m.json", "");
    write("wrong.json", read("m.json").replace("\"entropy\": 1", "\"entropy\": 2"));
    run(
        "sample integers low=0 high=9 --dtype uint8 --seed 1 --streams 3 --size 7"
            + " --out @streams.bin --manifest @streams.json",
        "");
    run("sample dirichlet alpha=1,2 --seed 3 --size 4 --manifest @vectors.json", "vectors.csv");
    run("sample randn --legacy --seed 3 --size 4 --manifest @legacy.json", "legacy.csv");
    run("run pi points=9 --replications 20 --block-size 6 --seed 4 --out @r", "");
    run("run pi points=9 --replications 20 --block-size 6 --seed 4 --part 1/2 --out @p1", "");
    run("run pi points=9 --replications 20 --block-size 6 --seed 4 --part 2/2 --out @p2", "");
    run("sample integers low=0 high=4 --seed 5 --size 20,2 --out @table.npy", "");
    run("sample random --seed 6 --size 20 --out @w.npy", "");
    write("data.csv", "y,g,x\n" + "no,1,0.5\nyes,2,1.5\n\"no\",3,2\nno,4,7\n".repeat(5));
    write("empty.json", "");
    write("junk.json", "{\"format\": \"junk\", \u001b[31m\n");
    write("junk.npy", "\u0093NUMPY\u0001\u0000\u00ff\u00ff");
    write("junk.jar", "PK\u0003\u0004 junk");
    write("file", "a file");
    write("arguments", "--seed 5 --size 3");
    Files.createDirectory(root.resolve("folder"));
    Files.createSymbolicLink(root.resolve("link.npy"), Path.of("m.npy"));
    Files.createSymbolicLink(root.resolve("dangling.npy"), Path.of("nothing"));
    Files.createSymbolicLink(root.resolve("loop.npy"), Path.of("loop.npy"));
    initial.putAll(content());
  }

  private String read(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  private void write(String name, String text) throws IOException {
    Files.write(root.resolve(name), text.getBytes(ISO_8859_1));
  }

  private void run(String line, String output) throws IOException {
    InProcess result = InProcess.run(line.replace("@", root + "/").split(" "));
    assertThat(result.status()).as(result.err()).isZero();
    if (!output.isEmpty()) {
      write(output, result.out());
    }
  }

  Path path() {
    return root;
  }

  Map<String, byte[]> initial() {
    return initial;
  }

  /** Returns the bytes of each file, the targets of links, and {@link #DIRECTORY}. */
  TreeMap<String, byte[]> content() throws IOException {
    TreeMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        content.put(root.relativize(path).toString(), content(path));
      }
    }
    return content;
  }

  private static byte[] content(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return ("-> " + Files.readSymbolicLink(path)).getBytes(ISO_8859_1);
    }
    return Files.isDirectory(path) ? DIRECTORY : Files.readAllBytes(path);
  }

  /** Removes what is new, and restores what has changed or is missing. */
  void restore() throws IOException {
    TreeMap<String, byte[]> now = content();
    for (String name : now.descendingKeySet()) {
      if (!same(initial.get(name), now.get(name))) {
        Files.delete(root.resolve(name));
      }
    }
    for (Map.Entry<String, byte[]> entry : initial.entrySet()) {
      Path path = root.resolve(entry.getKey());
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        String text = new String(entry.getValue(), ISO_8859_1);
        if (text.startsWith("-> ")) {
          Files.createSymbolicLink(path, Path.of(text.substring(3)));
        } else if (same(DIRECTORY, entry.getValue())) {
          Files.createDirectory(path);
        } else {
          Files.write(path, entry.getValue());
        }
      }
    }
  }

  private static boolean same(byte[] before, byte[] now) {
    return before != null && Arrays.equals(before, now);
  }
}
