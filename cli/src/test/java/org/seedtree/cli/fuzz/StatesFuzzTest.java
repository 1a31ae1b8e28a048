package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.ISpawnableSeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * Changed states and seeds are read as exactly what the text says, and words are drawn from them;
 * or they are rejected by one short line.
 */
class StatesFuzzTest {

  private static final int STATES = 100_000;

  private static final String READ = "read";
  private static final String REJECTED = "rejected";

  @Test
  void someStates() {
    checkOutcomes(Fuzz.few("states", STATES, StatesFuzzTest::check));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyStates() {
    checkOutcomes(Fuzz.many("states", STATES, StatesFuzzTest::check));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 100) {
      assertThat(outcomes.get(READ)).isGreaterThan(all / 10);
      assertThat(outcomes.get(REJECTED)).isGreaterThan(all / 10);
    }
  }

  private static String check(Generator rng) {
    Choices choices = new Choices(rng);
    int kind = choices.below(10);
    if (kind >= 8) {
      return checkTypedSeed(typedSeed(choices));
    }
    String valid = kind < 5 ? state(choices) : kind < 7 ? legacyState(choices) : seed(choices);
    String other = choices.happens(0.5) ? state(choices) : seed(choices);
    String text = choices.happens(0.1) ? valid : new JsonMutation(choices).mutated(valid, other);
    return isOneOf(
        checkState(text), checkBareState(text), checkLegacyState(text), checkSeedSequence(text));
  }

  private static String isOneOf(boolean... read) {
    for (boolean r : read) {
      if (r) {
        return READ;
      }
    }
    return REJECTED;
  }

  private static BitGenerator engine(Choices choices) {
    SeedSequence seed = seedSequence(choices);
    BitGenerator bits = choices.of(Engine.values()).create(seed);
    bits.randomRaw(choices.below(4) * choices.below(320));
    if (choices.happens(0.5)) {
      bits.nextInt();
    }
    return bits;
  }

  private static SeedSequence seedSequence(Choices choices) {
    List<BigInteger> key = new ArrayList<>();
    for (int i = choices.below(3); i > 0; i--) {
      key.add(choices.integer(40));
    }
    Entropy entropy =
        choices.happens(0.7)
            ? Entropy.of(choices.integer(300))
            : Entropy.of(List.of(choices.integer(70), "0x1f", List.of(choices.integer(33), "7")));
    return new SeedSequence(entropy, key, choices.of(4, 4, 8, 37), choices.below(1000));
  }

  private static String state(Choices choices) {
    BitGenerator bits = engine(choices);
    return choices.happens(0.3) ? bits.state().toJson() : bits.toJson();
  }

  private static String legacyState(Choices choices) {
    RandomState rs = new RandomState(engine(choices));
    rs.standardNormal();
    LegacyState state = rs.getState();
    return state.bitGenerator().bitGenerator().equals("MT19937") && choices.happens(0.7)
        ? state.toTupleJson()
        : state.toJson();
  }

  private static String seed(Choices choices) {
    return seedSequence(choices).toJson();
  }

  private static boolean checkState(String text) {
    BitGenerator bits;
    try {
      bits = BitGenerator.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return false;
    }
    String read = bits.toJson();
    checkSaid(Json.parse(text), Json.parse(read));
    assertThat(BitGeneratorState.fromJson(text)).isEqualTo(bits.state());
    checkDraws(bits, BitGenerator.fromJson(read));
    if (bits.seedSeq().orElse(null) instanceof SeedSequence seed
        && seed.nChildrenSpawned() < 0xffff_ffffL) {
      assertThat(bits.spawn(1).get(0).state())
          .isEqualTo(
              Engine.named(bits.name()).create(seed.child(seed.nChildrenSpawned() - 1)).state());
    }
    return true;
  }

  private static void checkDraws(BitGenerator bits, BitGenerator again) {
    for (int i = 0; i < 3; i++) {
      assertThat(again.nextInt()).isEqualTo(bits.nextInt());
      assertThat(again.nextDouble()).isEqualTo(bits.nextDouble()).isBetween(0.0, 1.0);
      assertThat(again.nextLong()).isEqualTo(bits.nextLong());
    }
    assertThat(again.state()).isEqualTo(bits.state());
    assertThat(BitGeneratorState.fromJson(bits.state().toJson())).isEqualTo(bits.state());
  }

  private static boolean checkBareState(String text) {
    BitGeneratorState state;
    try {
      state = BitGeneratorState.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return false;
    }
    checkSaid(Json.parse(text), Json.parse(state.toJson()));
    checkDraws(BitGenerator.of(state), BitGenerator.of(BitGeneratorState.fromJson(state.toJson())));
    return true;
  }

  private static boolean checkLegacyState(String text) {
    LegacyState state;
    try {
      state = LegacyState.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return false;
    }
    Object said = Json.parse(text);
    if (said instanceof Map<?, ?>) {
      checkSaid(said, Json.parse(state.toJson()));
      assertThat(state.bitGenerator()).isEqualTo(BitGeneratorState.fromJson(text));
    } else {
      List<?> tuple = (List<?>) said;
      List<?> read = (List<?>) Json.parse(state.toTupleJson());
      checkSaid(tuple, tuple.size() == 3 ? read.subList(0, 3) : read);
    }
    RandomState rs = RandomState.of(state);
    RandomState again = RandomState.of(LegacyState.fromJson(state.toJson()));
    for (int i = 0; i < 3; i++) {
      assertThat(again.standardNormal()).isEqualTo(Double.valueOf(rs.standardNormal()));
    }
    assertThat(again.getState()).isEqualTo(rs.getState());
    return true;
  }

