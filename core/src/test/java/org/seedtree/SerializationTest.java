package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Externalizable;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DistributionContractTest;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.Philox;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyDistribution;
import org.seedtree.legacy.RandomState;
import org.seedtree.parallel.Blocks;
import org.seedtree.release.NumpyRelease;
import org.seedtree.release.ReleasedDistributions;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;
import org.seedtree.seed.SeedlessSeedSequence;

/** What is written to an object stream and read again continues as if nothing had happened. */
class SerializationTest {

  private static final int VALUES = 50;

  static Stream<Distribution> distributions() {
    return Stream.of(
            DistributionContractTest.doubles(),
            DistributionContractTest.longs(),
            ReleasedDistributions.doubles(),
            ReleasedDistributions.floats(),
            ReleasedDistributions.longs(),
            ReleasedDistributions.vectors(),
            ReleasedDistributions.longVectors(),
            List.of(
                Integers.of(IntegerType.BOOL, 0, 2),
                Integers.closed(IntegerType.INT8, -100, 100),
                Integers.of(IntegerType.UINT64, BigInteger.ONE, BigInteger.TWO.pow(64), false),
                new MultivariateNormal(
                    new double[] {1, 2},
                    new double[][] {{1, 0.9}, {0.9, 0.5}}, // not positive semi-definite
                    MultivariateNormal.Method.EIGH,
                    MultivariateNormal.CheckValid.IGNORE,
                    0),
                new MultivariateHypergeometric(
                    new long[] {5, 6}, 7, MultivariateHypergeometric.Method.COUNT)))
        .flatMap(List::stream);
  }

  static Stream<Distribution> examples() {
    return Catalog.entries().stream()
        .map(entry -> entry.sampler(arguments(entry), entry.dtypes().get(0)))
        .map(sampler -> sampler.distribution().orElseThrow());
  }

  private static Map<String, Object> arguments(Catalog.Entry entry) {
    Map<String, Object> arguments = new HashMap<>();
    for (Parameter parameter : entry.parameters()) {
      parameter.exampleOrDefault().ifPresent(value -> arguments.put(parameter.name(), value));
    }
    return arguments;
  }

  @ParameterizedTest
  @MethodSource({"distributions", "examples"})
  void distributionsAreEqualAndDrawTheSame(Distribution distribution) throws Exception {
    Distribution copy = Serialized.copy(distribution);
    assertThat(copy).isEqualTo(distribution).hasSameClassAs(distribution);
    assertThat(copy.parameters()).isEqualTo(distribution.parameters());
    assertThat(drawn(copy)).isEqualTo(drawn(distribution));
  }

  private static List<Object> drawn(Distribution distribution) {
    BitGenerator bits = new PCG64(7);
    Object values;
    if (distribution instanceof FloatDistribution floats) {
      float[] out = new float[VALUES];
      floats.fill(bits, out, 0, VALUES);
      values = Arrays.toString(out) + floats.sample(bits);
    } else if (distribution instanceof DoubleDistribution doubles) {
      double[] out = new double[VALUES];
      doubles.fill(bits, out, 0, VALUES);
      values = Arrays.toString(out);
    } else if (distribution instanceof LongDistribution longs) {
      long[] out = new long[VALUES];
      longs.fill(bits, out, 0, VALUES);
      values = Arrays.toString(out);
    } else if (distribution instanceof DoubleVectorDistribution vectors) {
      values = Arrays.deepToString(vectors.sample(bits, VALUES));
    } else {
      LongVectorDistribution vectors = (LongVectorDistribution) distribution;
      long[][] out = new long[VALUES][vectors.dimension()];
      vectors.fill(bits, out, 0, VALUES);
      values = Arrays.deepToString(out);
    }
    return List.of(values, bits.state());
  }

  @Test
  void randomStatesDistributionsDrawTheSame() throws Exception {
    for (Catalog.Entry entry : LegacyCatalog.entries()) {
      for (DType dtype : entry.dtypes()) {
        Map<String, Object> arguments = arguments(entry);
        if (dtype == DType.named("bool").orElseThrow()) {
          arguments.put("low", BigInteger.ONE);
        }
        LegacyDistribution distribution = (LegacyDistribution) entry.sampler(arguments, dtype);
        LegacyDistribution copy = Serialized.copy(distribution);
        assertThat(copy).hasToString(distribution.toString()).hasSameClassAs(distribution);
        assertThat(copy).isEqualTo(distribution).hasSameHashCodeAs(distribution);
        assertThat(drawn(copy, dtype)).isEqualTo(drawn(distribution, dtype));
      }
    }
  }

  @Test
  void randomStatesDistributionsAreEqualByNameTypeAndParameters() {
    LegacyDistribution gamma = LegacyContinuous.gamma(2, 1.5);
    assertThat(gamma).isEqualTo(LegacyContinuous.gamma(2, 1.5));
    assertThat(gamma).isNotEqualTo(LegacyContinuous.gamma(2, 1));
    assertThat(gamma).isNotEqualTo(LegacyContinuous.normal(2, 1.5)).isNotEqualTo(new Gamma(2, 1.5));
    assertThat(LegacyDiscrete.randint(IntegerType.INT8, 0, 9))
        .isEqualTo(LegacyDiscrete.randint(IntegerType.INT8, 0, 9))
        .isNotEqualTo(LegacyDiscrete.randint(IntegerType.INT16, 0, 9));
  }

