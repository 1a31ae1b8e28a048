package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.cli.InProcess;
import org.seedtree.cli.NumpyProcess;

/** Files written by any number of threads contain the array of the installed NumPy. */
@Tag("slow")
class NumpyFilesTest {

  private static final Map<String, String> ENGINES =
      Map.of(
          "mt19937", "MT19937",
          "pcg64", "PCG64",
          "pcg64dxsm", "PCG64DXSM",
          "philox", "Philox",
          "sfc64", "SFC64");

  private static final List<Integer> THREADS = List.of(1, 2, 7);

  @TempDir private Path directory;

  static Stream<Arguments> distributions() {
    return Stream.of(
        Arguments.of("random", "random(N)"),
        Arguments.of("random --dtype float32", "random(N, dtype=np.float32)"),
        Arguments.of("normal loc=1 scale=2", "normal(1, 2, N)"),
        Arguments.of("exponential scale=3", "exponential(3, N)"),
        Arguments.of("gamma shape=2", "gamma(2, 1, N)"),
        Arguments.of("standard_cauchy", "standard_cauchy(N)"),
        Arguments.of("poisson lam=3", "poisson(3, N)"),
        Arguments.of("beta a=2 b=3", "beta(2, 3, N)"),
        Arguments.of("integers low=0 high=1000", "integers(0, 1000, N)"),
        Arguments.of("integers low=-5 high=4000000000000", "integers(-5, 4_000_000_000_000, N)"),
        Arguments.of(
            "integers low=0 high=200 --dtype uint8", "integers(0, 200, N, dtype=np.uint8)"),
        Arguments.of("dirichlet alpha=0.5,1,2", "dirichlet([0.5, 1, 2], N)"));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void anyNumberOfThreadsWritesTheArrayOfNumpy(String distribution, String numpy)
      throws IOException {
    for (int size : new int[] {1_000_000, 1_310_729}) {
      for (String engine : ENGINES.keySet()) {
        for (int threads : THREADS) {
          write(distribution, engine, size, threads);
        }
      }
      compare(numpy, size);
    }
  }

  private void write(String distribution, String engine, int size, int threads) throws IOException {
    Path file = directory.resolve(engine + "-" + threads + ".npy");
    Files.deleteIfExists(file);
    InProcess result =
        InProcess.run(
            Stream.of(
                    Stream.of("sample"),
                    Stream.of(distribution.split(" ")),
                    Stream.of("--seed", "12345", "--bit-generator", engine),
                    Stream.of("--size", "" + size, "--threads", "" + threads),
                    Stream.of("--out", "" + file))
                .flatMap(s -> s)
                .toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  private void compare(String numpy, int size) {
    StringBuilder program = new StringBuilder("N = " + size + "\n");
    ENGINES.forEach(
        (engine, name) -> {
          program.append("a = Generator(" + name + "(12345))." + numpy + "\n");
          for (int threads : THREADS) {
            String file = "'" + engine + "-" + threads + ".npy'";
            program.append("b = np.load(" + file + ")\n");
            program.append(
                "print(a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes())\n");
          }
        });
    assertThat(NumpyProcess.run(directory, program.toString()).lines())
        .hasSize(ENGINES.size() * THREADS.size())
        .containsOnly("True");
  }
}
