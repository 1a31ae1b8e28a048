package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

class SeedsTest {

  private static Seeds from(
      Map<String, String> properties, Map<String, String> variables, String... args) {
    return Seeds.from(args, properties::get, variables::get, line -> {});
  }

  /** The golden file is made by {@code conformance/scripts/golden_keyed.py}. */
  @Test
  void namesHaveNumpysSeeds() throws IOException {
    Map<?, ?> golden = Golden.read(SeedsTest.class, "golden/keyed.json");
    Seeds seeds = Seeds.of(Long.parseLong((String) required(golden, "seed")));
    Map<?, ?> names = (Map<?, ?>) required(golden, "names");
    assertThat(names).hasSize(8);
    names.forEach(
        (name, bits) -> {
          double first = seeds.generator((String) name).random();
          assertThat(Long.toHexString(Double.doubleToRawLongBits(first))).isEqualTo(bits);
        });
  }

  @Test
  void theOrderOfAskingChangesNothing() {
    Seeds seeds = Seeds.of(7);
    double first = seeds.generator("a").random();
    seeds.root().spawn(3);
    seeds.named("b").spawn(2);
    assertThat(seeds.generator("b").random()).isEqualTo(Seeds.of(7).generator("b").random());
    assertThat(seeds.generator("a").random()).isEqualTo(first);
    assertThat(Seeds.of(seeds.named("a")).named("b").spawnKey()).hasSize(16);
    assertThat(Keyed.of(seeds.named("a")).sample(new StandardUniform(), 5))
        .isEqualTo(Keyed.of(7).salted("a").sample(new StandardUniform(), 5));
  }

  @Test
  void argumentsComeBeforeThePropertyAndTheVariable() {
    Map<String, String> properties = Map.of("seedtree.seed", "0xff");
    Map<String, String> variables = Map.of("SEEDTREE_SEED", "1, 2");
    assertThat(from(properties, variables, "x", "--seed", "3", "--seed=4").root().entropy())
        .hasToString("4");
    assertThat(from(properties, variables, "--seeds", "3").root().entropy()).hasToString("255");
    assertThat(from(Map.of(), variables).root().entropy()).hasToString("[1, 2]");
    assertThat(from(Map.of(), Map.of()).root().entropy())
        .isNotEqualTo(from(Map.of(), Map.of()).root().entropy());
  }

  @Test
  void theLineIsLoggedOnceAndRepeatsTheSeed() {
    List<String> lines = new ArrayList<>();
    Map<String, String> variables = Map.of("SEEDTREE_SEED", "0x10,7");
    Seeds.from(new String[0], name -> null, variables::get, lines::add);
    assertThat(lines)
        .containsExactly(
            "seed 16,7; repeat with --seed 16,7, -Dseedtree.seed=16,7 or SEEDTREE_SEED=16,7"
                + " (SEEDTREE_SEED)");

    lines.clear();
    Seeds fresh = Seeds.from(new String[0], name -> null, name -> null, lines::add);
    assertThat(lines).hasSize(1);
    String typed = lines.get(0).replaceAll(".*SEEDTREE_SEED=(\\d+) \\(operating system\\)", "$1");
    assertThat(from(Map.of(), Map.of(), "--seed", typed).generator("a").random())
        .isEqualTo(fresh.generator("a").random());
  }

  @Test
  void everySeedIsWrittenSoThatItCanBeTyped() {
    for (SeedSequence seed :
        List.of(
            new SeedSequence(-1),
            new SeedSequence(BigInteger.ONE.shiftLeft(200)),
            SeedSequence.of(5L),
            SeedSequence.of(new long[0]),
            SeedSequence.of(1, 2, 3))) {
      String text = Seeds.of(seed).toString().replaceAll(".*=", "");
      assertThat(from(Map.of(), Map.of(), "--seed=" + text).root().pool()).isEqualTo(seed.pool());
    }
    assertThat(Seeds.of(new SeedSequence(5).child(3))).hasToString("seed 5, spawn key [3]");
  }

  @Test
  void freshSeedsComeFromTheOperatingSystem() {
    Map<String, String> fresh = Map.of("seedtree.seed", "fresh");
    int[] first = from(fresh, Map.of()).root().pool();
    assertThat(from(fresh, Map.of()).root().pool()).isNotEqualTo(first);
    assertThat(from(Map.of(), Map.of("SEEDTREE_SEED", "fresh")).root().pool()).isNotEqualTo(first);
  }

  @Test
  void namesKeepTheRelease() {
    SeedSequence seed = new SeedSequence(5).withRelease(NumpyRelease.of("1.18.5"));
    assertThat(Seeds.of(seed).named("a").release()).isEqualTo(seed.release());
    assertThat(Keyed.of(seed).within(1, 2).seedSequence().release()).isEqualTo(seed.release());
  }

  @Test
  void rejectedSeedsNameTheirSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from(Map.of("seedtree.seed", "x"), Map.of()))
        .withMessage("seedtree.seed: unrecognized seed string: 'x'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from(Map.of(), Map.of("SEEDTREE_SEED", "-5")))
        .withMessage("SEEDTREE_SEED: expected non-negative integer: -5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> from(Map.of(), Map.of(), "a", "--seed"))
        .withMessage("--seed: no value");
  }
}
