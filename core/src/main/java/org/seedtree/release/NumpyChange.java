package org.seedtree.release;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of the numbers that NumPy draws, with the release that made it.
 *
 * <p>Together the constants say, for every release from 1.17.0 on, where its values, or the words
 * that it consumes, are not those of {@link NumpyRelease#DEFAULT}. They stand in order, the latest
 * first. What later releases reject or add is no change of numbers.
 *
 * <p>Source: the tags of <a href="https://github.com/numpy/numpy">numpy/numpy</a>; each constant
 * names the pull request.
 */
public enum NumpyChange {
  /**
   * BTPE ends with Stirling's series as published: 13860 for 13680, and two of its four terms are
   * subtracted (31238, 31287).
   */
  BINOMIAL_CORRECTED_STIRLING(
      "2.5.0",
      Drawn.GENERATOR,
      "binomial, multinomial",
      "rarer outcome expected more than 30 times",
      "about one value in 10^4, then other words"),
  /**
   * {@code RandomState.multinomial} draws its binomials as {@code RandomState.binomial} does: no
   * value is known without a draw, and inversion starts with log(1-p) (31238).
   */
  RANDOM_STATE_MULTINOMIAL_OWN_BINOMIAL(
      "2.5.0",
      Drawn.RANDOM_STATE,
      "multinomial",
      "n = 0, a probability of 0 or up to 1e-10",
      "other words"),
  /**
   * The last test of BTPE adds counts as doubles, before as 64-bit integers that it then rounds
   * (29868).
   */
  BINOMIAL_COUNTS_AS_DOUBLES(
      "2.4.0",
      Drawn.BOTH,
      "binomial, multinomial",
      "n above 2^53, rarer outcome expected more than 30 times",
      "other words"),
  /** Inversion starts with exp(n log1p(-p)), before with exp(n log(1-p)) (29522). */
  BINOMIAL_LOG1P(
      "2.4.0",
      Drawn.GENERATOR,
      "binomial, multinomial",
      "p below 1e-10, rarer outcome expected up to 30 times",
      "other values; p below 1.1e-16 always gave 0"),
  /** The same in {@code RandomState.multinomial}, in 2.4 only (29522, 31238). */
  RANDOM_STATE_MULTINOMIAL_LOG1P(
      "2.4.0",
      "2.5.0",
      Drawn.RANDOM_STATE,
      "multinomial",
      "p below 1e-10, rarer outcome expected up to 30 times",
      "other values"),
  /** The smaller root is computed without cancellation (29609, 29926). */
  WALD_WITHOUT_CANCELLATION(
      "2.3.4",
      Drawn.GENERATOR,
      "wald",
      "all",
      "every other value in its last bits; far off where mean / scale is 1e8 and more"),
  /** The uniform variate is drawn from where it is accepted (27048). */
  ZIPF_TRUNCATED("2.1.0", Drawn.GENERATOR, "zipf", "a below 2", "other words"),
  /** An exponent of 1025 and more gives 1 without a draw; before, the call never ended (27046). */
  ZIPF_ONE_FOR_LARGE_EXPONENT(
      "2.1.0", Drawn.GENERATOR, "zipf", "a of 1025 and more", "rejected: that NumPy never returns"),
  /**
   * Jöhnk's algorithm takes the logarithm of the ratio as soon as one of the two powers underflows
   * (27034).
   */
  BETA_LOGARITHM_OF_RATIO(
      "2.1.0",
      Drawn.GENERATOR,
      "beta, dirichlet",
      "a and b up to 1 and one below 0.04; all alpha below 0.1",
      "other values, of few"),
  /**
   * Jöhnk's algorithm accepts a sum that underflows to 0, and decides by one word where a and b are
   * below 3e-103 (24204, 24267).
   */
  BETA_ACCEPTS_UNDERFLOW(
      "1.26.0",
      Drawn.GENERATOR,
      "beta, dirichlet",
      "a and b up to 1 and one below 0.04; all alpha below 0.1",
      "other words"),
  /** Breaking the stick stops where nothing but zeros follow (24220, 24338). */
  DIRICHLET_ZERO_ALPHA(
      "1.26.0",
      Drawn.GENERATOR,
      "dirichlet",
      "zeros after alphas that are all below 0.1",
      "other words and values"),
  /** A result above 2^63-1 is 2^63-1, before -2^63 (23691). */
  GEOMETRIC_CLAMPED("1.25.0", Drawn.GENERATOR, "geometric", "p below 1e-17", "-2^63 for 2^63-1"),
  /** A float32 of [0, 1) has 24 bits, before 23 (20314). */
  FLOAT_OF_24_BITS(
      "1.22.0",
      Drawn.GENERATOR,
      "random, standard_normal, standard_exponential, standard_gamma",
      "dtype float32",
      "half of all values of random, a few of the others"),
  /** expm1 takes the place of the difference of exp and 1 (19933). */
  PARETO_POWER_EXPM1("1.22.0", Drawn.GENERATOR, "pareto, power", "all", "last bits of most values"),
  /** expm1 takes the place of the difference of 1 and exp (19933). */
  LOGSERIES_EXPM1("1.22.0", Drawn.GENERATOR, "logseries", "all", Unseen.TEXT),
  /** By the ziggurat exponential, before by inversion (18666). */
  RAYLEIGH_BY_ZIGGURAT("1.21.0", Drawn.GENERATOR, "rayleigh", "all", "other words"),
  /** By the ziggurat exponential, before by inversion (18666). */
  GEOMETRIC_BY_ZIGGURAT("1.21.0", Drawn.GENERATOR, "geometric", "p below 1/3", "other words"),
  /** By a wrapped normal, before by rejection as for smaller kappa (18498). */
  VONMISES_WRAPPED_NORMAL("1.21.0", Drawn.GENERATOR, "vonmises", "kappa above 1e6", "other words"),
  /** -log1p(-U), before -log(1-U) (18634). */
  EXPONENTIAL_INVERSION_LOG1P(
      "1.21.0",
      Drawn.GENERATOR,
      "standard_exponential",
      "method 'inv'",
      "last bit of 7 % of the values"),
  /** log1p(-U) in the tails of the ziggurats, before log(1-U) (18634). */
  ZIGGURAT_TAIL_LOG1P(
      "1.21.0",
      Drawn.GENERATOR,
      "everything on normal or exponential variates",
      "all",
      "last bit of one value in 10^5 to 10^6"),
  /** log1p(-p), before log(1-p) (18634). */
  LOGSERIES_LOG1P("1.21.0", Drawn.GENERATOR, "logseries", "all", Unseen.TEXT),
  /** log1p(-U), before log(1-U) (18666). */
  RANDOM_STATE_RAYLEIGH_LOG1P(
      "1.21.0", Drawn.RANDOM_STATE, "rayleigh", "all", "last bits of 3 % of the values"),
  /** log1p(-U) in the numerator, before log(1-U) (18666). */
  RANDOM_STATE_GEOMETRIC_LOG1P(
      "1.21.0", Drawn.RANDOM_STATE, "geometric", "p below 1e-6", "0.3 % of the values"),
  /** The logarithm of the gamma function rounds otherwise (16305). */
  LOGGAM_ROUNDING(
      "1.20.0",
      Drawn.BOTH,
      "poisson; hypergeometric of RandomState",
      "expected count of 10 and more",
      Unseen.TEXT),
  /** An array of rows without elements is shuffled without a draw (commit 61f095bfaf). */
  SHUFFLE_SKIPS_EMPTY_ROWS("1.20.0", Drawn.BOTH, "shuffle", "rows without elements", "other words"),
  /** Small alphas break a stick by betas, before they were normalised gammas (14924, 16119). */
  DIRICHLET_BY_BETAS("1.19.0", Drawn.GENERATOR, "dirichlet", "all alpha below 0.1", "other words"),
  /** Zeros separate a short seed from its spawn key (16551). */
  SEED_SEQUENCE_PADS_BEFORE_KEY(
      "1.19.0", Drawn.SEED_SEQUENCE, "spawn", "seeds below 2^96", "other children"),
  /** The jump polynomial is read from its lowest term (16153). */
  MT19937_JUMP_POLYNOMIAL("1.19.0", Drawn.MT19937, "jumped", "all", "another stream"),
  /** 2^32 values are drawn as a 32-bit word (16076, 16090). */
  INTEGERS_ADD_32_BIT_WORD(
      "1.18.4",
      Drawn.GENERATOR,
      "integers",
      "64-bit dtypes with exactly 2^32 values",
      "always the lower bound from 1.17.3 on"),
  /** The factor is transposed as the definition has it (15872, 15916). */
  MULTIVARIATE_NORMAL_FACTOR(
      "1.18.3",
      Drawn.GENERATOR,
      "multivariate_normal",
      "all",
      "last bits; another distribution for cholesky and eigh"),
  /** The logarithm is computed in double precision and narrowed (14604). */
  FLOAT_INVERSION_IN_DOUBLE(
      "1.18.0",
      Drawn.GENERATOR,
      "standard_exponential",
      "method 'inv', dtype float32",
      "last bit of 0.7 % of the values"),
  /** Rejection in 8 and 16 bits, without which small values were too likely (14777, 14781). */
  SMALL_INTEGERS_REJECT(
      "1.17.4", Drawn.GENERATOR, "integers", "8- and 16-bit dtypes", "other words"),
  /** 2^32 values of a 64-bit dtype are drawn from 32-bit words (14501). */
  INTEGERS_OF_32_BITS(
      "1.17.3",
      Drawn.BOTH,
      "integers, randint",
      "64-bit dtypes with exactly 2^32 values",
      "other words"),
  /** A double is consumed even if the value is known to be 0 (14531, 14578). */
  RANDOM_STATE_BINOMIAL_ALWAYS_DRAWS(
      "1.17.3", Drawn.RANDOM_STATE, "binomial", "n = 0 or p = 0", "other words");

  /** The effect of changes of the arithmetic that no value is known to show. */
  private static final class Unseen {
    static final String TEXT = "no differing value found";
  }

  /** The class of NumPy's whose numbers a change concerns. */
  public enum Drawn {
    /** {@code numpy.random.Generator}. */
    GENERATOR,
    /** {@code numpy.random.RandomState}. */
    RANDOM_STATE,
    /** Both of them. */
    BOTH,
    /** {@code numpy.random.SeedSequence}. */
    SEED_SEQUENCE,
    /** {@code numpy.random.MT19937}. */
    MT19937
  }

  private final String since;
  private final @Nullable String until;
  private final int sinceOrder;
  private final int untilOrder;
  private final Drawn drawn;
  private final String methods;
  private final String arguments;
  private final String effect;

  NumpyChange(String since, Drawn drawn, String methods, String arguments, String effect) {
    this(since, null, drawn, methods, arguments, effect);
  }

  NumpyChange(
      String since,
      @Nullable String until,
      Drawn drawn,
      String methods,
      String arguments,
      String effect) {
    this.since = since;
    this.until = until;
    sinceOrder = order(since);
    untilOrder = until == null ? Integer.MAX_VALUE : order(until);
    this.drawn = drawn;
    this.methods = methods;
    this.arguments = arguments;
    this.effect = effect;
  }

  private static int order(String version) {
    String[] numbers = version.split("\\.", -1);
    return order(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
  }

  /** Returns a number that is greater for a later release; each of its numbers is below 10000. */
  static int order(int major, int minor, int patch) {
    return (major * 1000 + minor) * 10_000 + patch;
  }

  /** Returns a set bit for each change that the release has. */
  static long in(int order) {
    long changes = 0;
    for (NumpyChange change : values()) {
      boolean has = order >= change.sinceOrder && order < change.untilOrder;
      changes |= (has ? 1L : 0) << change.ordinal();
    }
    return changes;
  }

  /**
   * Returns the changes that one of two releases has and the other has not, the latest first.
   *
   * @param first one release
   * @param second another release
   */
  public static Set<NumpyChange> between(NumpyRelease first, NumpyRelease second) {
    Set<NumpyChange> changes = EnumSet.allOf(NumpyChange.class);
    changes.removeIf(change -> first.has(change) == second.has(change));
    return changes;
  }

  /** Returns the first release that has the change. */
  public NumpyRelease since() {
    return NumpyRelease.of(since);
  }

  /** Returns the release that took the change back, or empty if none did. */
  public Optional<NumpyRelease> until() {
    return Optional.ofNullable(until).map(NumpyRelease::of);
  }

  /** Returns the class whose numbers changed. */
  public Drawn drawn() {
    return drawn;
  }

  /** Returns the names of NumPy's methods that changed, separated by commas. */
  public String methods() {
    return methods;
  }

  /** Returns the arguments for which they changed. */
  public String arguments() {
    return arguments;
  }

  /** Returns whether a value is known that differs; some changes are of the arithmetic only. */
  public boolean isObserved() {
    return !effect.equals(Unseen.TEXT);
  }

  /** Returns how often and how much a release without the change differs. */
  public String effect() {
    return effect;
  }
}
