package org.seedtree.simulation;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.seedtree.engine.Engine;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** A line of Java that makes a generator. */
final class SeedLine {

  private SeedLine() {}

  static String of(Engine engine, SeedSequence seed) {
    return "new Generator(new " + engine.numpyName() + "(" + sequence(seed) + "))";
  }

  private static String sequence(SeedSequence seed) {
    List<BigInteger> key = seed.spawnKey();
    if (!(seed.entropy() instanceof Entropy.Int entropy) || !areLongs(key)) {
      return "SeedSequence.fromJson(\"" + seed.toJson().replace("\"", "\\\"") + "\")";
    }
    BigInteger value = entropy.value();
    String seedLiteral = isLong(value) ? literal(value) : "new BigInteger(\"" + value + "\")";
    String line = "new SeedSequence(" + seedLiteral + ")";
    if (!key.isEmpty()) {
      line +=
          key.stream()
              .map(SeedLine::literal)
              .collect(Collectors.joining(", ", ".withSpawnKey(", ")"));
    }
    if (seed.poolSize() != SeedSequence.DEFAULT_POOL_SIZE) {
      line += ".withPoolSize(" + seed.poolSize() + ")";
    }
    return line;
  }

  private static boolean areLongs(List<BigInteger> values) {
    return values.stream().allMatch(SeedLine::isLong);
  }

  private static boolean isLong(BigInteger value) {
    return value.bitLength() < Long.SIZE;
  }

  private static String literal(BigInteger value) {
    return value.bitLength() < Integer.SIZE ? value.toString() : value + "L";
  }
}
