package org.seedtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

/**
 * No value of any distribution on any engine changes unnoticed: a file has digests of 10^5 values
 * of each, and of the state after them.
 *
 * <p>The digests are of this library's values, which other tests compare with NumPy's. A change of
 * them is stream-breaking. {@code -Dseedtree.digests=write} writes the file anew, if CHANGELOG.md
 * names every distribution that changed under <b>Stream-breaking</b>.
 */
class StreamDigestsTest {

  private static final int VALUES = 100_000;
  private static final long SEED = 20270101;
  private static final Path FILE =
      Path.of("src/test/resources/org/seedtree/catalog/stream-digests.txt");
  private static final Path CHANGELOG = Path.of("../CHANGELOG.md");
  private static final Pattern UNRELEASED = Pattern.compile("(?ms)^## Unreleased$.*?(?=^## |\\z)");
  private static final Pattern STREAM_BREAKING =
      Pattern.compile("(?ms)^### Stream-breaking$.*?(?=^### |\\z)");

  @Test
  void valuesAreThoseOfEarlierVersions() throws Exception {
    List<String> digests = digests();
    List<String> golden = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
    TreeSet<String> changed = new TreeSet<>();
    for (String line : golden) {
      if (!digests.contains(line)) {
        changed.add(line.split(" ")[1]);
      }
    }
    if ("write".equals(System.getProperty("seedtree.digests"))) {
      changed.removeIf(name -> streamBreaking().contains('`' + name + '`'));
      assertThat(changed)
          .as("changed, but not named, as `name`, under Stream-breaking in CHANGELOG.md")
          .isEmpty();
      Files.write(FILE, digests);
    } else if (!digests.equals(golden)) {
      fail(
          "Values changed: %s. Other lines of %s: %s. If NumPy's values demand that, name what"
              + " changed under \"### Stream-breaking\" of Unreleased in CHANGELOG.md and run this"
              + " test with -Dseedtree.digests=write.",
          changed, FILE, digests.stream().filter(line -> !golden.contains(line)).limit(5).toList());
    }
  }

  private static List<String> digests() throws GeneralSecurityException {
    List<String> lines = new ArrayList<>();
    for (Engine engine : Engine.values()) {
      BitGenerator words = engine.create(new SeedSequence(SEED));
      lines.add(line(engine.numpyName(), "words", "raw", words.randomRaw(VALUES), words));
      addLines(
          lines,
          engine.numpyName(),
          Catalog.entries(),
          () -> engine.create(new SeedSequence(SEED)));
    }
    addLines(
        lines, "RandomState", LegacyCatalog.entries(), () -> new RandomState(SEED).bitGenerator());
    return lines;
  }

  private static void addLines(
      List<String> lines,
      String source,
      List<Catalog.Entry> entries,
      Supplier<BitGenerator> generators)
      throws GeneralSecurityException {
    for (Catalog.Entry entry : entries) {
      for (DType dtype : entry.dtypes()) {
        Sampler sampler = entry.sampler(arguments(entry), dtype);
        int length = sampler.vectorLength().orElse(1);
        Object values = dtype.newArray(VALUES / length * length);
        BitGenerator bits = generators.get();
        sampler.on(bits).fill(values, 0, Array.getLength(values));
        lines.add(line(source, entry.name(), dtype, values, bits));
      }
    }
  }

  private static Map<String, Object> arguments(Catalog.Entry entry) {
    return entry.parameters().stream()
        .filter(parameter -> parameter.exampleOrDefault().isPresent())
        .collect(
            Collectors.toMap(
                Parameter::name,
                parameter -> parameter.exampleOrDefault().orElseThrow(),
                (one, other) -> one,
                HashMap::new));
  }

  private static String line(
      String source, String name, Object dtype, Object values, BitGenerator after)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(bytes(values));
    digest.update(after.toJson().getBytes(StandardCharsets.UTF_8));
    String hex = HexFormat.of().formatHex(digest.digest(), 0, 16);
    return "%s %s %s %s".formatted(source, name, dtype, hex);
  }

  private static ByteBuffer bytes(Object values) {
    int n = Array.getLength(values);
    ByteBuffer bytes = ByteBuffer.allocate(8 * n);
    for (int i = 0; i < n; i++) {
      if (values instanceof double[] doubles) {
        bytes.putDouble(doubles[i]);
      } else if (values instanceof float[] floats) {
        bytes.putFloat(floats[i]);
      } else if (values instanceof boolean[] booleans) {
        bytes.put((byte) (booleans[i] ? 1 : 0));
      } else {
        bytes.putLong(Array.getLong(values, i));
      }
    }
    return bytes.flip();
  }

  private static String streamBreaking() {
    try {
      Matcher unreleased = UNRELEASED.matcher(Files.readString(CHANGELOG));
      Matcher section = STREAM_BREAKING.matcher(unreleased.find() ? unreleased.group() : "");
      return section.find() ? section.group() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
