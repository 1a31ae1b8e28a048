package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;
import org.seedtree.cli.run.EvenSample;

class SampleReportPageTest {

  @TempDir private Path directory;

  private InProcess run(String line) {
    InProcess result = InProcess.run(line.replace("@/", directory + "/").split(" "));
    assertThat(result.err().replaceAll("seed: [0-9]+\n", "")).isEmpty();
    assertThat(result.status()).isZero();
    return result;
  }

  private JsonNode json(String line) throws IOException {
    return Pages.comparable(run(line).out());
  }

  @Test
  void thePageHasWhatJsonPrintsAtAnyNumberOfThreads() throws IOException {
    String command = "sample normal loc=5 --seed 1 --size 300000 --json --report @/x.html";
    JsonNode printed = json(command + " --threads 1");
    for (String more : new String[] {" --threads 3", " --out @/x.csv", " --out @/x.npy"}) {
      assertThat(json(command + more)).isEqualTo(printed);
      JsonNode page = Pages.document(directory.resolve("x.html"));
      assertThat(Pages.comparable(page.toString())).isEqualTo(printed);
    }
    assertThat(printed.get("mean").asDouble()).isCloseTo(5, within(0.01));
    assertThat(printed.get("values").asLong()).isEqualTo(300_000);
    assertThat(printed.at("/histogram/of").asLong()).isEqualTo(300_000);
  }

  @Test
  void valuesAreStillPrinted() {
    String command = "sample integers low=0 high=9 --seed 3 --size 20";
    assertThat(run(command + " --report @/x.html").out()).isEqualTo(run(command).out());
    assertThat(directory.resolve("x.html")).exists();
  }

  /** Mean, range and counts are those that NumPy finds in the file. */
  @Test
  void statisticsAreThoseOfTheValues() throws IOException {
    JsonNode json = json("sample poisson lam=9 --seed 3 --size 5000 --json --out @/x.npy");
    String expected =
        NumpyProcess.run(
            directory,
            """
            x = np.load('x.npy')
            print(repr(float(x.mean())), x.min(), x.max(), *np.bincount(x)[x.min():])
            """);
    String[] words = expected.strip().split(" ");
    assertThat(json.get("mean").asDouble()).isCloseTo(Double.parseDouble(words[0]), within(1e-12));
    assertThat(json.get("min").asDouble()).isEqualTo(Double.parseDouble(words[1]));
    assertThat(json.get("max").asDouble()).isEqualTo(Double.parseDouble(words[2]));
    List<String> counts = new ArrayList<>();
    json.at("/histogram/counts").forEach(count -> counts.add(count.asText()));
    long above = json.at("/histogram/above").asLong();
    assertThat(above).isLessThan(10);
    assertThat(Arrays.copyOfRange(words, 3, 3 + counts.size())).containsExactlyElementsOf(counts);
  }

  /** Student's t with 10 degrees of freedom passes as itself, and not as a normal distribution. */
  @Test
  void testsOfFitSeeAnotherDistribution() {
    EvenSample sample = new EvenSample(100_000);
    for (double x : Generator.defaultRng(3).standardT(10, 100_000)) {
      sample.add(x);
    }
    Reference t = Reference.of("t", TDistribution.of(10));
    Reference normal = Reference.of("normal", NormalDistribution.of(0, Math.sqrt(10.0 / 8)));
    assertThat(pValues(sample, t)).hasSize(2).allMatch(p -> p > 1e-4);
    assertThat(pValues(sample, normal)).hasSize(2).allMatch(p -> p < 1e-6);
  }

  private static List<Double> pValues(EvenSample sample, Reference reference) {
    Map<String, Object> document = new LinkedHashMap<>();
    new DistributionSection(sample, reference).addTo(document);
    return ((List<?>) document.get("p_values"))
        .stream().map(entry -> (Double) ((Map<?, ?>) entry).get("p")).toList();
  }