  private static List<Object> drawn(LegacyDistribution distribution, DType dtype) {
    RandomState rs = new RandomState(7);
    Object out = dtype.newArray(VALUES);
    distribution.on(rs).fill(out, 0, VALUES);
    return List.of(Arrays.deepToString(new Object[] {out}), rs.getState());
  }

  @Test
  void lambdasAreDistributionsThatCanBeWritten() throws Exception {
    Normal normal = new Normal(1, 2);
    DoubleDistribution mixture =
        bits -> bits.nextDouble() < 0.5 ? 0 : Math.abs(normal.sample(bits));
    DoubleDistribution released = mixture.withRelease(NumpyRelease.of("1.17.0"));
    for (DoubleDistribution distribution : List.of(mixture, released)) {
      assertThat(drawn(Serialized.copy(distribution))).isEqualTo(drawn(distribution));
    }
  }

  /**
   * The values are NumPy's after {@code pickle.loads(pickle.dumps(rng))}:
   *
   * <pre>{@code
   * for e in (MT19937, PCG64, PCG64DXSM, Philox, SFC64):
   *     g = Generator(e(SeedSequence(42)))
   *     g.normal(10, 2, 5); g.integers(0, 100, 3); g.random(3, dtype=np.float32)
   *     h = pickle.loads(pickle.dumps(g)); c = h.spawn(1)[0]
   *     print(float(h.random(dtype=np.float32)).hex(), h.normal(10, 2).hex(), h.gamma(2, 1.5).hex(),
   *           int(h.integers(0, 1000)), c.random().hex())
   * }</pre>
   */
  @ParameterizedTest
  @CsvSource({
    "MT19937,   0x1.ec4d68p-2, 0x1.8a7044529ab19p+3, 0x1.10dde64395e2bp+2, 937, 0x1.b307c6e465126p-2",
    "PCG64,     0x1.06c5a2p-1, 0x1.0967ba7141490p+3, 0x1.279bc76b2d4fep+2, 128, 0x1.d55f7d7efeabap-1",
    "PCG64DXSM, 0x1.9e1728p-3, 0x1.9649bfd2ac75fp+3, 0x1.0850b657701d5p+3, 994, 0x1.7cc76ac5d7151p-1",
    "PHILOX,    0x1.1be3c4p-2, 0x1.523b45674c448p+3, 0x1.9d3e52371ae10p-1, 478, 0x1.c208e833d7a0cp-3",
    "SFC64,     0x1.d7b606p-1, 0x1.5dfdb07935075p+3, 0x1.89c468c2efe88p+2, 50,  0x1.0df3ac8a16780p-5"
  })
  void streamsContinueAsNumPys(
      Engine engine, String single, String normal, String gamma, long integer, String child)
      throws Exception {
    Generator written = new Generator(engine.create(new SeedSequence(42)));
    written.normal(10, 2, 5);
    written.integers(0, 100, 3);
    written.randomFloats(3);
    Generator rng = Serialized.copy(written);

    assertThat(rng.randomFloat()).isEqualTo(Float.parseFloat(single));
    assertThat(rng.normal(10, 2)).isEqualTo(Double.parseDouble(normal));
    assertThat(rng.gamma(2, 1.5)).isEqualTo(Double.parseDouble(gamma));
    assertThat(rng.integers(0, 1000)).isEqualTo(integer);
    assertThat(rng.spawn(1).get(0).random()).isEqualTo(Double.parseDouble(child));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void enginesAndStatesAreEqualWithAndWithoutSeed(Engine engine) throws Exception {
    BitGenerator bits = engine.create(new SeedSequence(42).child(7));
    bits.nextInt();
    BitGenerator unseeded = BitGenerator.of(bits.state());
    for (BitGenerator written : List.of(bits, unseeded)) {
      BitGenerator read = Serialized.copy(written);
      assertThat(read.toJson()).isEqualTo(written.toJson());
      assertThat(read).hasSameClassAs(written);
      assertThat(Serialized.copy(written.state())).isEqualTo(written.state());
    }
  }

  /** As JSON, two round integers would be taken for JavaScript's. */
  @Test
  void statesOfRoundIntegersAreRead() throws Exception {
    PCG64.State state = new PCG64.State(BigInteger.TEN.pow(20), BigInteger.TEN.pow(30), 0, 0);
    assertThat(Serialized.copy(state)).isEqualTo(state);
  }

  @Test
  void seedsKeepTheirTreeAndRelease() throws Exception {
    SeedSequence seed =
        new SeedSequence(Entropy.of(List.of(1, "0x2", List.of(3))), List.of(BigInteger.TWO), 8, 5);
    SeedSequence early = new SeedSequence(7).withRelease(NumpyRelease.of("1.18.5"));
    early.spawn(3);
    for (SeedSequence written : List.of(seed, early, new SeedSequence())) {
      SeedSequence read = Serialized.copy(written);
      assertThat(read.state()).isEqualTo(written.state()).isEqualTo(Serialized.copy(read.state()));
      assertThat(read.release()).isEqualTo(written.release());
      assertThat(read.spawn(2).get(1).generateState(8))
          .isEqualTo(written.spawn(2).get(1).generateState(8));
    }
    for (SeedSequence tooLarge :
        List.of(
            new SeedSequence(BigInteger.TEN.pow(20_000)),
            new SeedSequence(1).withPoolSize(SeedSequence.State.MAX_POOL_SIZE + 1))) {
      assertThatThrownBy(() -> Serialized.write(tooLarge))
          .isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  void generatorsOfReleasesAndViewsStayWhatTheyAre() throws Exception {
    Generator rng = Generator.defaultRng(42).withRelease(NumpyRelease.of("1.19.5"));
    Generator view = rng.synchronizedView();
    Generator[] read = Serialized.copy(new Generator[] {rng, view});

    assertThat(read[0].release()).isEqualTo(rng.release());
    assertThat(read[0].bitGenerator()).isSameAs(read[1].bitGenerator());
    assertThat(read[0].rayleigh(2)).isEqualTo(rng.rayleigh(2));
    assertThat(read[1].normal(0, 1)).isEqualTo(view.normal(0, 1));
  }

  @Test
  void sharedEnginesAndSeedsStayShared() throws Exception {
    SeedSequence seed = new SeedSequence(42);
    Generator first = Generator.defaultRng(seed);
    Generator second = new Generator(new Philox(seed));
    Object[] read =
        Serialized.copy(new Object[] {seed, first, second, first.bitGenerator(), first});

    assertThat(((Generator) read[1]).bitGenerator().seedSeq()).containsSame((SeedSequence) read[0]);
    assertThat(((Generator) read[2]).bitGenerator().seedSeq()).containsSame((SeedSequence) read[0]);
    assertThat(read[3]).isSameAs(((Generator) read[1]).bitGenerator());
    assertThat(read[4]).isSameAs(read[1]);
  }

  @Test
  void randomStatesKeepTheCachedGaussian() throws Exception {
    RandomState rs = new RandomState(42);
    rs.randn();
    RandomState read = Serialized.copy(rs);
    assertThat(Serialized.copy(rs.getState())).isEqualTo(rs.getState());
    assertThat(read.randn(3)).isEqualTo(rs.randn(3));

    RandomState earlier = rs.withRelease(NumpyRelease.of("1.17.0"));
    assertThat(Serialized.copy(earlier).release()).isEqualTo(earlier.release());
  }

  @Test
  void valuesByKeySeedsAndBlocksStayTheSame() throws Exception {
    Keyed keyed = Keyed.of(42).salted("price");
    assertThat(Serialized.copy(keyed).sample(new Gamma(2, 1), 7))
        .isEqualTo(keyed.sample(new Gamma(2, 1), 7));

    Seeds seeds = Seeds.of(42);
    assertThat(Serialized.copy(seeds).named("a").state()).isEqualTo(seeds.named("a").state());

    Blocks blocks = Blocks.of(Engine.SFC64, new SeedSequence(42).child(3), 100).over(1);
    double[] expected = new double[250];
    double[] actual = new double[250];
    blocks.fill(new Normal(0, 1), 50, expected, 0, 250);
    Serialized.copy(blocks).fill(new Normal(0, 1), 50, actual, 0, 250);
    assertThat(actual).isEqualTo(expected);
    assertThat(Serialized.copy(NumpyRelease.of("1.26.4"))).isEqualTo(NumpyRelease.of("1.26.4"));
    assertThat(Serialized.copy(new SeedlessSeedSequence()).spawn(2)).hasSize(2);
  }

  /** No class but those without a form of their own can be read without its constructors. */
  @Test
  void classesAreReadThroughTheirFormsOnly() throws Exception {
    List<String> rejected = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (JavaClass listed :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.seedtree")) {
      if (isSerializedClass(listed)) {
        Class<?> type = Class.forName(listed.getName());
        (isRejected(type) ? rejected : others).add(type.getSimpleName());
      }
    }
    assertThat(rejected).hasSizeGreaterThan(40);
    assertThat(others).containsExactlyInAnyOrder("SeedlessSeedSequence", "StreamSegment");
  }

  private static boolean isSerializedClass(JavaClass listed) {
    return listed.isAssignableTo(Serializable.class)
        && !listed.isAssignableTo(Externalizable.class)
        && !listed.isAssignableTo(Throwable.class)
        && !listed.isEnum()
        && !listed.isRecord()
        && !listed.isInterface()
        && !listed.isAnonymousClass() // as a lambda expression
        && !listed.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static boolean isRejected(Class<?> type) throws Exception {
    try {
      Serialized.read(Serialized.withoutForm(type));
      return false;
    } catch (InvalidObjectException e) {
      return e.getMessage().equals(type.getSimpleName() + " is read from its serialized form");
    }
  }
}
