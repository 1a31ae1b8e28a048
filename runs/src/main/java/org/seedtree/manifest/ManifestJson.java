package org.seedtree.manifest;

import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.seed.Entropy;

/** Writes and reads the JSON of a {@link Manifest}. */
final class ManifestJson {

  private static final String FORMAT = "seedtree-manifest";

  private ManifestJson() {}

  static String write(Manifest manifest) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("format", Json.write(FORMAT));
    entries.put("version", Json.write(Manifest.VERSION));
    entries.put("kind", Json.write(manifest.work() instanceof Workload.Run ? "run" : "sample"));
    entries.put("numpy", Json.write(manifest.numpy().version()));
    entries.put("stream", stream(manifest.stream()));
    Children children = manifest.stream().children();
    if (children != null) {
      entries.put("children", Json.write(ordered("first", children.first(), children.count())));
    }
    if (manifest.work() instanceof Workload.Run run) {
      putRun(run, entries);
    } else if (manifest.work() instanceof Workload.Sample sample) {
      putSample(sample, entries);
    }
    entries.put("dtype", Json.write(manifest.work().dtype().dtype()));
    entries.put("shape", Json.write(manifest.work().shape()));
    entries.put("size", Json.write(manifest.digests().size()));
    entries.put("block_size", Json.write(manifest.digests().blockSize()));
    entries.put("blocks", blocks(manifest.digests()));
    if (manifest.words() != null) {
      entries.put("words", Json.write(manifest.words()));
    }
    Provenance provenance = manifest.provenance();
    entries.put("seedtree", Json.write(provenance.library()));
    entries.put("java", Json.write(provenance.java()));
    entries.put("started", Json.write(provenance.started().toString()));
    entries.put("ended", Json.write(provenance.ended().toString()));
    StringJoiner lines = new StringJoiner(",\n  ", "{\n  ", "\n}\n");
    entries.forEach((name, value) -> lines.add(Json.write(name) + ": " + value));
    return lines.toString();
  }

  private static String stream(StreamStart stream) {
    StringJoiner out = new StringJoiner(", ", "{", "}");
    if (stream.origin() instanceof StreamOrigin.Seeded seeded) {
      out.add("\"engine\": " + Json.write(seeded.engine().numpyName()));
      out.add("\"entropy\": " + seeded.entropy().toJson());
      out.add("\"spawn_key\": " + Json.write(seeded.spawnKey()));
      out.add("\"pool_size\": " + seeded.poolSize());
    } else if (stream.origin() instanceof StreamOrigin.LegacySeeded legacy) {
      out.add("\"legacy_seed\": " + legacy.seed().toJson());
    } else if (stream.origin() instanceof StreamOrigin.Saved saved) {
      out.add("\"state\": " + saved.json());
    }
    if (stream.jumps() != null) {
      out.add("\"jumps\": " + stream.jumps());
    }
    if (stream.advance() != null) {
      out.add("\"advance\": " + stream.advance());
    }
    return out.toString();
  }

  private static void putSample(Workload.Sample sample, Map<String, String> entries) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    sample.parameters().forEach((name, value) -> parameters.put(name, finite(value)));
    entries.put("distribution", Json.write(sample.distribution()));
    if (sample.legacy()) {
      entries.put("legacy", "true");
    }
    entries.put("parameters", Json.write(parameters));
  }

  /** JSON has no number for those that are not finite; they are their names as texts. */
  private static Object finite(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ManifestJson::finite).toList();
    }
    return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
  }

  private static void putRun(Workload.Run run, Map<String, String> entries) {
    entries.put("function", Json.write(run.function()));
    if (run.jarSha256() != null) {
      entries.put("jar_sha256", Json.write(run.jarSha256()));
    }
    entries.put("parameters", Json.write(run.parameters()));
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("number", run.part());
    part.put("of", run.parts());
    entries.put("part", Json.write(part));
  }

  private static Map<String, Object> ordered(String name, long value, long count) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(name, value);
    map.put("count", count);
    return map;
  }

  private static String blocks(Digests digests) {
    StringJoiner list = new StringJoiner(",\n    ", "[\n    ", "]").setEmptyValue("[]");
    digests.sha256().forEach(digest -> list.add(Json.write(digest)));
    return "{\"first\": " + digests.first() + ", \"sha256\": " + list + "}";
  }

  static Manifest read(String json) {
    Entries entries = new Entries("manifest", Json.parseObject(json));
    if (!entries.has("format") || !FORMAT.equals(entries.value("format"))) {
      throw new IllegalArgumentException("this is not a manifest");
    }
    BigInteger version = entries.integer("version");
    if (!version.equals(BigInteger.valueOf(Manifest.VERSION))) {
      throw new IllegalArgumentException(
          "a manifest of version " + version + "; this program reads version " + Manifest.VERSION);
    }
    String kind = entries.text("kind");
    Workload work =
        switch (kind) {
          case "sample" -> sample(entries);
          case "run" -> run(entries);
          default -> throw entries.mismatch("kind", "sample or run: " + kind);
        };
    String numpy = entries.text("numpy");
    NumpyRelease release =
        NumpyRelease.named(numpy)
            .orElseThrow(() -> entries.mismatch("numpy", "a known release: " + numpy));
    StreamStart stream = stream(entries);
    Entries blocks = entries.object("blocks");
    Digests digests =
        new Digests(
            entries.whole("size"),
            entries.whole("block_size"),
            blocks.whole("first"),
            blocks.list("sha256", String.class));
    blocks.end();
    BigInteger words = entries.has("words") ? entries.integer("words") : null;
    Provenance provenance =
        new Provenance(
            entries.text("seedtree"),
            entries.text("java"),
            instant(entries, "started"),
            instant(entries, "ended"));
    entries.end();
    return new Manifest(stream, release, work, digests, words, provenance);
  }

  private static StreamStart stream(Entries entries) {
    Entries stream = entries.object("stream");
    StreamOrigin origin = origin(stream);
    BigInteger jumps = stream.has("jumps") ? stream.integer("jumps") : null;
    BigInteger advance = stream.has("advance") ? stream.integer("advance") : null;
    stream.end();
    Children range = null;
    if (entries.has("children")) {
      Entries children = entries.object("children");
      range = new Children(children.whole("first"), children.whole("count"));
      children.end();
    }
    return new StreamStart(origin, jumps, advance, range);
  }

  private static StreamOrigin origin(Entries stream) {
    if (stream.has("state")) {
      return new StreamOrigin.Saved(Json.write(stream.value("state")));
    }
    if (stream.has("legacy_seed")) {
      return new StreamOrigin.LegacySeeded(entropy(stream, "legacy_seed"));
    }
    return new StreamOrigin.Seeded(
        Engine.named(stream.text("engine")),
        entropy(stream, "entropy"),
        stream.list("spawn_key", BigInteger.class),
        stream.small("pool_size"));
  }

  /** A number, also as a text, which programs that know no large numbers write; or a list. */
  private static Entropy entropy(Entries entries, String name) {
    Object value = entries.value(name);
    if (value instanceof BigInteger integer) {
      return Entropy.of(integer);
    }
    if (value instanceof String text) {
      return Entropy.parse(text);
    }
    if (value instanceof List<?> list) {
      return Entropy.of(list);
    }
    throw entries.mismatch(name, "a number or a list of numbers");
  }

  private static Workload.Sample sample(Entries entries) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Entries given = entries.object("parameters");
    given
        .map()
        .forEach(
            (name, value) -> {
              if (value == null || value instanceof Map<?, ?>) {
                throw given.mismatch(name, "a value");
              }
              parameters.put(name, value);
            });
    return new Workload.Sample(
        entries.text("distribution"),
        entries.has("legacy") && Boolean.TRUE.equals(entries.value("legacy")),
        parameters,
        dtype(entries),
        shape(entries));
  }

  private static Workload.Run run(Entries entries) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Entries given = entries.object("parameters");
    for (String name : given.map().keySet()) {
      parameters.put(name, given.text(name));
    }
    Entries part = entries.object("part");
    Workload.Run run =
        new Workload.Run(
            entries.text("function"),
            entries.has("jar_sha256") ? entries.text("jar_sha256") : null,
            parameters,
            dtype(entries),
            shape(entries),
            part.small("number"),
            part.small("of"));
    part.end();
    return run;
  }

  private static DType dtype(Entries entries) {
    String name = entries.text("dtype");
    return DType.named(name).orElseThrow(() -> entries.mismatch("dtype", "a dtype: " + name));
  }

  private static List<Long> shape(Entries entries) {
    return entries.list("shape", BigInteger.class).stream()
        .map(
            extent -> {
              if (extent.bitLength() >= Long.SIZE) {
                throw entries.mismatch("shape", "a shape: " + extent);
              }
              return extent.longValue();
            })
        .toList();
  }

  private static Instant instant(Entries entries, String name) {
    String text = entries.text(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw entries.mismatch(name, "an instant like 2026-11-21T09:30:00Z: " + text);
    }
  }
}
