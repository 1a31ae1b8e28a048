package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.seedtree.Golden.required;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Golden;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

/**
 * States whose integers JavaScript has rounded are rejected with that reason. The golden file is
 * made by {@code conformance/scripts/golden_javascript.py}.
 */
class RoundedStatesTest {

  private static final String REASON =
      "rounded by a program that reads integers as doubles, as JavaScript does: ";

  private static Map<?, ?> golden() throws IOException {
    return Golden.read(Golden.class, "golden/javascript-states.json");
  }

  static Stream<String> states() throws IOException {
    return golden().keySet().stream().map(String.class::cast);
  }

  @ParameterizedTest
  @MethodSource("states")
  void areRejectedUnlessNothingWasRounded(String name) throws IOException {
    Map<?, ?> texts = (Map<?, ?>) required(golden(), name);
    BitGenerator bits = BitGenerator.fromJson((String) required(texts, "numpy"));
    String rounded = (String) required(texts, "javascript");
    if (name.startsWith("MT19937")) { // words of 32 bits are exact
      assertThat(BitGenerator.fromJson(rounded).state()).isEqualTo(bits.state());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> BitGenerator.fromJson(rounded))
          .withMessageContaining(REASON);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LegacyState.fromJson(rounded))
          .withMessageContaining(REASON);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2345e38", "1.2345e+38", "9007199254740992.0", "1.8446744073709552E19"})
  void doublesInPlaceOfLargeIntegers(String number) {
    String state = new PCG64(1).toJson();
    BigInteger word = ((PCG64.State) new PCG64(1).state()).state();
    String rounded = state.replace(word.toString(), number);
    assertThat(rounded).isNotEqualTo(state);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitGenerator.fromJson(rounded))
        .withMessageStartingWith("the state's entry 'state' is not an integer; it was " + REASON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedSequence.fromJson("{\"entropy\": " + number + "}"))
        .withMessageContaining(REASON);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SeedSequence.fromJson("{\"entropy\": 1, \"spawn_key\": [" + number + "]}"))
        .withMessageContaining(REASON);
  }

  @Test
  void otherDoublesAreNoIntegersEither() {
    String state = new RandomState(1).getState().toJson();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LegacyState.fromJson(state.replace("\"pos\": 624", "\"pos\": 624.0")))
        .withMessage("the state's entry 'pos' is not an integer");
  }

  /** One such integer may be meant; and so may many that no double writes so. */
  @Test
  void roundIntegersAreStatesWhereTheyMayBeMeant() {
    Philox ofKey = Philox.ofKey(BigInteger.TEN.pow(19));
    assertThat(BitGenerator.fromJson(ofKey.toJson()).state()).isEqualTo(ofKey.state());
    long[] powers = {1L << 60, 1L << 61, 1L << 62, Long.MIN_VALUE};
    SFC64.State ofPowers = new SFC64.State(powers, 0, 0);
    assertThat(BitGeneratorState.fromJson(ofPowers.toJson())).isEqualTo(ofPowers);
    long[] words = {Long.MIN_VALUE, -1};
    BitGeneratorState state = Philox.ofKey(words).state();
    assertThat(BitGeneratorState.fromJson(state.toJson())).isEqualTo(state);
  }
}
