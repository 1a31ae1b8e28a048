package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./seedtree} compared with the equivalent Python. Where the process does not matter, the
 * command line runs in this one.
 */
class CommandLineIT {

  @TempDir private Path directory;

  /** Printed by NumPy 2.4.6: {@code [default_rng(s).normal(0,1,5) for s in ...spawn(3)]}. */
  @Test
  void theExampleOfTheReadme() {
    assertThat(run("sample normal loc=0 scale=1 --seed 12345 --streams 3 --size 5").text())
        .isEqualTo(
            """
            1.7875197842072932 -0.488640903086019 1.0823729228035182 -0.44991099592784456 -0.5410988691463213
            -0.023262754820518473 -0.8980648226176007 -1.690869294701008 -0.7439939795779211 0.7015674319898497
            -0.05338222059417814 1.5089071439511395 -0.7105484427286861 -0.3885658760196367 0.9150898211033712
            """);
  }

  /** Arguments of {@code sample}, and the equivalent Python. */
  private static final String[][] PRINTED = {
    {"random --seed 1", "default_rng(1).random()"},
    {"random --seed 0x1F --size 7", "default_rng(31).random(7)"},
    {"random --seed 1,2,300000000000 --size 2,3", "default_rng([1,2,300000000000]).random((2,3))"},
    {"random --dtype float32 --size 20 --seed 3", "default_rng(3).random(20, 'f4')"},
    {"uniform low=-1 high=1e3 --size 9 --seed 3", "default_rng(3).uniform(-1, 1e3, 9)"},
    {
      "standard_normal --dtype float32 --seed 8 --size 99",
      "default_rng(8).standard_normal(99,'f4')"
    },
    {
      "standard_exponential method=inv --seed 8 --size 9",
      "default_rng(8).standard_exponential(9, method='inv')"
    },
    {"exponential scale=1e-7 --seed 8 --size 9", "default_rng(8).exponential(1e-7, 9)"},
    {"integers low=7 --seed 8 --size 9", "default_rng(8).integers(7, size=9)"},
    {
      "integers low=-5 high=5 endpoint=true --seed 8 --dtype int8 --size 10000",
      "default_rng(8).integers(-5, 5, 10000, 'i1', endpoint=True)"
    },
    {
      "integers low=0 high=60000 --seed 8 --dtype uint16 --size 10000",
      "default_rng(8).integers(0, 60000, 10000, 'u2')"
    },
    {
      "integers low=0 high=2 --seed 8 --dtype bool --size 10000",
      "default_rng(8).integers(0, 2, 10000, 'bool')"
    },
    {
      "integers low=0 high=18446744073709551616 --seed 8 --dtype uint64 --size 9",
      "default_rng(8).integers(0, 2**64, 9, 'u8')"
    },
    {
      "random --seed 5 --bit-generator mt19937 --jumps 2 --size 9",
      "Generator(MT19937(5).jumped(2)).random(9)"
    },
    {
      "normal --seed 5 --bit-generator philox --jumps 3 --advance 12345 --size 9",
      "Generator(Philox(5).jumped(3).advance(12345)).normal(size=9)"
    },
    {"normal --seed 5 --bit-generator sfc64 --size 9", "Generator(SFC64(5)).normal(size=9)"},
    {
      "normal --seed 5 --bit-generator PCG64DXSM --advance -7 --size 9",
      "Generator(PCG64DXSM(5).advance(-7)).normal(size=9)"
    },
    {
      "random --seed 5 --spawn-key 3,1 --size 9",
      "default_rng(SeedSequence(5, spawn_key=(3,1))).random(9)"
    },
    {"binomial n=1e10 p=0.5 --seed 3 --size 9", "default_rng(3).binomial(10**10, .5, 9)"},
    {"integers low=2**40 --seed 2**64+5 --size 9", "default_rng(2**64+5).integers(2**40, size=9)"},
    {"poisson lam=2**10 --seed 1e3,2 --size 1e1,2", "default_rng([1000,2]).poisson(2**10, (10,2))"},
    {
      "multinomial n=2**40 pvals=0.2,0.3,0.5 --seed 5 --jumps 1e3",
      "Generator(PCG64(5).jumped(1000)).multinomial(2**40, [.2,.3,.5])"
    },
    {
      "multivariate_normal mean=1,2 cov=1,0;0,1 --seed 5 --size 3",
      "default_rng(5).multivariate_normal([1,2], [[1,0],[0,1]], 3)"
    },
    {
      "multivariate_normal mean=1,2 cov=[[1,0],[0,1]] --seed 5 --size 3",
      "default_rng(5).multivariate_normal([1,2], [[1,0],[0,1]], 3)"
    },
    {"rand --legacy --seed 42 --size 3", "RandomState(42).rand(3)"},
    {"randn --legacy --seed 1,2,3 --size 2,3", "RandomState([1,2,3]).randn(2,3)"},
    {"random_sample --legacy --seed 1", "RandomState(1).random_sample()"},
    {"gamma shape=2 scale=3 --legacy --seed 5 --size 99", "RandomState(5).gamma(2, 3, 99)"},
    {
      "randint low=0 high=200 --legacy --dtype uint8 --seed 5 --size 10001",
      "RandomState(5).randint(0, 200, 10001, 'u1')"
    },
    {
      "hypergeometric ngood=50 nbad=60 nsample=30 --legacy --seed 5 --size 99",
      "RandomState(5).hypergeometric(50, 60, 30, 99)"
    },
    {
      "multinomial n=20 pvals=0.2,0.3,0.5 --legacy --seed 5 --size 9",
      "RandomState(5).multinomial(20, [.2,.3,.5], 9)"
    },
    {
      "dirichlet alpha=0.5,1,2.5 --legacy --seed 5 --size 99",
      "RandomState(5).dirichlet([.5,1,2.5], 99)"
    },
    {
      "normal --legacy --seed 5 --bit-generator sfc64 --size 9",
      "RandomState(SFC64(5)).normal(size=9)"
    },
    {
      "normal --legacy --seed 5 --bit-generator pcg64 --streams 3 --size 3",
      "[RandomState(PCG64(s)).normal(size=3) for s in SeedSequence(5).spawn(3)]"
    },
    {"random --seed 5 --streams 4", "[default_rng(s).random() for s in SeedSequence(5).spawn(4)]"},
    {
      "normal --seed 5 --spawn-key 2 --streams 3 --size 4 --advance 10",
      "[Generator(PCG64(s).advance(10)).normal(size=4) for s in SeedSequence(5, spawn_key=(2,)).spawn(3)]"
    }
  };