  /** Values fit the distribution they are drawn from, also where only its CDF is at hand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wald mean=3 scale=2",
        "vonmises mu=0.5 kappa=4",
        "noncentral_chisquare df=3 nonc=2",
        "noncentral_f dfnum=3 dfden=4 nonc=2",
        "negative_binomial n=5.5 p=0.3",
        "zipf a=3",
        "logseries p=0.7",
        "integers low=-5 high=17",
        "integers low=-5 high=17 endpoint=true",
        "integers low=0 high=2**40",
        "randint low=1 high=7 --legacy",
        "random_integers low=1 high=6 --legacy"
      })
  void valuesFitTheReference(String distribution) throws IOException {
    JsonNode json = json("sample " + distribution + " --seed 11 --size 20000 --json --out @/x.npy");
    assertThat(json.get("p_values")).isNotEmpty().allMatch(p -> p.get("p").asDouble() > 1e-3);
    JsonNode quantiles = json.get("quantiles");
    int middle = quantiles.get("observed").size() / 2;
    double median = quantiles.get("expected").get(middle).asDouble();
    assertThat(quantiles.get("observed").get(middle).asDouble())
        .isCloseTo(median, within(median == Math.rint(median) ? 1 + 0.02 * median : 0.1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vonmises mu=0.5 kappa=1e5",
        "noncentral_chisquare df=3 nonc=1e12",
        "logseries p=0.99999999",
        "negative_binomial n=1e9 p=0.001",
        "integers low=0 high=2**63"
      })
  void parametersBeyondThoseOfTheReferenceHaveNone(String distribution) throws IOException {
    JsonNode json = json("sample " + distribution + " --seed 11 --size 200 --json --out @/x.npy");
    assertThat(json.has("quantiles")).isFalse();
    assertThat(json.get("histogram").get("values").asLong()).isEqualTo(200);
  }

  /** The program in the page computes the same values, bit for bit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "normal loc=1e300 scale=2 --size 2,3 --seed 12345",
        "random --dtype float32 --size 5 --spawn-key 3,1 --seed 7",
        "standard_exponential method=inv --size 5 --seed 7 --bit-generator sfc64",
        "integers low=1 high=6 endpoint=true --dtype uint8 --size 9 --seed 1,2,3",
        "integers low=0 high=2**64 --dtype uint64 --size 4 --seed 5",
        "gamma shape=2 --streams 3 --size 4 --jumps 2 --advance 5 --seed 99",
        "dirichlet alpha=1,2,3 --streams 2 --size 2 --seed 99 --spawn-key 4",
        "multivariate_hypergeometric colors=3,4,5 nsample=4 method=count --size 3 --seed 9",
        "random --bit-generator mt19937 --jumps 1 --advance 7 --size 5 --seed 4",
        "random --bit-generator philox --advance -3 --size 5 --seed 4",
        "randn --legacy --seed 42 --size 2,3",
        "randint low=1 high=7 --dtype int16 --legacy --seed 1,2 --size 8",
        "tomaxint --legacy --bit-generator pcg64 --seed 5 --size 3",
        "normal --size 3 --state @/state.json",
        "gamma shape=0.5 --legacy --size 3 --state @/legacy.json",
        "vonmises mu=0 kappa=4 --size 6",
        "multivariate_normal mean=0,1 cov=2,0.5;0.5,1 method=cholesky --size 3 --seed 6",
        "normal loc=inf --size 2 --seed 6",
        "vonmises mu=nan kappa=4 --size 2 --seed 6"
      })
  void numpyRepeatsTheSample(String sample) throws IOException {
    Files.writeString(directory.resolve("state.json"), run("state --seed 8 --advance 9").out());
    Files.writeString(directory.resolve("legacy.json"), run("state --legacy --seed 8").out());
    JsonNode json = json("sample " + sample + " --json --out @/x.npy");
    String program = json.get("again_numpy").asText();
    assertThat(
            NumpyProcess.run(
                directory,
                program
                    + "y = np.load('x.npy')\nprint(x.dtype == y.dtype, np.array_equal(x, y, equal_nan=True))\n"))
        .isEqualTo("True True\n");
    String again = json.get("again").asText();
    JsonNode repeated = json(again.replace("./seedtree ", "").replace("'", "") + " --json");
    assertThat(repeated.get("digests")).isEqualTo(json.get("digests"));
  }
}
