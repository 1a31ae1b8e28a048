package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.seedtree.catalog.DType;
import org.seedtree.json.Json;
import org.seedtree.manifest.Workload.Split.IndexArray;
import org.seedtree.manifest.Workload.Split.InputFile;

/** Writes and reads the entries of a manifest that describe its {@link Workload}. */
final class WorkloadJson {

  private WorkloadJson() {}

  /** Returns the manifest's kind. */
  static String kind(Workload workload) {
    if (workload instanceof Workload.Split) {
      return "split";
    }
    return workload instanceof Workload.Run ? "run" : "sample";
  }

  static void put(Workload workload, Map<String, String> entries) {
    if (workload instanceof Workload.Run run) {
      putRun(run, entries);
    } else if (workload instanceof Workload.Sample sample) {
      putSample(sample, entries);
    } else if (workload instanceof Workload.Split split) {
      putSplit(split, entries);
    }
    entries.put("dtype", Json.write(workload.dtype().dtype()));
    entries.put("shape", Json.write(workload.shape()));
  }

  private static void putSample(Workload.Sample sample, Map<String, String> entries) {
    entries.put("distribution", Json.write(sample.distribution()));
    if (sample.legacy()) {
      entries.put("legacy", "true");
    }
    entries.put("parameters", Json.write(sample.parameters()));
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

  private static void putSplit(Workload.Split split, Map<String, String> entries) {
    entries.put("method", Json.write(split.method()));
    entries.put("options", Json.write(split.options()));
    entries.put("sklearn", Json.write(split.sklearn()));
    entries.put("rows", Json.write(split.rows()));
    Map<String, Object> files = new LinkedHashMap<>();
    split
        .files()
        .forEach(
            (option, file) -> {
              Map<String, Object> entry = new LinkedHashMap<>();
              entry.put("name", file.name());
              entry.put("sha256", file.sha256());
              files.put(option, entry);
            });
    entries.put("files", Json.write(files));
    StringJoiner arrays = new StringJoiner(", ", "[", "]");
    for (IndexArray array : split.arrays()) {
      arrays.add(
          "{\"name\": " + Json.write(array.name()) + ", \"length\": " + array.length() + "}");
    }
    entries.put("arrays", arrays.toString());
  }

  static Workload read(JsonFields fields) {
    String kind = fields.string("kind");
    return switch (kind) {
      case "sample" -> sample(fields);
      case "run" -> run(fields);
      case "split" -> split(fields);
      default -> throw fields.mismatch("kind", "sample, run or split: " + kind);
    };
  }

  private static Workload.Sample sample(JsonFields fields) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    JsonFields given = fields.object("parameters");
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
        fields.string("distribution"),
        fields.has("legacy") && fields.flag("legacy"),
        parameters,
        dtype(fields),
        shape(fields));
  }

  private static Workload.Run run(JsonFields fields) {
    JsonFields part = fields.object("part");
    Workload.Run run =
        new Workload.Run(
            fields.string("function"),
            fields.has("jar_sha256") ? fields.string("jar_sha256") : null,
            strings(fields.object("parameters")),
            dtype(fields),
            shape(fields),
            part.intValue("number"),
            part.intValue("of"));
    part.checkAllRead();
    return run;
  }

  private static DType dtype(JsonFields fields) {
    String name = fields.string("dtype");
    return DType.named(name).orElseThrow(() -> fields.mismatch("dtype", "a dtype: " + name));
  }

  private static List<Long> shape(JsonFields fields) {
    return fields.list("shape", BigInteger.class).stream()
        .map(
            extent -> {
              if (extent.bitLength() >= Long.SIZE) {
                throw fields.mismatch("shape", "a shape: " + extent);
              }
              return extent.longValue();
            })
        .toList();
  }

  private static Workload.Split split(JsonFields fields) {
    Workload.Split split =
        new Workload.Split(
            fields.string("method"),
            strings(fields.object("options")),
            fields.string("sklearn"),
            fields.longValue("rows"),
            files(fields.object("files")),
            arrays(fields));
    if (dtype(fields) != split.dtype()) {
      throw fields.mismatch("dtype", "int64, which numbers of rows are");
    }
    if (!shape(fields).equals(split.shape())) {
      throw fields.mismatch("shape", "the number of arrays: " + split.shape());
    }
    return split;
  }

  private static Map<String, InputFile> files(JsonFields given) {
    Map<String, InputFile> files = new LinkedHashMap<>();
    for (String option : given.map().keySet()) {
      JsonFields file = given.object(option);
      files.put(option, new InputFile(file.string("name"), file.string("sha256")));
      file.checkAllRead();
    }
    return files;
  }

  private static List<IndexArray> arrays(JsonFields fields) {
    List<IndexArray> arrays = new ArrayList<>();
    for (JsonFields array : fields.objects("arrays")) {
      arrays.add(new IndexArray(array.string("name"), array.longValue("length")));
      array.checkAllRead();
    }
    return arrays;
  }

  private static Map<String, String> strings(JsonFields given) {
    Map<String, String> strings = new LinkedHashMap<>();
    for (String name : given.map().keySet()) {
      strings.put(name, given.string(name));
    }
    return strings;
  }
}
