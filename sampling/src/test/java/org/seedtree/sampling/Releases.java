package org.seedtree.sampling;

import java.util.Map;
import org.seedtree.pandas.PandasRelease;
import org.seedtree.scipy.ScipyRelease;
import org.seedtree.sklearn.SklearnRelease;

/** The releases of the libraries that answered. */
record Releases(SklearnRelease sklearn, PandasRelease pandas, ScipyRelease scipy) {

  static final Releases NEWEST =
      new Releases(SklearnRelease.NEWEST, PandasRelease.NEWEST, ScipyRelease.NEWEST);

  /** Returns the releases of versions by the libraries' names. */
  static Releases of(Map<String, Object> versions) {
    return new Releases(
        SklearnRelease.of((String) versions.get("scikit-learn")),
        PandasRelease.of((String) versions.get("pandas")),
        ScipyRelease.of((String) versions.get("scipy")));
  }
}
