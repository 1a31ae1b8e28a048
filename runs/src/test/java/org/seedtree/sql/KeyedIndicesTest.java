package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.seedtree.Keyed;
import org.seedtree.sequence.Choice;

/** Choices, groups and orders of keys of every kind are those of {@link Keyed}. */
class KeyedIndicesTest {

  private static final KeyedIndices INDICES = new KeyedIndices("rnd.choice", "2.4.6");
  private static final SqlKey ONE = new SqlKey.OfLong(1);

  private static SqlKey.OfBytes text(String key) {
    return new SqlKey.OfBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void prefixesAndSeedsMayAlternate() {
    SqlKey.OfLong seven = new SqlKey.OfLong(7);
    SqlKey inEurope = SqlKey.of(List.of(text("EU"), seven));
    SqlKey inOrder = SqlKey.of(List.of(seven, text("EU")));
    for (long seed : new long[] {1, 2, -3, 1}) {
      Keyed keyed = Keyed.of(seed);
      for (int repetition = 0; repetition < 2; repetition++) {
        assertThat(INDICES.choice(seed, seven, 1000, null))
            .isEqualTo(keyed.generator(7).choice(1000));
        assertThat(INDICES.choice(seed, inEurope, 1000, null))
            .isEqualTo(keyed.salted("EU").generator(7).choice(1000));
        assertThat(INDICES.permutation(seed, inOrder, 20))
            .isEqualTo(keyed.within(7).generator("EU").permutation(20));
        assertThat(INDICES.assign(seed, inEurope, 3, new double[] {0.3, 0.3, 0.3}))
            .isEqualTo(keyed.salted("EU").assign(7, 0.3, 0.3, 0.3));
      }
    }
  }

  @Test
  void bytesMayBeThoseOfTheNextRow() {
    byte[] country = {'E', 'U'};
    SqlKey key = SqlKey.of(List.of(new SqlKey.OfBytes(country), new SqlKey.OfLong(1)));
    int inEurope = INDICES.choice(5, key, 1_000_000, null);
    country[0] = 'A';
    assertThat(INDICES.choice(5, key, 1_000_000, null))
        .isEqualTo(Keyed.of(5).salted("AU").generator(1).choice(1_000_000))
        .isNotEqualTo(inEurope);
  }

  @Test
  void anotherThreadHasAnEngineOfItsOwn() {
    int here = INDICES.choice(5, ONE, 1000, null);
    assertThat(CompletableFuture.supplyAsync(() -> INDICES.choice(5, ONE, 1000, null)).join())
        .isEqualTo(here);
  }

  @Test
  void weightsNeedNotSumToOne() {
    double[] p = {0.1, 0, 0.2, 0.7, 0};
    double[] weights = {1, 0, 2, 7, 0};
    for (long key = 0; key < 1000; key++) {
      int chosen = INDICES.choice(5, new SqlKey.OfLong(key), 5, p);
      assertThat(chosen)
          .isEqualTo(Keyed.of(5).generator(key).choice(5, Choice.weighted(p)))
          .isEqualTo(INDICES.choice(5, new SqlKey.OfLong(key), 5, weights));
    }
  }

  @Test
  void wrongArgumentsAreNamed() {
    rejected(0, null, "no values to choose from");
    rejected(2, new double[1], "values and weights must have the same length: 2, 1");
    rejected(2, new double[] {1, -1}, "weights[1] < 0 or NaN: -1.0");
    rejected(2, new double[] {Double.NaN, 1}, "weights[0] < 0 or NaN: NaN");
    rejected(2, new double[2], "the sum of the weights must be finite and above 0: 0.0");
    rejected(
        2,
        new double[] {Double.MAX_VALUE, Double.MAX_VALUE},
        "the sum of the weights must be finite and above 0: Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INDICES.assign(1, ONE, 1, new double[] {1.5}))
        .withMessage("seedtree: rnd.choice: fractions sum to more than 1: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INDICES.assign(1, ONE, 2, new double[] {1}))
        .withMessage("seedtree: rnd.choice: groups and fractions must have the same length: 2, 1");
  }

  private static void rejected(int n, double[] weights, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INDICES.choice(1, ONE, n, weights))
        .withMessage("seedtree: rnd.choice: " + message);
  }
}
