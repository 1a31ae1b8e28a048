package org.seedtree.sampling;

import java.util.List;
import java.util.Map;

/** The functions of the libraries by the names that golden cases and live cases have. */
final class LibraryCalls {

  private final Releases releases;

  LibraryCalls(Releases releases) {
    this.releases = releases;
  }

  /** Returns what the function returns, in a form that {@link Answer} compares. */
  Object call(String function, Arguments a) {
    if (function.equals("calls on one RandomState")) {
      return SequenceOfCalls.results(this, a);
    }
    Object result = SplitCalls.call(function, a, releases.sklearn());
    if (result == null) {
      result = UtilityCalls.call(function, a, releases.sklearn());
    }
    if (result == null) {
      result = DatasetCalls.call(function, a);
    }
    if (result == null) {
      result = PandasCalls.call(function, a, releases.pandas());
    }
    if (result == null) {
      result = ScipyCalls.call(function, a, releases.scipy());
    }
    if (result == null) {
      throw new IllegalArgumentException("no such function: " + function);
    }
    return result;
  }

  /** Several calls that draw from one RandomState, which shows that none draws too much. */
  private static final class SequenceOfCalls {

    static List<Object> results(LibraryCalls calls, Arguments a) {
      var rs = new org.seedtree.legacy.RandomState((long) a.integer("seed"));
      return a.list("calls").stream()
          .map(
              call -> {
                List<?> parts = (List<?>) call;
                Arguments own = new Arguments(asMap(parts.get(1)));
                return calls.call((String) parts.get(0), own.with(rs));
              })
          .toList();
    }

    @SuppressWarnings("unchecked") // what the parser creates
    private static Map<String, Object> asMap(Object value) {
      return (Map<String, Object>) value;
    }
  }
}
