package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.Philox;
import org.seedtree.seed.SeedSequence;

/**
 * Compares values by key with those of NumPy, as {@code conformance/scripts/golden_keyed.py}
 * computes them: in a golden file, and live for a fresh seed.
 */
class KeyedTest {

  private static final Normal NORMAL = new Normal(10, 2);
  private static final Gamma GAMMA = new Gamma(0.5, 3);
  private static final Poisson POISSON = new Poisson(50);
  private static final double[] FRACTIONS = {0.1, 0.2, 0.3};

  @Test
  void equalTheGoldenValues() throws IOException {
    assertThat(compare(Golden.read(KeyedTest.class, "golden/keyed.json"))).isEqualTo(132);
  }

  @Test
  void equalTheInstalledNumpysForAFreshSeed() throws IOException, InterruptedException {
    long seed = new SeedSequence().generateState64(1)[0] >>> 1;
    Map<?, ?> live = Golden.ofInstalledNumpy("golden_keyed.py", seed);
    assertThat(compare(live)).as("seed %s", seed).isEqualTo(132);
  }

  private static int compare(Map<?, ?> document) {
    long seed = Long.parseLong((String) required(document, "seed"));
    List<?> cases = (List<?>) required(document, "cases");
    for (Object element : cases) {
      compareCase(seed, (Map<?, ?>) element);
    }
    return cases.size();
  }

  private static void compareCase(long seed, Map<?, ?> expected) {
    Keyed keyed = Keyed.of(seed);
    for (Object element : (List<?>) required(expected, "path")) {
      List<?> step = (List<?>) element;
      keyed =
          step.get(0).equals("salt")
              ? keyed.salted((String) step.get(1))
              : keyed.within(
                  ((List<?>) step.get(1))
                      .stream().mapToLong(n -> Long.parseLong(n.toString())).toArray());
    }
    String key = (String) required(expected, "key");
    Value found =
        switch ((String) required(expected, "kind")) {
          case "long" -> ofLong(keyed, Long.parseLong(key));
          case "uuid" -> ofUuid(keyed, UUID.fromString(key));
          case "text" -> ofText(keyed, key);
          default -> ofBytes(keyed, HexFormat.of().parseHex(key));
        };
    assertThat(found)
        .as("seed %s, %s", seed, expected)
        .isEqualTo(
            new Value(
                number(expected, "normal"),
                number(expected, "gamma"),
                Long.parseLong(required(expected, "poisson").toString()),
                Integer.parseInt(required(expected, "group").toString())));
  }

  private static double number(Map<?, ?> map, String name) {
    return Double.longBitsToDouble(Long.parseUnsignedLong((String) required(map, name), 16));
  }

  private record Value(double normal, double gamma, long poisson, int group) {}

