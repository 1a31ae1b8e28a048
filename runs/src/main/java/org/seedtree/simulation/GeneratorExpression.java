package org.seedtree.simulation;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Formats the Java expression that creates a generator. */
final class GeneratorExpression {

  private GeneratorExpression() {}

  /** Returns the expression for a generator of an engine with a seed, in the seed's release. */
  static String of(Engine engine, SeedSequence seed) {
    String release =
        seed.release().equals(NumpyRelease.DEFAULT)
            ? ""
            : ".withRelease(NumpyRelease.of(\"" + seed.release().version() + "\"))";
    boolean differs = !seed.release().hasAsDefault(NumpyChange.SEED_SEQUENCE_PADS_BEFORE_KEY);
    String sequence = sequence(seed) + (differs ? release : "");
    return "new Generator(new " + engine.numpyName() + "(" + sequence + "))" + release;
  }

  private static String sequence(SeedSequence seed) {
    List<BigInteger> key = seed.spawnKey();
    if (!(seed.entropy() instanceof Entropy.Int entropy) || !areLongs(key)) {
      return "SeedSequence.fromJson(\"" + seed.toJson().replace("\"", "\\\"") + "\")";
    }
    BigInteger value = entropy.value();
    String seedLiteral = isLong(value) ? literal(value) : "new BigInteger(\"" + value + "\")";
    String expression = "new SeedSequence(" + seedLiteral + ")";
    if (!key.isEmpty()) {
      expression +=
          key.stream()
              .map(GeneratorExpression::literal)
              .collect(Collectors.joining(", ", ".withSpawnKey(", ")"));
    }
    if (seed.poolSize() != SeedSequence.DEFAULT_POOL_SIZE) {
      expression += ".withPoolSize(" + seed.poolSize() + ")";
    }
    return expression;
  }

  private static boolean areLongs(List<BigInteger> values) {
    return values.stream().allMatch(GeneratorExpression::isLong);
  }

  private static boolean isLong(BigInteger value) {
    return value.bitLength() < Long.SIZE;
  }

  private static String literal(BigInteger value) {
    return value.bitLength() < Integer.SIZE ? value.toString() : value + "L";
  }
}
