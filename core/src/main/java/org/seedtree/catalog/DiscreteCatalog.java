package org.seedtree.catalog;

import java.util.List;
import java.util.Locale;
import org.seedtree.catalog.Catalog.Entry;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Zipf;

/** The discrete distributions of the {@link Catalog}. */
final class DiscreteCatalog {

  static List<Entry> entries() {
    return List.of(
        Entry.ofLongs(
            "binomial",
            "binomial: successes in n trials",
            List.of(
                Parameter.integer("n", 100, "number of trials, at least 0"),
                Parameter.requiredReal("p", 0.4, "probability of success, 0 to 1")),
            given -> new Binomial(given.longValue("n"), given.real("p"))),
        Entry.ofLongs(
            "geometric",
            "geometric: trials up to the first success",
            List.of(
                Parameter.requiredReal("p", 0.2, "probability of success, more than 0, at most 1")),
            given -> new Geometric(given.real("p"))),
        Entry.ofLongs(
            "hypergeometric",
            "hypergeometric: successes in a sample without replacement",
            List.of(
                Parameter.integer(
                    "ngood", 30, "number of successes in the population, 0 to 999999999"),
                Parameter.integer(
                    "nbad", 50, "number of failures in the population, 0 to 999999999"),
                Parameter.integer("nsample", 20, "size of the sample, 0 to ngood + nbad")),
            given ->
                new Hypergeometric(
                    given.longValue("ngood"), given.longValue("nbad"), given.longValue("nsample"))),
        Entry.ofLongs(
            "logseries",
            "logarithmic series, from 1 on",
            List.of(Parameter.requiredReal("p", 0.7, "shape, at least 0, less than 1")),
            given -> new Logseries(given.real("p"))),
        Entry.ofLongVectors(
            "multinomial",
            "multinomial: counts of each outcome in n trials",
            List.of(
                Parameter.integer("n", 20, "number of trials, at least 0"),
                Parameter.requiredReals(
                    "pvals",
                    List.of(0.2, 0.5, 0.3),
                    "probability of each outcome, 0 to 1; all but the last add up to 1 at most")),
            given -> new Multinomial(given.longValue("n"), given.reals("pvals"))),
        Entry.ofLongVectors(
            "multivariate_hypergeometric",
            "multivariate hypergeometric: counts of each color in a sample without replacement",
            List.of(
                Parameter.integers("colors", List.of(16L, 8L, 4L), "number of items of each color"),
                Parameter.integer("nsample", 12, "size of the sample, 0 to the sum of colors"),
                Parameter.choice(
                    "method",
                    List.of("marginals", "count"),
                    "color by color, or by shuffling a list of all items")),
            given ->
                new MultivariateHypergeometric(
                    given.longValues("colors"),
                    given.longValue("nsample"),
                    MultivariateHypergeometric.Method.valueOf(
                        given.text("method").toUpperCase(Locale.ROOT)))),
        Entry.ofLongs(
            "negative_binomial",
            "negative binomial: failures before the n-th success",
            List.of(
                Parameter.requiredReal("n", 5, "number of successes, more than 0"),
                Parameter.requiredReal("p", 0.3, "probability of success, more than 0, at most 1")),
            given -> new NegativeBinomial(given.real("n"), given.real("p"))),
        Entry.ofLongs(
            "poisson",
            "Poisson: independent events",
            List.of(Parameter.real("lam", 1, "mean, 0 to 9.223372006484771e18")),
            given -> new Poisson(given.real("lam"))),
        Entry.ofLongs(
            "zipf",
            "Zipf, from 1 on",
            List.of(Parameter.requiredReal("a", 2.5, "exponent, more than 1")),
            given -> new Zipf(given.real("a"))));
  }

  private DiscreteCatalog() {}
}