  private static boolean checkSeedSequence(String text) {
    SeedSequence seed;
    try {
      seed = SeedSequence.fromJson(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      return false;
    }
    checkSaid(Json.parse(text), Json.parse(seed.toJson()));
    ISpawnableSeedSequence again = SeedSequence.fromJson(seed.toJson());
    assertThat(again.generateState(5)).isEqualTo(seed.generateState(5));
    if (seed.nChildrenSpawned() < 0xffff_ffffL) {
      assertThat(again.spawn(1).get(0).generateState64(2))
          .isEqualTo(seed.spawn(1).get(0).generateState64(2));
    }
    return true;
  }

  /** Checks that everything read is in the text, or is the default of what it leaves out. */
  private static void checkSaid(@Nullable Object said, @Nullable Object read) {
    if (read == null ? said == null : read.equals(said)) {
      return;
    }
    if (read instanceof Map<?, ?> map) {
      assertThat(said).isInstanceOf(Map.class);
      map.forEach(
          (name, value) -> {
            if (((Map<?, ?>) said).containsKey(name)) {
              checkSaid(((Map<?, ?>) said).get(name), value);
            } else {
              assertThat(value)
                  .as("%s", name)
                  .isIn(null, BigInteger.ZERO, 0.0, List.of(), BigInteger.valueOf(4));
            }
          });
    } else if (read instanceof List<?> list) {
      assertThat(said).isInstanceOf(List.class);
      assertThat((List<?>) said).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        checkSaid(((List<?>) said).get(i), list.get(i));
      }
    } else if (read instanceof Double x) {
      assertThat(said).isInstanceOf(Number.class);
      assertThat(((Number) said).doubleValue()).isEqualTo(x);
    } else if (read instanceof String name && said instanceof String other) {
      assertThat(other.toUpperCase(Locale.ROOT)).isEqualTo(name.toUpperCase(Locale.ROOT));
    } else {
      assertThat(said).isEqualTo(read);
    }
  }

  private static String typedSeed(Choices choices) {
    StringBuilder text = new StringBuilder();
    for (int i = choices.of(1, 1, 1, 2, 3); i > 0; i--) {
      text.append(choices.of("", "", "", " ", "\t", "0x", "0X", "-", "+", "0b", "\u00a0"));
      text.append(choices.integer(choices.of(8, 64, 300)).toString(choices.of(10, 10, 16)));
      text.append(
          choices.of("", "", "", "", " ", "_", "_1", "__1", "_ff", ".", "e5", "\u0663", "\n", "L"));
      text.append(i > 1 ? choices.of(",", ", ", ",,", ";") : choices.of("", "", "", ","));
    }
    if (choices.happens(0.02)) {
      text.append(choices.of("9", "f", ",1", "x").repeat(choices.of(9_990, 10_001, 300_000)));
    }
    return text.toString();
  }

  private static String checkTypedSeed(String text) {
    List<BigInteger> expected = values(text);
    Entropy entropy;
    try {
      entropy = Entropy.parse(text);
    } catch (IllegalArgumentException e) {
      Messages.checkShort(e.getMessage());
      assertThat(expected).as(text).isNull();
      return REJECTED;
    }
    assertThat(expected).as(text).isNotNull();
    assertThat(entropy)
        .isEqualTo(text.indexOf(',') < 0 ? Entropy.of(expected.get(0)) : Entropy.of(expected));
    List<BigInteger> words = new ArrayList<>();
    for (BigInteger value : expected) {
      BigInteger left = value;
      do {
        words.add(left.mod(BigInteger.ONE.shiftLeft(32)));
        left = left.shiftRight(32);
      } while (left.signum() > 0);
    }
    assertThat(entropy.words())
        .containsExactly(words.stream().mapToInt(BigInteger::intValue).toArray());
    new SeedSequence(entropy).generateState(1);
    return READ;
  }

  /**
   * Returns the numbers of a typed seed as Python's {@code int} reads them; null if it does not.
   */
  private static @Nullable List<BigInteger> values(String text) {
    List<BigInteger> values = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String number = part.strip();
      boolean hex = number.startsWith("0x");
      StringBuilder digits = new StringBuilder();
      boolean digitBefore = hex; // an underscore may follow a digit and the prefix
      for (char c : number.substring(hex ? 2 : 0).toCharArray()) {
        boolean digit = c < 128 && Character.digit(c, hex ? 16 : 10) >= 0;
        if (!digit && !(c == '_' && digitBefore)) {
          return null;
        }
        if (digit) {
          digits.append(c);
        }
        digitBefore = digit;
      }
      if (!digitBefore || digits.isEmpty() || digits.length() > 10_000) {
        return null;
      }
      values.add(new BigInteger(digits.toString(), hex ? 16 : 10));
    }
    return values;
  }
}
