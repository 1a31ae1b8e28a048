package org.seedtree;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * The seeds of an application, by name: one seed is read where the program starts, and each part
 * takes its own from it.
 *
 * {@snippet file="SeedsSnippetsTest.java" region="overview"}
 *
 * <p>The seed of a name depends on the name and the application's seed alone: parts may ask in any
 * order, and a new part changes no other. In NumPy it is
 *
 * <pre>{@code
 * SeedSequence(seed, spawn_key=tuple(np.frombuffer(sha256(name.encode()).digest(), "<u4").tolist()))
 * }</pre>
 *
 * <p>Immutable, thread-safe and serializable.
 */
public final class Seeds implements Serializable {

  /** The option, among a program's arguments, that gives the seed. */
  public static final String OPTION = "--seed";

  /** The text that asks for a new seed. */
  private static final String FRESH = "fresh";

  /** The system property that gives the seed. */
  public static final String PROPERTY = "seedtree.seed";

  /** The environment variable that gives the seed. */
  public static final String VARIABLE = "SEEDTREE_SEED";

  private static final System.Logger LOGGER = System.getLogger("org.seedtree");

  private final SeedSequence root;

  private Seeds(SeedSequence root) {
    this.root = root;
  }

  /**
   * Reads the seed of a program: the value of {@code --seed} among its arguments (the last, if
   * there are several; {@code --seed 42} or {@code --seed=42}); otherwise that of the system
   * property {@code seedtree.seed}; otherwise that of the environment variable {@code
   * SEEDTREE_SEED}; otherwise, or for the word {@code fresh}, 128 random bits of the operating
   * system.
   *
   * <p>A seed is an integer in decimal, in hexadecimal after {@code 0x}, or several separated by
   * commas. Other arguments are ignored. The seed is logged once, at level {@code INFO} by the
   * {@link System.Logger} named {@code org.seedtree}, which prints on standard error unless it is
   * configured otherwise; {@link #toString} has the same line.
   *
   * @param args the arguments of the program's {@code main}
   * @throws IllegalArgumentException if the seed is no such number, or the last argument is {@code
   *     --seed}
   */
  public static Seeds from(String... args) {
    return from(
        args,
        System::getProperty,
        System::getenv,
        line -> LOGGER.log(System.Logger.Level.INFO, line));
  }

  static Seeds from(
      String[] args,
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> variables,
      Consumer<String> log) {
    String source = OPTION;
    String text = option(args);
    if (text == null) {
      source = PROPERTY;
      text = properties.apply(PROPERTY);
    }
    if (text == null) {
      source = VARIABLE;
      text = variables.apply(VARIABLE);
    }
    Seeds seeds;
    if (text != null && !text.strip().equals(FRESH)) {
      seeds = new Seeds(new SeedSequence(parse(source, text)));
    } else {
      source = "operating system";
      seeds = new Seeds(new SeedSequence());
    }
    log.accept(seeds + " (" + source + ")");
    return seeds;
  }

  private static @Nullable String option(String[] args) {
    String value = null;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION)) {
        if (++i == args.length) {
          throw new IllegalArgumentException(OPTION + ": no value");
        }
        value = args[i];
      } else if (args[i].startsWith(OPTION + "=")) {
        value = args[i].substring(OPTION.length() + 1);
      }
    }
    return value;
  }

  private static Entropy parse(String source, String text) {
    try {
      return Entropy.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the seeds of an integer.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   */
  public static Seeds of(long seed) {
    return new Seeds(new SeedSequence(seed));
  }

  /**
   * Returns the seeds of an integer.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   */
  public static Seeds of(int seed) {
    return new Seeds(new SeedSequence(seed));
  }

  /**
   * Returns the seeds of an integer of any size.
   *
   * @param seed at least 0
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public static Seeds of(BigInteger seed) {
    return new Seeds(new SeedSequence(seed));
  }

  /**
   * Returns the seeds below a seed sequence, such as a named one: names within a name.
   *
   * @param root the seed sequence, whose counter of children is neither read nor changed
   */
  public static Seeds of(SeedSequence root) {
    return new Seeds(Objects.requireNonNull(root, "root"));
  }

  /** Returns the application's seed sequence. */
  public SeedSequence root() {
    return root;
  }

  /**
   * Returns the seed sequence of a name, no children spawned yet: the same at each call. Parts that
   * are to be independent need names of their own.
   *
   * @param name the name, such as {@code "augmentation"}
   * @throws IllegalArgumentException if {@code name} has an unpaired surrogate
   */
  public SeedSequence named(String name) {
    return TextDigest.child(root, Objects.requireNonNull(name, "name"));
  }

  /**
   * Returns a new generator of the seed of a name, at its start: {@code default_rng} of {@link
   * #named}.
   *
   * @param name the name, such as {@code "augmentation"}
   * @throws IllegalArgumentException if {@code name} has an unpaired surrogate
   */
  public Generator generator(String name) {
    return Generator.defaultRng(named(name));
  }

  /**
   * Returns the seed and how to repeat it: {@code seed 42; repeat with --seed 42,
   * -Dseedtree.seed=42 or SEEDTREE_SEED=42}.
   */
  @Override
  public String toString() {
    if (!root.spawnKey().isEmpty()) {
      return "seed " + root.entropy() + ", spawn key " + root.spawnKey();
    }
    String text = typed(root.entropy());
    return "seed "
        + text
        + "; repeat with "
        + OPTION
        + " "
        + text
        + ", -D"
        + PROPERTY
        + "="
        + text
        + " or "
        + VARIABLE
        + "="
        + text;
  }

  /** Returns entropy as it can be typed: numbers separated by commas. */
  private static String typed(Entropy entropy) {
    String numbers = entropy.toString().replaceAll("[\\[\\]' ]", "");
    return numbers.isEmpty() ? "0" : numbers; // the words of an empty sequence are those of 0
  }

  private Object writeReplace() {
    return new SeedsForm(root);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
