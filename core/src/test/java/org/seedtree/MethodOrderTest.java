package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods of a class, and so its page, are in the order of NumPy's page. */
class MethodOrderTest {

  private static final String DISTRIBUTIONS =
      """
      beta binomial chisquare dirichlet exponential f gamma geometric gumbel hypergeometric laplace
      logistic lognormal logseries multinomial multivariateHypergeometric multivariateNormal
      negativeBinomial noncentralChisquare noncentralF normal pareto poisson power rayleigh
      standardCauchy standardExponential standardGamma standardNormal standardT triangular uniform
      vonmises wald weibull zipf
      """;

  private static final String MODERN =
      "spawn integers random choice bytes shuffle permutation permuted " + DISTRIBUTIONS;

  private static final String LEGACY =
      "seed getState setState rand randn randint randomIntegers randomSample choice bytes shuffle"
          + " permutation "
          + DISTRIBUTIONS.replace("multivariateHypergeometric ", "");

  private static final Pattern METHOD = Pattern.compile("^  public .*?(\\w+)\\(");

  @ParameterizedTest
  @CsvSource({"Generator, false", "legacy/RandomState, true", "legacy/NumpyRandom, true"})
  void isNumpys(String file, boolean isLegacy) throws IOException {
    List<String> expected = Arrays.asList((isLegacy ? LEGACY : MODERN).trim().split("\\s+"));
    Set<String> names = new HashSet<>(expected);
    List<String> found = new ArrayList<>();
    Path source = Path.of("src/main/java/org/seedtree", file + ".java");
    for (String line : Files.readAllLines(source)) {
      var method = METHOD.matcher(line);
      if (method.find() && names.contains(method.group(1))) {
        found.add(method.group(1));
      }
    }
    // some overloads of integers are with the broadcasting methods, after the distributions
    assertThat(found.stream().distinct()).containsExactlyElementsOf(expected);
    for (int i = 1; i < found.size(); i++) {
      String name = found.get(i);
      if (found.subList(0, i).contains(name) && !name.equals("integers")) {
        assertThat(found.get(i - 1)).as("method before an overload").isEqualTo(name);
      }
    }
  }
}
