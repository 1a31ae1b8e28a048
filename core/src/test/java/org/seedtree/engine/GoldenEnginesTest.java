package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.engine.GoldenEngines.seed;
import static org.seedtree.engine.GoldenEngines.shortened;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.json.Json;
import org.seedtree.seed.SeedSequence;

/** Seeds, engines and their states against golden values of NumPy. */
class GoldenEnginesTest {

  static List<Map<String, Object>> seeds() {
    return GoldenEngines.cases("seeds");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seeds")
  void seedsEqualNumPys(Map<String, Object> golden) {
    SeedSequence seed = seed(golden.get("seed"));

    assertThat(seed.toJson()).isEqualTo(golden.get("state"));
    assertThat(seed.toString()).isEqualTo(golden.get("repr"));
    assertThat(shortened(seed.pool())).isEqualTo(golden.get("pool"));
    assertThat(shortened(seed.generateState(21))).isEqualTo(golden.get("words32"));
    assertThat(shortened(seed.generateState64(11))).isEqualTo(golden.get("words64"));

    List<SeedSequence> children = seed.spawn(3);
    SeedSequence grandchild = children.get(2).spawn(2).get(1);
    assertThat(children.stream().<Object>map(child -> shortened(child.pool())).toList())
        .isEqualTo(golden.get("children"));
    assertThat(shortened(grandchild.pool())).isEqualTo(golden.get("grandchild"));
    assertThat(grandchild.toString()).isEqualTo(golden.get("grandchild_repr"));
    assertThat(seed.toJson()).isEqualTo(golden.get("spawned"));
    assertThat(SeedSequence.fromJson(seed.toJson()).state()).isEqualTo(seed.state());
  }

  /** Draws of every kind, jumps, advances, spawns and states, in a random order. */
  @ParameterizedTest
  @EnumSource
  void programsEqualNumPys(Engine engine) {
    int programs = 0;
    for (Map<String, Object> program : GoldenEngines.cases("programs")) {
      if (program.get("engine").equals(engine.numpyName())) {
        run(program, engine.create(seed(program.get("seed"))));
        programs++;
      }
    }
    assertThat(programs).isGreaterThan(20);
  }

  private static void run(Map<String, Object> program, BitGenerator start) {
    BitGenerator bits = start;
    List<String> done = new ArrayList<>();
    for (Object entry : (List<?>) program.get("steps")) {
      List<?> step = (List<?>) entry;
      String name = (String) step.get(0);
      BigInteger argument = (BigInteger) step.get(1);
      done.add(name + " " + argument);
      Object result;
      if (name.equals("jumped")) {
        bits = ((Jumpable) bits).jumped(argument);
        result = shortened(bits.state().toJson());
      } else if (name.equals("advance")) {
        assertThat(((Advanceable) bits).advance(argument)).isSameAs(bits);
        result = shortened(bits.state().toJson());
      } else {
        result = result(bits, name, argument.intValueExact());
      }
      assertThat(result)
          .as("%s from %s: %s", bits, program.get("seed"), done)
          .isEqualTo(step.get(2));
    }
  }

  private static Object result(BitGenerator bits, String name, int n) {
    return switch (name) {
      case "next32" -> words(n, i -> Integer.toUnsignedLong(bits.nextInt()));
      case "next64" -> words(n, i -> bits.nextLong());
      case "double" -> words(n, i -> Double.doubleToRawLongBits(bits.nextDouble()));
      case "raw" -> shortened(bits.randomRaw(n));
      case "state" -> shortened(bits.state().toJson());
      case "spawn" ->
          bits.spawn(n).stream().<Object>map(child -> shortened(child.randomRaw(2))).toList();
      default -> throw new AssertionError(name);
    };
  }

  private static Object words(int n, IntToLongFunction draw) {
    return shortened(IntStream.range(0, n).mapToLong(draw::applyAsLong).toArray());
  }

  static List<Map<String, Object>> completeStates() {
    return GoldenEngines.cases("whole_states");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("completeStates")
  void statesAreThoseOfJsonDumps(Map<String, Object> golden) {
    Engine engine = Engine.named((String) golden.get("engine"));
    BitGenerator bits = engine.create(seed(Map.of("entropy", golden.get("seed"))));
    for (int draws = ((BigInteger) golden.get("draws")).intValue(); draws > 0; draws--) {
      bits.nextInt();
    }
    String text = (String) golden.get("state");

    assertThat(bits.state().toJson()).isEqualTo(text);
    assertThat(BitGeneratorState.fromJson(text)).isEqualTo(bits.state());
    BitGenerator read = BitGenerator.fromJson(text);
    assertThat(read.seedSeq()).isEmpty();
    assertThat(read.randomRaw(1300)).isEqualTo(bits.randomRaw(1300));
  }

  static List<Map<String, Object>> legacy() {
    return GoldenEngines.cases("legacy");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legacy")
  void legacySeedingEqualsNumPys(Map<String, Object> golden) {
    MT19937 made;
    MT19937 reseeded = new MT19937(1);
    reseeded.nextInt();
    if (golden.get("seed") instanceof List<?> list) {
      long[] seed = list.stream().mapToLong(word -> ((BigInteger) word).longValueExact()).toArray();
      made = MT19937.legacy(seed);
      reseeded.legacySeeding(seed);
    } else {
      long seed = ((BigInteger) golden.get("seed")).longValueExact();
      made = MT19937.legacy(seed);
      reseeded.legacySeeding(seed);
    }

    assertThat(shortened(made.state().toJson())).isEqualTo(golden.get("state"));
    assertThat(reseeded.state()).isEqualTo(made.state());
    assertThat(shortened(made.randomRaw(5))).isEqualTo(golden.get("raw"));
    assertThat(made.seedSeq()).isEmpty();
    assertThat(reseeded.seedSeq()).isEmpty();
  }

  static List<Map<String, Object>> philox() {
    return GoldenEngines.cases("philox");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("philox")
  void philoxByKeyAndCounterEqualsNumPys(Map<String, Object> golden) {
    Philox bits;
    if (golden.get("seed") instanceof BigInteger seed) {
      bits = new Philox(seed);
    } else if (golden.get("key") instanceof BigInteger key) {
      bits = Philox.ofKey(key);
    } else {
      bits = Philox.ofKey(longs(golden.get("key")));
    }
    if (golden.get("counter") instanceof BigInteger counter) {
      bits = bits.withCounter(counter);
    } else if (golden.containsKey("counter")) {
      bits = bits.withCounter(longs(golden.get("counter")));
    }

    assertThat(bits.state().toJson()).isEqualTo(golden.get("first"));
    assertThat(shortened(bits.randomRaw(7))).isEqualTo(golden.get("raw"));
    assertThat(bits.state().toJson()).isEqualTo(golden.get("last"));
    assertThat(bits.seedSeq().isPresent()).isEqualTo(golden.get("seeded"));
  }

  private static long[] longs(Object list) {
    return ((List<?>) list).stream().mapToLong(word -> ((BigInteger) word).longValue()).toArray();
  }

  @Test
  void doublesAreWrittenAsPythonWritesThem() {
    for (Object entry : GoldenEngines.floats()) {
      List<?> pair = (List<?>) entry;
      double value = Double.longBitsToDouble(((BigInteger) pair.get(0)).longValue());

      assertThat(Json.write(value)).isEqualTo(pair.get(1));
      assertThat(Json.parse((String) pair.get(1))).isEqualTo(value);
    }
  }
}