  private static @Nullable Map<String, String> printedByPython;

  static Stream<Arguments> printed() {
    return Arrays.stream(PRINTED).map(row -> Arguments.of(row[0], "show(" + row[1] + ")"));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void printsWhatPythonPrints(String line, String python) {
    if (printedByPython == null) {
      printedByPython = NumpyProcess.runEach(printed().map(row -> (String) row.get()[1]).toList());
    }
    assertThat(sample(line)).isEqualTo(printedByPython.get(python));
  }

  @Test
  void matricesHaveABlankLineBetweenThem() {
    String expected =
        NumpyProcess.run(
            directory, "a = default_rng(1).random((2,2,3))\nshow(a[0]); print(); show(a[1])");
    assertThat(sample("random --seed 1 --size 2,2,3")).isEqualTo(expected);
  }

  /** Arguments of {@code sample} with seed 7, and the equivalent array in Python. */
  private static final String[][] SAVED = {
    {"random --size 1000", "default_rng(7).random(1000)"},
    {"random", "np.float64(default_rng(7).random())"},
    {"random --size 0", "default_rng(7).random(0)"},
    {"random --size 2,0,3", "default_rng(7).random((2,0,3))"},
    {"random --dtype float32 --size 70000,2", "default_rng(7).random((70000,2), 'f4')"},
    {"standard_normal --size 3,4,5", "default_rng(7).standard_normal((3,4,5))"},
    {"integers low=0 high=2 --dtype bool --size 101", "default_rng(7).integers(0,2,101,bool)"},
    {"integers low=-9 high=9 --dtype int8 --size 101", "default_rng(7).integers(-9,9,101,'i1')"},
    {"integers low=-9 high=9 --dtype int16 --size 101", "default_rng(7).integers(-9,9,101,'i2')"},
    {"integers low=-9 high=9 --dtype int32 --size 101", "default_rng(7).integers(-9,9,101,'i4')"},
    {"integers low=-9 high=9 --dtype int64 --size 101", "default_rng(7).integers(-9,9,101,'i8')"},
    {"integers low=0 high=9 --dtype uint8 --size 70001", "default_rng(7).integers(0,9,70001,'u1')"},
    {"integers low=0 high=9 --dtype uint16 --size 101", "default_rng(7).integers(0,9,101,'u2')"},
    {"integers low=0 high=9 --dtype uint32 --size 101", "default_rng(7).integers(0,9,101,'u4')"},
    {"integers low=0 high=9 --dtype uint64 --size 101", "default_rng(7).integers(0,9,101,'u8')"},
    {
      "normal --streams 100 --size 9",
      "np.array([default_rng(s).normal(size=9) for s in SeedSequence(7).spawn(100)])"
    },
    {
      "normal --streams 3 --size 40000",
      "np.array([default_rng(s).normal(size=40000) for s in SeedSequence(7).spawn(3)])"
    }
  };

  /** Writes all files first, so that one Python process can compare them. */
  @Test
  void filesEqualThoseOfNumPy() {
    StringBuilder program = new StringBuilder();
    for (int i = 0; i < SAVED.length; i++) {
      assertThat(sample(SAVED[i][0] + " --seed 7 --out @" + i + ".npy")).isEmpty();
      program.append("same('" + i + "', " + SAVED[i][1] + ")\n");
    }
    assertThat(run("sample random --size 9 --seed 7 --out x.bin").out()).isEmpty();
    String same =
        """
        def same(name, expected):
            a = np.asarray(expected); f = io.BytesIO(); np.save(f, a)
            x = np.load(name + '.npy')
            assert x.dtype == a.dtype and x.shape == a.shape and (x == a).all(), name
            assert open(name + '.npy', 'rb').read() == f.getvalue(), name
        assert open('x.bin', 'rb').read() == default_rng(7).random(9).tobytes()
        """;
    assertThat(NumpyProcess.run(directory, same + program)).isEmpty();
    assertThat(directory.toFile().list()).hasSize(SAVED.length + 1);
  }

  @Test
  void csvFilesCanBeRead() {
    assertThat(sample("normal --seed 7 --size 50,3 --out @x.csv")).isEmpty();
    String read =
        "print((np.loadtxt('x.csv', delimiter=',') == default_rng(7).normal(size=(50,3))).all())";
    assertThat(NumpyProcess.run(directory, read)).isEqualTo("True\n");
  }

  @Test
  void aSeedOfTheOperatingSystemIsPrintedAndRepeatsTheValues() {
    Launcher.Result first = Launcher.run(directory, "sample", "random", "--size", "3");
    assertThat(first.err()).matches("seed: [0-9]+\n");
    String seed = first.err().strip().substring("seed: ".length());
    assertThat(sample("random --size 3 --seed " + seed)).isEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"})
  void exchangesStatesWithPython(String engine) throws IOException {
    String state = runHere("state --seed 9 --bit-generator " + engine);
    Files.writeString(directory.resolve("state.json"), state);
    String program =
        """
        saved = json.load(open('state.json'))
        seed = SeedSequence(**saved['seed_seq'])
        assert seed.state == SeedSequence(9).state, seed
        rng = Generator(%s(0))
        rng.bit_generator.state = saved
        rng.random(5, 'f4'); rng.integers(0, 9, 3, 'u1')
        plain = lambda x: x.tolist() if isinstance(x, np.ndarray) else x
        json.dump(rng.bit_generator.state, open('later.json', 'w'), default=plain)
        show(rng.normal(size=5))
        """
            .formatted(engine);
    String expected = NumpyProcess.run(directory, program);
    assertThat(sample("normal --size 5 --state @later.json")).isEqualTo(expected);
  }

  @Test
  void aSavedSeedContinuesSpawning() throws IOException {
    String program =
        """
        parent = SeedSequence(9, spawn_key=(4,)); parent.spawn(2)
        state = PCG64(parent).state | {'seed_seq': parent.state}
        json.dump(state, open('state.json', 'w'))
        show([default_rng(s).random(2) for s in parent.spawn(3)])
        """;
    String expected = NumpyProcess.run(directory, program);
    assertThat(sample("random --size 2 --streams 3 --state @state.json")).isEqualTo(expected);
    assertThat(runHere("spawn -n 2 --state @state.json --words 0").lines().skip(1))
        .containsExactly("4,2", "4,3");
  }

  @Test
  void spawnListsChildren() {
    String expected =
        NumpyProcess.run(
            directory,
            "for s in SeedSequence([1,2]).spawn(12)[10:]:"
                + " print(s.spawn_key[0], *s.generate_state(4))");
    assertThat(
            runHere("spawn --seed 1,2 -n 12")
                .lines()
                .skip(11)
                .map(line -> line.replaceAll(" +", " ") + "\n"))
        .containsExactly(expected.split("(?<=\n)"));
  }

  @Test
  void pythonReadsTheJsonOfSpawn() throws IOException {
    Files.writeString(directory.resolve("c.json"), runHere("spawn --seed 1,2 -n 3 --json"));
    String program =
        """
        children = json.load(open('c.json'))
        for c, s in zip(children, SeedSequence([1,2]).spawn(3), strict=True):
            made = SeedSequence(**c['seed_seq'])
            print(made.generate_state(4).tolist() == c['words'] == s.generate_state(4).tolist())
        """;
    assertThat(NumpyProcess.run(directory, program)).isEqualTo("True\nTrue\nTrue\n");
  }

  @ParameterizedTest
  @CsvSource({"PCG64, <u8", "PCG64DXSM, <u8", "Philox, <u8", "SFC64, <u8", "MT19937, <u4"})
  void rawWordsEqualNumPy(String engine, String word) throws IOException {
    Launcher.Result raw = run("raw --seed 3 --limit 20001 --bit-generator " + engine);
    Files.write(directory.resolve("raw"), raw.out());
    String program =
        "print((np.fromfile('raw', '%s') == %s(3).random_raw(20001)).all())"
            .formatted(word, engine);
    assertThat(NumpyProcess.run(directory, program)).isEqualTo("True\n");
  }

  @Test
  void rawWordsOfSeveralStreamsAreNumPysInTurn() throws IOException {
    Files.write(
        directory.resolve("raw"),
        run("raw --seed 3 --scheme workers --streams 5 --bits low32 --limit 1002").out());
    String program =
        """
        words = np.stack([PCG64([i, 3]).random_raw(201) for i in range(5)], axis=1).ravel()[:1002]
        print((np.fromfile('raw', '<u4') == words.astype(np.uint32)).all())
        """;
    assertThat(NumpyProcess.run(directory, program)).isEqualTo("True\n");
  }

  @Test
  void pythonContinuesFromTheStateOfARandomState() throws IOException {
    Files.writeString(directory.resolve("tuple"), runHere("state --legacy --seed 42"));
    Files.writeString(directory.resolve("dict"), runHere("state --legacy --dict --seed 1,2"));
    Files.write(directory.resolve("raw"), run("raw --legacy --seed 42 --limit 1e3").out());
    String program =
        """
        rs = RandomState(0); rs.set_state(json.load(open('tuple')))
        print((rs.randn(9) == RandomState(42).randn(9)).all())
        saved = json.load(open('dict'))
        saved['state']['key'] = np.array(saved['state']['key'], dtype=np.uint32)
        rs.set_state(saved)
        print((rs.randn(9) == RandomState([1, 2]).randn(9)).all())
        words = RandomState(42)._bit_generator.random_raw(1000)
        print((np.fromfile('raw', '<u4') == words).all())
        """;
    assertThat(NumpyProcess.run(directory, program)).isEqualTo("True\nTrue\nTrue\n");
  }

  @Test
  void helpAndCompletion() {
    assertThat(run("").text()).contains("Commands:").contains("sample").contains("selfcheck");
    assertThat(run("--version").text()).startsWith("seedtree ");
    for (String command : new String[] {"sample", "spawn", "state", "raw", "completion", "help"}) {
      String help = runHere(command + " --help");
      assertThat(help).contains("seedtree " + command).isEqualTo(runHere("help " + command));
    }
    assertThat(
            Launcher.shell(
                    directory,
                    "source <(\"$SEEDTREE\" completion); COMP_WORDS=(seedtree sample uni);"
                        + " COMP_CWORD=2; _complete_seedtree; echo \"${COMPREPLY[@]}\"")
                .text())
        .isEqualTo("uniform\n");
  }

  private String sample(String line) {
    return runHere("sample " + line);
  }

  /** Runs a command line in this process; {@code @} stands for the directory. */
  private String runHere(String line) {
    InProcess result = InProcess.run(line.replace("@", directory + "/").split(" "));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result.out();
  }

  /** Runs {@code ./seedtree} in the directory. */
  private Launcher.Result run(String line) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    Launcher.Result result = Launcher.run(directory, args);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    return result;
  }
}
