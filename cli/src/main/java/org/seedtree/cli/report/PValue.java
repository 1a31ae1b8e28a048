package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a test.
 *
 * @param test what was tested
 * @param statistic the statistic
 * @param p the probability of a statistic that is at least as extreme
 */
record PValue(String test, double statistic, double p) {

  private static final String FIELD = "p_values";

  /** Adds this result to those of a document. */
  void addTo(Map<String, @Nullable Object> document) {
    List<Object> all = new ArrayList<>();
    if (document.get(FIELD) instanceof List<?> earlier) {
      all.addAll(earlier);
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("test", test);
    entry.put("statistic", statistic);
    entry.put("p", p);
    all.add(entry);
    document.put(FIELD, all);
  }
}