  private static Value ofLong(Keyed keyed, long key) {
    assertThat(keyed.generator(key).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, key));
    return new Value(
        keyed.sample(NORMAL, key),
        keyed.sample(GAMMA, key),
        keyed.sample(POISSON, key),
        keyed.assign(key, FRACTIONS));
  }

  private static Value ofUuid(Keyed keyed, UUID key) {
    assertThat(keyed.generator(key).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, key));
    return new Value(
        keyed.sample(NORMAL, key),
        keyed.sample(GAMMA, key),
        keyed.sample(POISSON, key),
        keyed.assign(key, FRACTIONS));
  }

  private static Value ofText(Keyed keyed, String key) {
    assertThat(keyed.generator(key).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, key));
    assertThat(keyed.sample(POISSON, key.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(keyed.sample(POISSON, key));
    return new Value(
        keyed.sample(NORMAL, key),
        keyed.sample(GAMMA, key),
        keyed.sample(POISSON, key),
        keyed.assign(key, FRACTIONS));
  }

  private static Value ofBytes(Keyed keyed, byte[] key) {
    assertThat(keyed.generator(key).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, key));
    return new Value(
        keyed.sample(NORMAL, key),
        keyed.sample(GAMMA, key),
        keyed.sample(POISSON, key),
        keyed.assign(key, FRACTIONS));
  }

  @Test
  void arraysOfKeysHaveTheValuesOfTheKeys() {
    Keyed keyed = Keyed.of(new SeedSequence().child(3));
    long[] keys =
        LongStream.concat(
                LongStream.range(-300, 300), // consecutive, so that words are prefetched
                Arrays.stream(Generator.defaultRng().integers(Long.MIN_VALUE, Long.MAX_VALUE, 300)))
            .toArray();
    long[] counts = keyed.sample(POISSON, keys);
    long[] inPlace = keys.clone();
    keyed.fill(POISSON, inPlace, inPlace);
    assertThat(inPlace).isEqualTo(counts);
    assertThat(keyed.sample(NORMAL, keys))
        .isEqualTo(Arrays.stream(keys).mapToDouble(key -> keyed.sample(NORMAL, key)).toArray());
    assertThat(counts)
        .isEqualTo(Arrays.stream(keys).map(key -> keyed.sample(POISSON, key)).toArray());
    assertThat(keyed.assign(keys, FRACTIONS))
        .isEqualTo(Arrays.stream(keys).mapToInt(key -> keyed.assign(key, FRACTIONS)).toArray());

    String[] texts = Arrays.stream(keys).mapToObj(key -> "ключ " + key).toArray(String[]::new);
    assertThat(keyed.sample(NORMAL, texts))
        .isEqualTo(Arrays.stream(texts).mapToDouble(key -> keyed.sample(NORMAL, key)).toArray());
    assertThat(keyed.sample(POISSON, texts))
        .isEqualTo(Arrays.stream(texts).mapToLong(key -> keyed.sample(POISSON, key)).toArray());
    UUID[] uuids = Arrays.stream(keys).mapToObj(key -> new UUID(~key, key)).toArray(UUID[]::new);
    assertThat(keyed.sample(NORMAL, uuids))
        .isEqualTo(Arrays.stream(uuids).mapToDouble(key -> keyed.sample(NORMAL, key)).toArray());
    assertThat(keyed.sample(POISSON, uuids))
        .isEqualTo(Arrays.stream(uuids).mapToLong(key -> keyed.sample(POISSON, key)).toArray());
  }

  @Test
  void keysOfSeveralNumbersArePaths() {
    Keyed keyed = Keyed.of(7);
    assertThat(keyed.sample(NORMAL, 1, 2)).isEqualTo(keyed.within(1).sample(NORMAL, 2));
    assertThat(keyed.sample(POISSON, -1, 2, 3)).isEqualTo(keyed.within(-1, 2).sample(POISSON, 3));
    assertThat(keyed.within(-1).within(2).sample(NORMAL, 3))
        .isEqualTo(keyed.sample(NORMAL, -1, 2, 3));
    assertThat(keyed.generator(1, 2).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, 1, 2));
    assertThat(keyed.sample(NORMAL, 5, new long[0])).isEqualTo(keyed.sample(NORMAL, 5));
    assertThat(keyed.sample(POISSON, 5, new long[0])).isEqualTo(keyed.sample(POISSON, 5));
    assertThat(keyed.generator(5, new long[0]).normal(10, 2)).isEqualTo(keyed.sample(NORMAL, 5));
    assertThat(keyed.within().sample(NORMAL, 5)).isEqualTo(keyed.sample(NORMAL, 5));
    assertThat(
            List.of(
                keyed.sample(NORMAL, 5), keyed.sample(NORMAL, 0, 5), keyed.sample(NORMAL, 5, 0)))
        .doesNotHaveDuplicates();
  }

  @Test
  void seedsAreWordsAsElsewhere() {
    assertThat(Keyed.of(-5).sample(NORMAL, 1))
        .isEqualTo(Keyed.of(new SeedSequence(-5)).sample(NORMAL, 1));
    assertThat(Keyed.of(-5L).sample(NORMAL, 1))
        .isEqualTo(Keyed.of(new SeedSequence(-5L)).sample(NORMAL, 1));
    assertThat(Keyed.of(42)).hasToString("Keyed(" + new SeedSequence(42) + ")");
    assertThat(Keyed.of(42).salted("x").seedSequence().spawnKey()).hasSize(8);
  }

  @Test
  void anEngineSeeksTheStreamsOfKeys() {
    Keyed keyed = Keyed.of(42);
    Philox engine = keyed.engine();
    Keyed.seek(engine, "a");
    engine.nextLong();
    Keyed.seek(engine, -7);
    assertThat(engine.state()).isEqualTo(new Philox(42).jumped(-7).state());
  }

  @Test
  void noAssignedKeyMovesWhenGroupsAreAddedAtTheEnd() {
    Keyed keyed = Keyed.of(new SeedSequence());
    long[] keys = LongStream.range(0, 20_000).toArray();
    int[] two = keyed.assign(keys, 0.25, 0.25);
    int[] three = keyed.assign(keys, 0.25, 0.25, 0.1);
    int[] four = keyed.assign(keys, 0.25, 0.25, 0.1, 0.4);
    for (int i = 0; i < keys.length; i++) {
      assertThat(three[i]).isIn(two[i] < 2 ? List.of(two[i]) : List.of(2, 3));
      assertThat(four[i]).isIn(three[i] < 3 ? List.of(three[i]) : List.of(3));
    }
    long first = IntStream.of(four).filter(group -> group == 0).count();
    assertThat(first).isBetween(4_600L, 5_400L); // 6.5 standard deviations
    assertThat(keyed.assign("a")).isZero();
  }

  @Test
  void fractionsThatSumToOneLeaveNoRest() {
    Fractions groups = new Fractions(new double[] {0.7, 0.2, 0.1}); // sum to 1 - 2^-53
    assertThat(groups.group(0x1.fffffffffffffp-1)).isEqualTo(2);
    assertThat(groups.group(0.7)).isEqualTo(1);
    assertThat(groups.group(Math.nextDown(0.7))).isZero();
    assertThat(new Fractions(new double[] {0, 1}).group(0)).isEqualTo(1);
  }

  @Test
  void rejectedArgumentsAreNamed() {
    Keyed keyed = Keyed.of(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.assign(1, 0.5, -0.1))
        .withMessage("fractions[1] < 0 or NaN: -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.assign(1, Double.NaN))
        .withMessage("fractions[0] < 0 or NaN: NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.assign(UUID.randomUUID(), 0.5, 0.5, 0.5))
        .withMessage("fractions sum to more than 1: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.sample(new StandardUniform(), "ab\ud800c"))
        .withMessage("text has no UTF-8: an unpaired surrogate at index 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.salted("\udc00"))
        .withMessage("text has no UTF-8: an unpaired surrogate at index 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keyed.fill(NORMAL, new long[3], new double[2]))
        .withMessage("as many keys as values: 3 != 2");
  }
}
