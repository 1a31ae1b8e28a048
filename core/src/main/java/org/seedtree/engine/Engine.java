package org.seedtree.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seedtree.seed.ISeedSequence;

/** The bit generators there are, in NumPy's and in this library. */
public enum Engine {
  /** {@link org.seedtree.engine.MT19937}. */
  MT19937("MT19937", 32, true, MT19937::new),

  /** {@link org.seedtree.engine.PCG64}. */
  PCG64("PCG64", 64, true, PCG64::new),

  /** {@link org.seedtree.engine.PCG64DXSM}. */
  PCG64DXSM("PCG64DXSM", 64, true, PCG64DXSM::new),

  /** {@link Philox}. */
  PHILOX("Philox", 64, true, Philox::new),

  /** {@link org.seedtree.engine.SFC64}. */
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

  /** The name of NumPy's class, as in its state. */
  public String numpyName() {
    return numpyName;
  }

  /** {@link #numpyName} in lower case, as on the command line. */
  public String commandLineName() {
    return numpyName.toLowerCase(Locale.ROOT);
  }

  /** A new bit generator of this kind. */
  public BitGenerator create(ISeedSequence seed) {
    return create.apply(Objects.requireNonNull(seed, "seed"));
  }

  /** The size of a native word, see {@link BitGenerator#nextRaw}: 64, or 32 for MT19937. */
  public int wordBits() {
    return wordBits;
  }

  /** Whether its bit generators are {@link Jumpable}. */
  public boolean canJump() {
    return canAdvance;
  }

  /** Whether its bit generators are {@link Advanceable}. */
  public boolean canAdvance() {
    return canAdvance;
  }

  /**
   * The engine of this name, in upper or lower case.
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
    throw new IllegalArgumentException("no bit generator '" + name + "'; there are " + names);
  }
}
