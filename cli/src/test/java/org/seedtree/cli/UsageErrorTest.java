package org.seedtree.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.cli.output.Console;
import org.seedtree.engine.BitGenerator;

/** Invalid input: one line with the error and what is expected, and status 2. */
class UsageErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smaple | unknown command smaple: did you mean sample?",
        "help smaple | unknown command smaple: did you mean sample?",
        "sample | sample needs a distribution: there are random,",
        "distributions nromal | unknown distribution nromal: did you mean normal?",
        "recipe rnd.nromal | unknown function rnd.nromal: did you mean normal?",
        "sample nromal | unknown distribution nromal: did you mean normal?",
        "sample normal lco=1 | normal has no parameter lco: did you mean loc?",
        "sample random loc=1 | random has no parameter loc; it has none",
        "sample normal loc=0 loc=1 | loc is given twice",
        "sample normal 5 | parameters are name=value, as in \"normal [loc=0] [scale=1]\", not 5",
        "sample normal scale=-1 | normal: scale < 0: -1.0 (scale: standard deviation, at least 0)",
        "sample normal scale=x | normal: scale is a number, not x",
        "sample integers | integers needs low, as in \"integers low=... [high=...]",
        "sample integers low=5 high=3 | integers: low >= high: 5, 3",
        "sample integers low=1.5 | integers: low is an integer, not 1.5",
        "sample integers low=0 high=300 --dtype uint8 | high is out of bounds for uint8: 300",
        "sample standard_exponential method=zag | method is zig or inv, not zag",
        "sample normal --dtype float32 | normal has no dtype float32; it has float64",
        "sample random --dtype flaot32 | unknown dtype flaot32: did you mean float32?",
        "sample binomial n=9 p=0.5 --numpy 2.3 | --numpy: NumPy \"2.3\" is ambiguous, since patch"
            + " releases changed numbers: write three numbers, such as 2.3.5",
        "sample binomial n=9 p=2 | binomial: p < 0, p > 1 or p is NaN: 2.0",
        "sample binomial n=9223372036854775808 p=0 | n is out of bounds for int64",
        "sample multivariate_hypergeometric colors=1,x nsample=1 | colors is a list of integers",
        "sample random --seed -1 | --seed: expected non-negative integer: -1",
        "sample random --seed 12x | --seed: invalid literal for int() with base 10: '12x'",
        "sample random --spawn-key 1,x | --spawn-key is non-negative integers separated by commas",
        "sample random --size -3 | --size: negative dimensions are not allowed: -3",
        "sample random --seed 2**3-9 | --seed: invalid literal for int() with base 10: '2**3-9'",
        "sample random --size 1e-3 | --size is N or R,C,... (integers), not 1e-3",
        "sample random --size -2**3 | --size: negative dimensions are not allowed: -2**3",
        "sample random --size 2**63 | --size is too large: 2**63",
        "sample multivariate_normal mean=0,0 cov=1,0;0 | cov is a square matrix by rows, as in"
            + " 1,0;0,1 or [[1,0],[0,1]], not 1,0;0",
        "sample multivariate_normal mean=0,0 cov=1,0,0 | (cov: covariance matrix by rows, as in"
            + " 1,0;0,1 or [[1,0],[0,1]])",
        "state --dict --seed 1 | --dict is a form of --legacy",
        "raw --legacy --seed 4294967296 | --seed: Seed must be between 0 and 2**32 - 1",
        "sample random --size 2x | --size is N or R,C,... (integers), not 2x",
        "sample random --size 99999999999999999999 | --size is too large",
        "sample random --size 9999999999,9999999999 | array is too big",
        "sample random --size 1 --streams 0 | --streams is an integer from 1",
        "sample random --threads 0 | --threads is an integer from 1 to 256, not 0",
        "sample random --sized 3 | unknown option --sized: did you mean --size?",
        "sample random --out x.txt | --out is a file name ending in .npy, .csv or .bin, not x.txt",
        "sample random --out no/x.npy | cannot write no/x.npy: there is no directory",
        "sample random --bit-generator pgc64 | unknown bit generator pgc64: did you mean pcg64?",
        "sample random --bit-generator sfc64 --jumps 1 | --jumps: sfc64 cannot jump",
        "sample random --bit-generator sfc64 --advance 1 | --advance: sfc64 cannot advance",
        "sample random --jumps x | --jumps is an integer, not x",
        "sample random --seed 1 --bit-generator mt19937 --jumps 3000000000 | too many jumps",
        "sample random --seed 1 --bit-generator mt19937 --jumps 3000000000 --streams 2 | too many"
            + " jumps",
        "state --bit-generator mt19937 --jumps 3000000000 --seed 1 | too many jumps",
        "sample random --state no.json | --state: no such file: no.json",
        "sample random --state no.json --seed 1 | --state contains the seed: leave out --seed",
        "spawn --seed 1 -n -1 | -n is an integer from 0 to 4294967295, not -1",
        "spawn --seed 1 here | spawn does not take here; see seedtree help spawn",
        "raw --limit x | --limit is an integer of at least 0, not x",
        "battery rows | battery tests streams or distributions, not rows",
        "battery distributions --scheme spawn"
            + " | --bit-generator, --scheme, --streams and --manifest are for streams: leave them out",
        "battery streams --streams 1"
            + " | battery: a battery of streams compares two or more, not 1",
        "battery streams --quick --full | give one of --quick, --full and --scale",
        "battery streams --scale 0 | --scale is a number from 0.0001 to 1000, not 0",
        "battery streams --seed -1 | --seed is an integer of at least 0, not -1",
        "battery streams --scheme keys --bit-generator pcg64"
            + " | battery: there are no streams of PCG64 by keys",
        "raw --streams 3 --limit 1 | --streams: name the --scheme that makes them",
        "raw --scheme spawn --limit 1 | --scheme needs a number of --streams",
        "raw --scheme jumps --streams 2 --bit-generator sfc64 --seed 1 --limit 1"
            + " | --scheme: SFC64 cannot jump",
        "raw --scheme spawn --streams 2 --seed 1 --jumps 1 --limit 1"
            + " | --scheme makes streams of a seed: leave out --state, --jumps and --advance",
        "raw --scheme spawn --streams 2 --legacy --limit 1"
            + " | --scheme is for NumPy's Generator: leave out --legacy",
        "raw --bit-generator mt19937 --seed 1 --bits high32 --limit 1"
            + " | --bits: MT19937 has words of 32 bits, which have no high32",
        "raw --bits top --seed 1 --limit 1 | --bits is high32, low32 or all, not top",
      })
  void oneLine(String line, String message) {
    InProcess result = InProcess.run(line.split(" "));
    assertThat(result.err()).startsWith("seedtree: ").contains(message).endsWith("\n");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  /** A terminal would obey them. */
  @Test
  void controlCharactersAreNotPrinted() {
    InProcess result = InProcess.run("sample", "\u001b[2J\tnormal\u0007\u009b\n");
    assertThat(result.err())
        .startsWith(
            "seedtree: unknown distribution \\u001b[2J\\tnormal\\u0007\\u009b\\n: there are");
    assertThat(result.err().strip()).doesNotContainPattern("\\p{Cc}");
    assertThat(InProcess.run("spawn", "--seed", "1", "\u001b[2J\u0007").err())
        .startsWith("seedtree: spawn does not take ?[2J?;");
  }

  @Test
  void noArgumentIsReplacedByTheContentOfAFile(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "normal --seed 5");
    InProcess result = InProcess.run("sample", "@" + file);
    assertThat(result.err()).startsWith("seedtree: unknown distribution @" + file + ": ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void anUnexpectedExceptionIsOneLine() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("two\nlines");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(broken, new PrintStream(err, true, UTF_8), false);
    assertThat(Main.run(console, "state", "--seed", "1")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("seedtree: unexpected: java.lang.IllegalStateException: two lines\n");
  }

  private static InProcess failing(Throwable failure) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (failure instanceof Error e) {
              throw e;
            }
            throw new IOException(failure);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(broken, new PrintStream(err, true, UTF_8), false);
    return new InProcess(Main.run(console, "state", "--seed", "1"), "", err.toString(UTF_8));
  }

  @Test
  void aFailedInitialiserShowsItsCause() {
    InProcess result =
        failing(new ExceptionInInitializerError(new IllegalStateException("no table")));
    assertThat(result.err())
        .isEqualTo("seedtree: unexpected: java.lang.IllegalStateException: no table\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void exhaustedMemoryIsFoundInTheCauses() {
    InProcess result = failing(new RuntimeException(new OutOfMemoryError("Metaspace")));
    assertThat(result.err()).isEqualTo("seedtree: out of memory: Metaspace\n");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void digitsOfSpawnKeysAreLimited() {
    String longest = "7".repeat(10_000);
    InProcess result = InProcess.run("state", "--seed", longest, "--spawn-key", longest);
    assertThat(result.err()).isEmpty();
    assertThat(BitGenerator.fromJson(result.out()).toJson()).isEqualTo(result.out().strip());
    assertThat(InProcess.run("state", "--seed", "1", "--spawn-key", "3," + longest + "7").err())
        .isEqualTo("seedtree: --spawn-key: an index of more than 10000 digits\n");
  }

  @Test
  void longValuesAreAbbreviated() {
    InProcess result =
        InProcess.run("sample", "normal", "scale=x" + "9".repeat(500_000), "--seed", "1");
    assertThat(result.err()).startsWith("seedtree: normal: scale is a number, not x9999");
    assertThat(result.err().length()).isLessThan(2000);
  }
}
