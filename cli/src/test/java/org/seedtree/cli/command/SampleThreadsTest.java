package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;

/** Neither the number of threads nor the division of streams into chunks changes a value. */
class SampleThreadsTest {

  @TempDir private Path directory;

  static Stream<Arguments> runs() {
    return Stream.of(
            List.of("random", "--streams", "3", "--size", "100000"),
            List.of("standard_normal", "--streams", "7", "--size", "40000"),
            List.of("normal", "--streams", "1000", "--size", "7"),
            List.of("random", "--dtype", "float32", "--streams", "5", "--size", "33333"),
            List.of("integers", "low=0", "high=200", "--dtype", "uint8", "--size", "100001"),
            List.of("integers", "low=0", "high=2", "--dtype", "bool", "--size", "70001"),
            List.of("integers", "low=-9", "high=999", "--dtype", "int16", "--size", "2,40000"),
            List.of("exponential", "--streams", "70000"),
            List.of("dirichlet", "alpha=0.5,1,2,3,4,5,6", "--streams", "3", "--size", "9999"))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void filesDoNotDependOnTheNumberOfThreads(List<String> run) throws IOException {
    for (String format : List.of(".npy", ".bin", ".csv")) {
      byte[] one = file(run, "1", format);
      assertThat(one).isNotEmpty();
      assertThat(file(run, "2", format)).isEqualTo(one);
      assertThat(file(run, "5", format)).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void textDoesNotDependOnTheNumberOfThreads(List<String> run) {
    String one = InProcess.run(arguments(run, "--threads", "1")).out();
    assertThat(one).isNotEmpty();
    assertThat(InProcess.run(arguments(run, "--threads", "3")).out()).isEqualTo(one);
  }

  static Stream<Arguments> longRuns() {
    return Stream.of("random", "standard_normal", "exponential", "gamma shape=2", "poisson lam=3")
        .flatMap(
            distribution ->
                Stream.of("pcg64", "pcg64dxsm", "philox", "sfc64", "mt19937")
                    .map(engine -> Arguments.of(distribution, engine)));
  }

  /** One stream that is long enough for all threads to fill together, in more than one chunk. */
  @ParameterizedTest
  @MethodSource("longRuns")
  void allThreadsFillOneLongStream(String distribution, String engine) throws IOException {
    List<String> run =
        Stream.of(distribution + " --size 1100003 --bit-generator " + engine)
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();
    byte[] one = file(run, "1", ".bin");
    assertThat(one).hasSize(8 * 1_100_003);
    assertThat(Arrays.equals(file(run, "2", ".bin"), one)).isTrue();
    assertThat(Arrays.equals(file(run, "7", ".bin"), one)).isTrue();
  }

  /** Filled by one thread first and then by all, because sampling takes longer than writing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gamma shape=2 --bit-generator sfc64",
        "binomial n=100 p=0.4",
        "integers low=0 high=200 --dtype uint8",
        "vonmises mu=0 kappa=1"
      })
  void allThreadsFillWhatIsSlowerThanWriting(String distribution) throws IOException {
    List<String> run = List.of((distribution + " --size 9300003").split(" "));
    byte[] one = file(run, "1", ".bin");
    assertThat(Arrays.equals(file(run, "2", ".bin"), one)).isTrue();
    assertThat(Arrays.equals(file(run, "7", ".bin"), one)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "random --dtype float32",
        "standard_exponential --dtype float32",
        "integers low=-9 high=999",
        "integers low=0 high=4000000000 --dtype uint32",
        "integers low=0 high=200 --dtype uint8",
        "dirichlet alpha=0.5,1,2",
        "randn --legacy",
        "standard_gamma shape=2 --legacy"
      })
  void allThreadsFillOneLongStreamOfAnyType(String distribution) throws IOException {
    List<String> run = List.of((distribution + " --size 700001").split(" "));
    byte[] one = file(run, "1", ".bin");
    assertThat(Arrays.equals(file(run, "3", ".bin"), one)).isTrue();
  }

  private byte[] file(List<String> run, String threads, String format) throws IOException {
    Path file = directory.resolve("x" + format);
    InProcess result = InProcess.run(arguments(run, "--threads", threads, "--out", "" + file));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(directory).isEmptyDirectory();
    return bytes;
  }

  private static String[] arguments(List<String> run, String... more) {
    return Stream.of(Stream.of("sample"), run.stream(), Stream.of("--seed", "5"), Stream.of(more))
        .flatMap(s -> s)
        .toArray(String[]::new);
  }
}
