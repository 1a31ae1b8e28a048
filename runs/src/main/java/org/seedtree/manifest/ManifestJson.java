package org.seedtree.manifest;

import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.json.RoundedIntegers;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;

/** Writes and reads the JSON of a {@link Manifest}. */
final class ManifestJson {

  private static final String FORMAT = "seedtree-manifest";

  private ManifestJson() {}

  static String write(Manifest manifest) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("format", Json.write(FORMAT));
    entries.put("version", Json.write(Manifest.VERSION));
    entries.put("kind", Json.write(WorkloadJson.kind(manifest.workload())));
    entries.put("numpy", Json.write(manifest.numpy().version()));
    entries.put("stream", stream(manifest.stream()));
    Children children = manifest.stream().children();
    if (children != null) {
      Map<String, Object> range = new LinkedHashMap<>();
      range.put("first", children.first());
      range.put("count", children.count());
      entries.put("children", Json.write(range));
    }
    WorkloadJson.put(manifest.workload(), entries);
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
      out.add("\"jumps\": " + Json.write(stream.jumps()));
    }
    if (stream.advance() != null) {
      out.add("\"advance\": " + Json.write(stream.advance()));
    }
    return out.toString();
  }

  private static String blocks(Digests digests) {
    StringJoiner list = new StringJoiner(",\n    ", "[\n    ", "]").setEmptyValue("[]");
    digests.sha256().forEach(digest -> list.add(Json.write(digest)));
    return "{\"first\": " + digests.first() + ", \"sha256\": " + list + "}";
  }

  static Manifest read(String json) {
    try {
      return parse(json);
    } catch (IllegalArgumentException e) { // which may quote a value of any length
      throw new IllegalArgumentException(Excerpt.of(String.valueOf(e.getMessage())), e);
    }
  }

  private static Manifest parse(String json) {
    JsonFields fields = new JsonFields("manifest", Json.parseObject(json));
    if (!fields.has("format") || !FORMAT.equals(fields.value("format"))) {
      throw new IllegalArgumentException("this is not a manifest");
    }
    BigInteger version = fields.integer("version");
    if (!version.equals(BigInteger.valueOf(Manifest.VERSION))) {
      throw new IllegalArgumentException(
          "a manifest of version " + version + "; this program reads version " + Manifest.VERSION);
    }
    Workload workload = WorkloadJson.read(fields);
    String numpy = fields.string("numpy");
    NumpyRelease release;
    try {
      release = NumpyRelease.of(numpy);
    } catch (IllegalArgumentException e) {
      throw fields.mismatch("numpy", "a known release: " + e.getMessage());
    }
    StreamStart stream = stream(fields);
    Digests digests = digests(fields);
    BigInteger words = fields.has("words") ? fields.integer("words") : null;
    Provenance provenance =
        new Provenance(
            fields.string("seedtree"),
            fields.string("java"),
            instant(fields, "started"),
            instant(fields, "ended"));
    fields.checkAllRead();
    return new Manifest(stream, release, workload, digests, words, provenance);
  }

  private static Digests digests(JsonFields fields) {
    long size = fields.longValue("size");
    long blockSize = fields.longValue("block_size");
    if (size >= 0 && blockSize > Math.max(1, size)) {
      throw new IllegalArgumentException("block_size > size: " + blockSize + ", " + size);
    }
    JsonFields blocks = fields.object("blocks");
    Digests digests =
        new Digests(
            size, blockSize, blocks.longValue("first"), blocks.list("sha256", String.class));
    blocks.checkAllRead();
    return digests;
  }

  private static StreamStart stream(JsonFields fields) {
    JsonFields stream = fields.object("stream");
    StreamOrigin origin = origin(stream);
    BigInteger jumps = stream.has("jumps") ? stream.integer("jumps") : null;
    BigInteger advance = stream.has("advance") ? stream.integer("advance") : null;
    stream.checkAllRead();
    Children range = null;
    if (fields.has("children")) {
      JsonFields children = fields.object("children");
      range = new Children(children.longValue("first"), children.longValue("count"));
      children.checkAllRead();
    }
    return new StreamStart(origin, jumps, advance, range);
  }

  private static StreamOrigin origin(JsonFields stream) {
    if (stream.has("state")) {
      return new StreamOrigin.Saved(Json.write(stream.value("state")));
    }
    if (stream.has("legacy_seed")) {
      return new StreamOrigin.LegacySeeded(entropy(stream, "legacy_seed"));
    }
    return new StreamOrigin.Seeded(
        Engine.named(stream.string("engine")),
        entropy(stream, "entropy"),
        stream.list("spawn_key", BigInteger.class),
        stream.intValue("pool_size"));
  }

  /** Reads a number, also as a string, which programs without large integers write; or a list. */
  private static Entropy entropy(JsonFields fields, String name) {
    Object value = fields.value(name);
    if (value instanceof BigInteger integer) {
      return Entropy.of(integer);
    }
    if (value instanceof String string) {
      return Entropy.parse(string);
    }
    if (value instanceof List<?> list) {
      return Entropy.of(list);
    }
    throw fields.mismatch(name, "a number or a list of numbers" + RoundedIntegers.reason(value));
  }

  private static Instant instant(JsonFields fields, String name) {
    String text = fields.string(name);
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw fields.mismatch(name, "an instant like 2026-11-21T09:30:00Z: " + text);
    }
  }
}
