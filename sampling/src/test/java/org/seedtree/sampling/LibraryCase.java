package org.seedtree.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.seedtree.json.Json;

/** A call with the answer of scikit-learn, pandas or SciPy. */
record LibraryCase(String function, Arguments arguments, Map<String, Object> json) {

  static LibraryCase of(Map<String, Object> json) {
    return new LibraryCase(
        (String) json.get("function"), new Arguments(asMap(json.get("arguments"))), json);
  }

  @SuppressWarnings("unchecked") // what the parser creates
  static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  /** Returns the cases of the golden file, or those that older libraries answer differently. */
  static List<LibraryCase> golden(boolean older) {
    try (InputStream in = LibraryCase.class.getResourceAsStream("sampling-golden.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Object> file = asMap(Json.parseObject(text));
      Object cases = older ? asMap(file.get("older")).get("cases") : file.get("cases");
      return ((List<?>) cases).stream().map(json -> of(asMap(json))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether Python rejects the call. */
  boolean isRejected() {
    return json.containsKey("error");
  }

  /** Returns whether Python's message is another, because it checks types and ranges first. */
  private boolean isRejectedInOtherWords() {
    return json.get("error") instanceof List<?> error
        && error.get(0).equals("InvalidParameterError");
  }

  /** Returns how this library's answer differs, or null. */
  String difference(Releases releases) {
    String phrase = json.get("error") instanceof List<?> error ? (String) error.get(1) : null;
    Object result;
    try {
      result = new LibraryCalls(releases).call(function, arguments);
    } catch (IllegalArgumentException e) {
      boolean same =
          phrase != null && (isRejectedInOtherWords() || e.getMessage().startsWith(phrase));
      return same ? null : this + "\nthrows " + e;
    }
    String found =
        phrase == null ? Answer.difference(json.get("result"), result) : "does not throw " + phrase;
    return found == null ? null : this + "\n" + found;
  }

  @Override
  public String toString() {
    return function + " " + Json.write(json.get("arguments"));
  }
}
