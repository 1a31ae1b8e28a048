package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;
import org.seedtree.engine.MT19937;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.legacy.RandomState;
import org.seedtree.release.NumpyRelease;

/** {@code sample --legacy} and {@code distributions --legacy}. */
class LegacySampleTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void continuesFromAStateWithItsCachedNormal(boolean tuple) throws IOException {
    RandomState rs = new RandomState(8);
    rs.randn();
    Path state = directory.resolve("state.json");
    Files.writeString(state, tuple ? rs.getState().toTupleJson() : rs.getState().toJson());
    InProcess run =
        InProcess.run("sample", "randn", "--legacy", "--size", "4", "--state", state.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().mapToDouble(Double::parseDouble))
        .containsExactly(boxed(rs.randn(4)));
  }

  /** Distributions, as the command line names them and as NumPy does. */
  private static final Map<String, String> SHAPED =
      Map.of(
          "randn", "randn(2, 3, 4)",
          "normal loc=1 scale=2", "normal(1, 2, (2, 3, 4))",
          "randint low=0 high=50 --dtype int16", "randint(0, 50, (2, 3, 4), dtype='int16')",
          "binomial n=9 p=0.3", "binomial(9, 0.3, (2, 3, 4))",
          "dirichlet alpha=1,2,3", "dirichlet([1, 2, 3], (2, 3, 4))",
          "multinomial n=9 pvals=0.2,0.3,0.5", "multinomial(9, [0.2, 0.3, 0.5], (2, 3, 4))",
          "multivariate_normal mean=1,2 cov=2,0.5;0.5,1",
              "multivariate_normal([1, 2], [[2, 0.5], [0.5, 1]], (2, 3, 4))");

  /** Vectors of multivariate_normal are equal up to rounding. */
  @Test
  void threeDimensionsAreNumPysAsTextAndInFiles() throws IOException {
    StringBuilder program = new StringBuilder();
    int files = 0;
    for (Map.Entry<String, String> entry : SHAPED.entrySet()) {
      String line = "sample " + entry.getKey() + " --legacy --seed 7 --size 2,3,4";
      String file = "a" + files++;
      InProcess text = InProcess.run(line.split(" "));
      assertThat(text.err()).isEmpty();
      Files.writeString(directory.resolve(file + ".txt"), text.out());
      InProcess run =
          InProcess.run((line + " --out " + directory.resolve(file + ".npy")).split(" "));
      assertThat(run.err()).isEmpty();
      program
          .append("a = RandomState(7)." + entry.getValue() + "\n")
          .append("tol = 1e-14 if a.ndim == 4 and a.shape[3] == 2 else 0\n")
          .append("b = np.load('" + file + ".npy')\n")
          .append("c = np.loadtxt('" + file + ".txt').reshape(a.shape)\n")
          .append("print(a.dtype == b.dtype and a.shape == b.shape,")
          .append(" np.allclose(a, b, tol, tol), np.array_equal(b, c))\n");
    }
    assertThat(NumpyProcess.run(directory, program.toString()).lines())
        .hasSize(SHAPED.size())
        .containsOnly("True True True");
  }

  private static Double[] boxed(double[] values) {
    return DoubleStream.of(values).boxed().toArray(Double[]::new);
  }

  @Test
  void printsTheSeedOfTheOperatingSystem() {
    InProcess run = InProcess.run("sample", "tomaxint", "--legacy", "--size", "3");
    assertThat(run.status()).isZero();
    assertThat(run.err()).matches("seed: [0-9]{1,10}\n");
    String seed = run.err().strip().substring("seed: ".length());
    InProcess again =
        InProcess.run("sample", "tomaxint", "--legacy", "--size", "3", "--seed", seed);
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  void listsRandomStatesDistributions() {
    InProcess run = InProcess.run("distributions", "--legacy");
    assertThat(run.out().lines()).hasSize(LegacyCatalog.entries().size());
    assertThat(run.out()).containsPattern("(?m)^randint low=\\.\\.\\. \\[high=\\.\\.\\.] +");
    assertThat(InProcess.run("distributions", "randint", "--legacy").out())
        .contains("dtypes: int64");
  }

  /** The hint of a rejected parameter says the range in which it would be accepted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypergeometric ngood=5 nbad=5 nsample=0 | (nsample: size of the sample, 1 to ngood + nbad)",
        "dirichlet alpha=1,0 | (alpha: concentration of each proportion, more than 0)",
        "zipf a=1025 | (a: exponent, more than 1, less than 1025)",
        "vonmises mu=0 kappa=1e200 | (kappa: concentration, 0 to about 1e16)",
        "negative_binomial n=3 p=2 | (p: probability of success, 0 to 1)",
      })
  void hintsAreThoseOfRandomState(String line, String hint) {
    assertRejected(hint, (line + " --seed 1").split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hypergeometric ngood=1e15 nbad=5 nsample=3 | ngood | at least 0",
        "hypergeometric ngood=5 nbad=10**15 nsample=1 | nsample | 1 to ngood + nbad",
        "uniform low=3 high=1 | high | upper end; it may be below low",
        "negative_binomial n=3 p=0 | p | 0 to 1",
        "zipf a=1024 | a | less than 1025",
        "vonmises mu=0 kappa=1e15 | kappa | 0 to about 1e16",
        "random_integers low=3 high=3 | high | greatest value, at least low",
      })
  void whatIsDescribedIsAccepted(String line, String parameter, String meaning) {
    InProcess run = InProcess.run(("sample " + line + " --legacy --seed 1").split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    String name = line.substring(0, line.indexOf(' '));
    assertThat(InProcess.run("distributions", name, "--legacy").out())
        .containsPattern("(?m)^  " + parameter + " .*" + Pattern.quote(meaning) + "$");
  }

  /** The values are those of the golden file of releases. */
  @ParameterizedTest
  @CsvSource({"2.3.5, 0 5 5 0 6 4", "2.4.6, 0 5 5 0 6 4", "2.5.2, 0 6 4 0 4 6"})
  void followsARelease(String release, String values) {
    String line = "sample multinomial n=10 pvals=0,0.5,0.5 --legacy --seed 1 --size 2 --numpy ";
    InProcess run = InProcess.run((line + release).split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip().split("[^0-9]+")).containsExactly(values.split(" "));
  }

  @Test
  void aManifestRecordsTheRelease() throws IOException {
    Path manifest = directory.resolve("m.json");
    String line =
        "sample multinomial n=10 pvals=0,0.5,0.5 --legacy --seed 1 --size 9 --numpy 2.5.2";
    assertThat(InProcess.run((line + " --manifest " + manifest).split(" ")).status()).isZero();
    assertThat(Files.readString(manifest)).contains("\"numpy\": \"2.5.2\"");
    assertThat(InProcess.run("verify", manifest.toString()).status()).isZero();
    Files.writeString(manifest, Files.readString(manifest).replace("2.5.2", "2.3.5"));
    assertThat(InProcess.run("verify", manifest.toString()).status()).isEqualTo(1);
  }

  /** The children of seeds, and the jumps of MT19937, are other ones before 1.19. */
  @Test
  void streamsAreThoseOfTheRelease() {
    String children = "sample random --seed 12345 --streams 3 --numpy 1.18.5";
    assertThat(InProcess.run(children.split(" ")).out().lines().skip(2))
        .containsExactly("0.234473339090277");
    String jumped = "sample random --seed 5 --bit-generator mt19937 --jumps 1 --numpy ";
    double earlier = new MT19937(5).jumped(BigInteger.ONE, NumpyRelease.of("1.18.5")).nextDouble();
    assertThat(InProcess.run((jumped + "1.18.5").split(" ")).out())
        .isEqualTo(earlier + "\n")
        .isNotEqualTo(InProcess.run((jumped + "1.19.0").split(" ")).out());
  }

  @Test
  void rejectsOptionsThatDoNotFit() {
    assertRejected("--seed: Seed must be between 0 and 2**32 - 1", "rand", "--seed", "4294967296");
    assertRejected(
        "--seed: Seed must be between 0 and 2**32 - 1", "rand", "--seed", "1,99999999999999999999");
    assertRejected(
        "--spawn-key: RandomState's own seeds have no children",
        "rand",
        "--seed",
        "1",
        "--spawn-key",
        "1");
    assertRejected(
        "--streams: RandomState's own seeds have no children",
        "rand",
        "--seed",
        "1",
        "--streams",
        "2");
    assertRejected("--numpy: NumPy \"2.5\" is ambiguous", "rand", "--seed", "1", "--numpy", "2.5");
    assertRejected("unknown distribution integers", "integers", "--seed", "1");
    assertRejected("scale < 0", "normal", "scale=-1", "--seed", "1");
    assertRejected("alpha <= 0", "dirichlet", "alpha=0,1", "--seed", "1");
  }

  private static void assertRejected(String message, String... args) {
    String[] line = new String[args.length + 2];
    line[0] = "sample";
    System.arraycopy(args, 0, line, 1, args.length);
    line[args.length + 1] = "--legacy";
    InProcess run = InProcess.run(line);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }
}
