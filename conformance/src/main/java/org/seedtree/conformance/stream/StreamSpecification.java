package org.seedtree.conformance.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.Philox;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * A specification from which Java and NumPy make the same stream.
 *
 * @param numpyClass the class that draws from it
 * @param engine the bit generator
 * @param origin the origin of its first state
 * @param jumps the number of jumps after that, or null
 * @param advance the number of steps to advance after that, or null
 */
public record StreamSpecification(
    NumpyClass numpyClass,
    Engine engine,
    Origin origin,
    @Nullable BigInteger jumps,
    @Nullable BigInteger advance) {

  /** The origin of an engine's first state. */
  public sealed interface Origin {

    /** A seed sequence and the path to one of its descendants. */
    record Seed(Entropy entropy, List<BigInteger> spawnKey, int poolSize, List<Long> children)
        implements Origin {}

    /** MT19937's legacy seeding with an integer or an array of integers. */
    record Legacy(List<Long> seed, boolean isArray) implements Origin {}

    /** Philox's key and counter. */
    record Key(BigInteger key, BigInteger counter) implements Origin {}

    /** A state of MT19937 from which it outputs chosen words. */
    record Crafted(String state) implements Origin {}
  }

  /** Chooses a specification for an engine among all that NumPy allows. */
  public static StreamSpecification draw(NumpyClass numpyClass, Engine engine, CaseChoices draw) {
    Origin origin = seed(draw);
    if (engine == Engine.MT19937 && draw.oneIn(numpyClass == NumpyClass.GENERATOR ? 6 : 2)) {
      origin = legacy(draw);
    } else if (engine == Engine.MT19937 && draw.oneIn(4)) {
      return crafted(numpyClass, draw);
    } else if (engine == Engine.PHILOX && draw.oneIn(6)) {
      origin = new Origin.Key(draw.bitsUpTo(128), draw.bitsUpTo(256));
    }
    BigInteger jumps = null;
    BigInteger advance = null;
    if (engine.canJump() && draw.oneIn(4)) {
      jumps =
          engine == Engine.MT19937
              ? BigInteger.valueOf(draw.integer(0, 2))
              : draw.oneIn(2) ? BigInteger.valueOf(draw.integer(1, 9)) : draw.signed(100);
    }
    if (engine.canAdvance() && engine != Engine.MT19937 && draw.oneIn(4)) {
      advance = draw.signed(engine == Engine.PHILOX ? 300 : 140);
    }
    return new StreamSpecification(numpyClass, engine, origin, jumps, advance);
  }

  /** Chooses a state of MT19937 whose next words force rare branches. */
  public static StreamSpecification crafted(NumpyClass numpyClass, CaseChoices draw) {
    return new StreamSpecification(
        numpyClass,
        Engine.MT19937,
        new Origin.Crafted(CraftedWords.state(CraftedWords.draw(draw))),
        null,
        null);
  }

  private static Origin seed(CaseChoices draw) {
    Entropy entropy =
        draw.oneIn(4) ? Entropy.of(elements(draw, 9)) : Entropy.of(draw.bitsUpTo(300));
    List<BigInteger> spawnKey = List.of();
    if (draw.oneIn(3)) {
      spawnKey = new ArrayList<>();
      for (int i = draw.integer(1, 4); i > 0; i--) {
        spawnKey.add(draw.bitsUpTo(draw.oneOf(4, 40, 100)));
      }
    }
    int poolSize = draw.oneIn(5) ? draw.integer(4, 20) : 4;
    List<Long> children = new ArrayList<>();
    if (draw.oneIn(3)) {
      for (int i = draw.integer(1, 3); i > 0; i--) {
        children.add(draw.oneIn(3) ? draw.bitsUpTo(31).longValue() : draw.integer(0, 9));
      }
    }
    return new Origin.Seed(entropy, List.copyOf(spawnKey), poolSize, List.copyOf(children));
  }

  private static List<Object> elements(CaseChoices draw, int maxLength) {
    List<Object> elements = new ArrayList<>();
    for (int i = draw.integer(0, maxLength); i > 0; i--) {
      BigInteger value = draw.bitsUpTo(70);
      switch (draw.integer(0, 9)) {
        case 0 -> elements.add("0x" + value.toString(16));
        case 1 -> elements.add(value.toString());
        case 2 -> elements.add(List.of(value, 7));
        default -> elements.add(value);
      }
    }
    return elements;
  }

  public static Origin.Legacy legacy(CaseChoices draw) {
    boolean isArray = draw.oneIn(2);
    List<Long> seed = new ArrayList<>();
    for (int i = isArray ? draw.oneOf(1, 2, 5, 700) : 1; i > 0; i--) {
      seed.add(draw.bitsUpTo(32).longValue());
    }
    return new Origin.Legacy(List.copyOf(seed), isArray);
  }

  /** Returns whether the stream can spawn the same children in Java and NumPy. */
  public boolean canSpawn() {
    return origin instanceof Origin.Seed && jumps == null;
  }

  /** Makes the stream's engine in Java. */
  public BitGenerator open() {
    BitGenerator bits;
    if (origin instanceof Origin.Seed seed) {
      SeedSequence sequence = new SeedSequence(seed.entropy(), seed.spawnKey(), seed.poolSize(), 0);
      for (long child : seed.children()) {
        sequence = sequence.child(child);
      }
      bits = engine.create(sequence);
    } else if (origin instanceof Origin.Key key) {
      bits = Philox.ofKey(key.key()).withCounter(key.counter());
    } else if (origin instanceof Origin.Crafted crafted) {
      bits = BitGenerator.fromJson(crafted.state());
    } else {
      Origin.Legacy legacy = (Origin.Legacy) origin;
      bits =
          legacy.isArray()
              ? MT19937.legacy(legacy.seed().stream().mapToLong(Long::longValue).toArray())
              : MT19937.legacy(legacy.seed().get(0));
    }
    if (jumps != null) {
      bits = ((Jumpable) bits).jumped(jumps);
    }
    return advance == null ? bits : ((Advanceable) bits).advance(advance);
  }

  /** Returns the request that makes the stream in NumPy. */
  public ObjectNode request(String id) {
    ObjectNode request = Oracle.request("stream").put("id", id).put("kind", numpyClass.kind());
    request.put("engine", engine.numpyName());
    if (origin instanceof Origin.Seed seed) {
      request.set("seed", Oracle.parse(seed.entropy().toJson()));
      request.set("spawn_key", Oracle.JSON.valueToTree(seed.spawnKey()));
      request.put("pool_size", seed.poolSize());
      request.set("children", Oracle.JSON.valueToTree(seed.children()));
    } else if (origin instanceof Origin.Key key) {
      request.put("key", key.key()).put("counter", key.counter());
    } else if (origin instanceof Origin.Crafted crafted) {
      request.put("seed", 0).set("state", Oracle.parse(crafted.state()));
    } else {
      Origin.Legacy legacy = (Origin.Legacy) origin;
      if (legacy.isArray()) {
        ArrayNode array = request.putArray("legacy_seed");
        legacy.seed().forEach(array::add);
      } else {
        request.put("legacy_seed", legacy.seed().get(0));
      }
    }
    if (jumps != null) {
      request.put("jumps", jumps);
    }
    if (advance != null) {
      request.put("advance", advance);
    }
    return request;
  }

  /** Returns Python code that makes the stream as {@code rng}. */
  public String toPython() {
    StringBuilder text = new StringBuilder();
    String make = "np.random." + engine.numpyName();
    if (origin instanceof Origin.Seed seed) {
      text.append("seq = np.random.SeedSequence(").append(seed.entropy());
      text.append(", spawn_key=").append(seed.spawnKey().isEmpty() ? "()" : seed.spawnKey());
      text.append(", pool_size=").append(seed.poolSize()).append(")\n");
      for (long child : seed.children()) {
        text.append("seq = np.random.SeedSequence(**{**seq.state, 'n_children_spawned': ")
            .append(child)
            .append("}).spawn(1)[0]\n");
      }
      text.append("bits = ").append(make).append("(seq)\n");
    } else if (origin instanceof Origin.Key key) {
      text.append("bits = ").append(make).append("(key=").append(key.key());
      text.append(", counter=").append(key.counter()).append(")\n");
    } else if (origin instanceof Origin.Crafted crafted) {
      text.append("bits = ").append(make).append("(); bits.state = ").append(crafted.state());
      text.append('\n');
    } else {
      Origin.Legacy legacy = (Origin.Legacy) origin;
      text.append("bits = ").append(make).append("(0); bits._legacy_seeding(");
      text.append(legacy.isArray() ? legacy.seed() : legacy.seed().get(0)).append(")\n");
    }
    if (jumps != null) {
      text.append("bits = bits.jumped(").append(jumps).append(")\n");
    }
    if (advance != null) {
      text.append("bits.advance(").append(advance).append(")\n");
    }
    return text.append("rng = np.random." + numpyClass.numpyName() + "(bits)\n").toString();
  }
}
