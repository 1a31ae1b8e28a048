package org.seedtree.conformance.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A call of a NumPy method, as a request to the oracle and as Python code. */
public final class NumpyCall {

  private final ObjectNode request;
  private final ArrayNode args;
  private final ObjectNode kwargs;

  private NumpyCall(String target, String method) {
    request = Oracle.request("call").put("on", target).put("method", method);
    args = request.putArray("args");
    kwargs = request.putObject("kwargs");
  }

  /** Returns a call of a method of the Generator or RandomState. */
  public static NumpyCall rng(String method) {
    return new NumpyCall("rng", method);
  }

  /** Returns a call of a method of the bit generator, or of one of its C functions. */
  public static NumpyCall bits(String method) {
    return new NumpyCall("bits", method);
  }

  /** Returns a call of a method of the seed sequence. */
  public static NumpyCall seed(String method) {
    return new NumpyCall("seed", method);
  }

  /** Adds arguments: numbers, booleans, text, or {@link Bits} for arrays. */
  public NumpyCall args(Object... values) {
    for (Object value : values) {
      args.add(json(value));
    }
    return this;
  }

  /** Adds a keyword argument. */
  public NumpyCall kwarg(String name, Object value) {
    kwargs.set(name, json(value));
    return this;
  }

  /** Adds {@code size=n}. */
  public NumpyCall size(int n) {
    return kwarg("size", n);
  }

  /** Adds {@code size=(rows, columns)}. */
  public NumpyCall size(int rows, int columns) {
    ArrayNode tuple = Oracle.JSON.createArrayNode().add(rows).add(columns);
    kwargs.set("size", Oracle.JSON.createObjectNode().set("tuple", tuple));
    return this;
  }

  /** Adds {@code size=(...)}. */
  public NumpyCall shape(int... extents) {
    ArrayNode tuple = Oracle.JSON.createArrayNode();
    for (int extent : extents) {
      tuple.add(extent);
    }
    kwargs.set("size", Oracle.JSON.createObjectNode().set("tuple", tuple));
    return this;
  }

  /** Repeats the call that many times and stacks the results. */
  public NumpyCall repeat(int times) {
    request.put("repeat", times);
    return this;
  }

  /** Makes an argument, after the call, the result. */
  public NumpyCall resultIsArgument(int index) {
    request.put("result", index);
    return this;
  }

  /** Returns a request of this call on a stream, with the state after it. */
  public ObjectNode request(String stream) {
    return request.deepCopy().put("id", stream).put("state", true);
  }

  static JsonNode json(Object value) {
    if (value instanceof Bits array) {
      ObjectNode node = Oracle.JSON.createObjectNode();
      byte[] bytes = new byte[array.data().limit()];
      array.data().get(0, bytes);
      node.put("base64", Base64.getEncoder().encodeToString(bytes));
      node.put("dtype", array.dtype().dtype());
      return node.set("shape", Oracle.JSON.valueToTree(array.shape()));
    }
    return Oracle.JSON.valueToTree(value);
  }

  /** Returns the call as Python code: {@code rng.normal(0.5, 2.0, size=(2, 3))}. */
  public String toPython() {
    List<String> shown = new ArrayList<>();
    args.forEach(arg -> shown.add(python(arg)));
    kwargs
        .properties()
        .forEach(kwarg -> shown.add(kwarg.getKey() + "=" + python(kwarg.getValue())));
    String target =
        switch (request.path("on").asText()) {
          case "bits" -> "rng.bit_generator";
          case "seed" -> "rng.bit_generator.seed_seq";
          default -> "rng";
        };
    String call =
        target + "." + request.path("method").asText() + "(" + String.join(", ", shown) + ")";
    return request.has("repeat")
        ? "[" + call + " for _ in range(" + request.path("repeat") + ")]"
        : call;
  }

  /** Returns a JSON argument as Python code. */
  static String python(JsonNode value) {
    if (value.isTextual()) {
      return "'" + value.asText() + "'";
    } else if (value.isBoolean()) {
      return value.asBoolean() ? "True" : "False";
    } else if (value.isNull()) {
      return "None";
    } else if (value.isDouble()) {
      double x = value.doubleValue();
      return Double.isFinite(x) ? Double.toString(x) : "float('" + x + "')";
    } else if (value.isArray()) {
      return elements(value, "[", "]");
    } else if (value.has("tuple")) {
      return elements(value.path("tuple"), "(", value.path("tuple").size() == 1 ? ",)" : ")");
    } else if (value.has("base64")) {
      return "np.frombuffer(base64.b64decode('%s'), '%s').reshape(%s).copy()"
          .formatted(
              value.path("base64").asText(), value.path("dtype").asText(), value.path("shape"));
    }
    return value.toString();
  }

  private static String elements(JsonNode list, String open, String close) {
    List<String> shown = new ArrayList<>();
    list.forEach(element -> shown.add(python(element)));
    return open + String.join(", ", shown) + close;
  }
}
