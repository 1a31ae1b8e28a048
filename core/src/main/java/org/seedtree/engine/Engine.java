package org.seedtree.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seedtree.json.Json;
import org.seedtree.seed.ISeedSequence;

/** The engines of NumPy and of this library, by name. */
public enum Engine {
  /** The engine {@link org.seedtree.engine.MT19937}. */
  MT19937("MT19937", 32, true, MT19937::new),

  /** The engine {@link org.seedtree.engine.PCG64}. */
  PCG64("PCG64", 64, true, PCG64::new),

  /** The engine {@link org.seedtree.engine.PCG64DXSM}. */
  PCG64DXSM("PCG64DXSM", 64, true, PCG64DXSM::new),

  /** The engine {@link org.seedtree.engine.Philox}. */
  PHILOX("Philox", 64, true, Philox::new),

  /** The engine {@link org.seedtree.engine.SFC64}. */
  SFC64("SFC64", 64, false, SFC64::new);

  private final String numpyName;
  private final int wordBits;
  private final boolean canAdvance;
  private final Function<ISeedSequence, BitGenerator> create;

  Engine(
      String numpyName,
      int wordBits,
      boolean canAdvance,
      Function<ISeedSequence, BitGenerator> create) {
    this.numpyName = numpyName;
    this.wordBits = wordBits;
    this.canAdvance = canAdvance;
    this.create = create;
  }

  /** Returns the name of NumPy's class, as in its state dict. */
  public String numpyName() {
    return numpyName;
  }

  /** Returns {@link #numpyName} in lower case, as on the command line. */
  public String commandLineName() {
    return numpyName.toLowerCase(Locale.ROOT);
  }

  /** Returns a new bit generator of this class, seeded by {@code seed}. */
  public BitGenerator create(ISeedSequence seed) {
    return create.apply(Objects.requireNonNull(seed, "seed"));
  }

  /** Returns the size of a native word; see {@link BitGenerator#wordBits}. */
  public int wordBits() {
    return wordBits;
  }

  /** Returns whether its bit generators are {@link Jumpable}. */
  public boolean canJump() {
    return canAdvance;
  }

  /** Returns whether its bit generators are {@link Advanceable}. */
  public boolean canAdvance() {
    return canAdvance;
  }

  /**
   * Returns the engine of a name, in upper or lower case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Engine named(String name) {
    Objects.requireNonNull(name, "name");
    for (Engine engine : values()) {
      if (engine.numpyName.equalsIgnoreCase(name)) {
        return engine;
      }
    }
    String names = Arrays.stream(values()).map(Engine::numpyName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "no bit generator '" + Json.abbreviate(name) + "'; there are " + names);
  }
}
