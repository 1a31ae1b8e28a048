package org.seedtree;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.Philox;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.seed.SeedSequence;

/**
 * Random values as a function of a seed and a key: the value of an order, a user or a row depends
 * on nothing else, so it is the same in any order, in any thread and on any machine.
 *
 * {@snippet file="KeyedSnippetsTest.java" region="overview"}
 *
 * <p>Each key has a stream of its own, of 2<sup>130</sup> words, and its value is the first that a
 * distribution draws from it. In NumPy:
 *
 * <pre>{@code
 * Generator(Philox(seed).jumped(index)).normal(10, 2)
 * }</pre>
 *
 * <p>where {@code index} is
 *
 * <ul>
 *   <li>for a {@code long}, the key, which may be negative;
 *   <li>for a {@link UUID}, its 128-bit integer, {@code uuid.int} in Python;
 *   <li>for {@code byte[]}, {@code int.from_bytes(sha256(key).digest()[:16], "little")};
 *   <li>for a text, the index of the bytes {@code key.encode()}, its UTF-8.
 * </ul>
 *
 * <p>A key of several numbers is a path: the value of {@code (a, b, c)} is that of {@code c}
 * {@linkplain #within within} {@code (a, b)}.
 *
 * <p>Two uses of one key draw from the same words: an order's price and its discount would be
 * dependent. Give each use a {@linkplain #salted salt}. For more than one value of a key take its
 * {@linkplain #generator(long) generator}.
 *
 * <p>Immutable, thread-safe and serializable. A call for one key creates an engine; a call for an
 * array of keys creates one for all, and allocates nothing for each. SHA-256 adds some 100 ns to a
 * text key.
 */
@SuppressWarnings("overloads") // a distribution is a class, never a lambda expression
public final class Keyed implements Serializable {

  private final SeedSequence seed;
  private final long[] philoxKey;

  private Keyed(SeedSequence seed) {
    this.seed = seed;
    this.philoxKey = seed.generateState64(2);
  }

  /**
   * Returns the values of a seed.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   */
  public static Keyed of(long seed) {
    return new Keyed(new SeedSequence(seed));
  }

  /**
   * Returns the values of a seed.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   */
  public static Keyed of(int seed) {
    return new Keyed(new SeedSequence(seed));
  }

  /**
   * Returns the values of a seed sequence: {@code Philox(seed)} in NumPy's terms.
   *
   * @param seed the seed sequence, whose counter of children is neither read nor changed
   */
  public static Keyed of(SeedSequence seed) {
    return new Keyed(Objects.requireNonNull(seed, "seed"));
  }

  /**
   * Returns the values of another use of the same keys, independent of these. In NumPy, the seed is
   * then
   *
   * <pre>{@code
   * SeedSequence(seed, spawn_key=tuple(np.frombuffer(sha256(salt.encode()).digest(), "<u4").tolist()))
   * }</pre>
   *
   * <p>or, if it has a spawn key already, that key with these eight words appended.
   *
   * @param salt the name of the use, such as {@code "discount"}
   * @throws IllegalArgumentException if {@code salt} has an unpaired surrogate
   */
  public Keyed salted(String salt) {
    return new Keyed(TextDigest.child(seed, Objects.requireNonNull(salt, "salt")));
  }

  /**
   * Returns the values of another use of the same keys, as those of the {@linkplain #salted(String)
   * text} with this UTF-8: the words are those of {@code sha256(salt)}.
   *
   * @param salt the bytes
   */
  public Keyed salted(byte[] salt) {
    Objects.requireNonNull(salt, "salt");
    return new Keyed(new TextDigest().of(salt).child(seed));
  }

  /**
   * Returns the values of the keys that follow a prefix, such as all orders of a customer. In
   * NumPy, the seed is then
   *
   * <pre>{@code
   * SeedSequence(seed, spawn_key=tuple(np.array(prefix, "<i8").view("<u4").tolist()))
   * }</pre>
   *
   * <p>or, if it has a spawn key already, that key with these words appended, two for each number.
   * Philox engines that are spawned from the same seed would share its words: {@linkplain #salted
   * salt} the keys if you spawn, too.
   *
   * @param prefix the numbers, of either sign; if there are none, the values are these
   */
  public Keyed within(long... prefix) {
    List<BigInteger> key = new ArrayList<>(seed.spawnKey());
    for (long number : prefix) {
      key.add(BigInteger.valueOf(number & 0xffff_ffffL));
      key.add(BigInteger.valueOf(number >>> 32));
    }
    return new Keyed(
        new SeedSequence(seed.entropy(), key, seed.poolSize(), 0).withRelease(seed.release()));
  }

  /** Returns the seed sequence, with the words of salts and prefixes in its spawn key. */
  public SeedSequence seedSequence() {
    return seed;
  }

  /**
   * Returns a new engine at the start of the stream of key 0, for loops of your own that {@link
   * #seek} each key. It has no seed sequence and cannot spawn.
   */
  public Philox engine() {
    return Philox.ofKey(philoxKey);
  }

  /**
   * Moves an engine to the start of the stream of a key. The engine determines the seed.
   *
   * @param engine an engine that {@link #engine} has returned
   * @param key the key, of either sign
   */
  public static void seek(Philox engine, long key) {
    engine.seek(0, 0, key, key >> 63);
  }

  /**
   * Moves an engine to the start of the stream of a key. The engine determines the seed.
   *
   * @param engine an engine that {@link #engine} has returned
   * @param key the key
   */
  public static void seek(Philox engine, UUID key) {
    engine.seek(0, 0, key.getLeastSignificantBits(), key.getMostSignificantBits());
  }

  /**
   * Moves an engine to the start of the stream of a key. The engine determines the seed.
   *
   * @param engine an engine that {@link #engine} has returned
   * @param key the key
   * @throws IllegalArgumentException if {@code key} has an unpaired surrogate
   */
  public static void seek(Philox engine, String key) {
    Objects.requireNonNull(key, "key");
    seek(engine, new TextDigest().of(key));
  }

  /**
   * Moves an engine to the start of the stream of a key. The engine determines the seed.
   *
   * @param engine an engine that {@link #engine} has returned
   * @param key the key
   */
  public static void seek(Philox engine, byte[] key) {
    Objects.requireNonNull(key, "key");
    seek(engine, new TextDigest().of(key));
  }

  private static void seek(Philox engine, TextDigest key) {
    engine.seek(0, 0, key.low(), key.high());
  }

  private Philox engine(long key) {
    Philox engine = engine();
    seek(engine, key);
    return engine;
  }

  private Philox engine(UUID key) {
    Philox engine = engine();
    seek(engine, key);
    return engine;
  }

  private Philox engine(String key) {
    Philox engine = engine();
    seek(engine, key);
    return engine;
  }

  private Philox engine(byte[] key) {
    Philox engine = engine();
    seek(engine, key);
    return engine;
  }

  private static long last(long[] more) {
    return more[more.length - 1];
  }

  /** Returns the values within all numbers of a key but the last. */
  private Keyed beforeLast(long key, long[] more) {
    long[] prefix = new long[more.length];
    prefix[0] = key;
    System.arraycopy(more, 0, prefix, 1, more.length - 1);
    return within(prefix);
  }

  /**
   * Returns a generator that draws from the stream of a key; its first value is that of {@code
   * sample}. It has no seed sequence and cannot spawn.
   *
   * @param key the key, of either sign
   */
  public Generator generator(long key) {
    return new Generator(engine(key));
  }

  /**
   * Returns a generator that draws from the stream of a key of several numbers. It has no seed
   * sequence and cannot spawn.
   *
   * @param key the first number of the key, of either sign
   * @param more the other numbers
   */
  public Generator generator(long key, long... more) {
    return more.length == 0 ? generator(key) : beforeLast(key, more).generator(last(more));
  }

  /**
   * Returns a generator that draws from the stream of a key. It has no seed sequence and cannot
   * spawn.
   *
   * @param key the key
   */
  public Generator generator(UUID key) {
    return new Generator(engine(key));
  }

  /**
   * Returns a generator that draws from the stream of a key. It has no seed sequence and cannot
   * spawn.
   *
   * @param key the key
   * @throws IllegalArgumentException if {@code key} has an unpaired surrogate
   */
  public Generator generator(String key) {
    return new Generator(engine(key));
  }

  /**
   * Returns a generator that draws from the stream of a key. It has no seed sequence and cannot
   * spawn.
   *
   * @param key the key
   */
  public Generator generator(byte[] key) {
    return new Generator(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key, of either sign
   */
  public double sample(DoubleDistribution distribution, long key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key of several numbers. In a loop over the last of them, {@link #within}
   * does the rest once.
   *
   * @param distribution the distribution
   * @param key the first number of the key, of either sign
   * @param more the other numbers
   */
  public double sample(DoubleDistribution distribution, long key, long... more) {
    return more.length == 0
        ? sample(distribution, key)
        : beforeLast(key, more).sample(distribution, last(more));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   */
  public double sample(DoubleDistribution distribution, UUID key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   * @throws IllegalArgumentException if {@code key} has an unpaired surrogate
   */
  public double sample(DoubleDistribution distribution, String key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   */
  public double sample(DoubleDistribution distribution, byte[] key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key, of either sign
   */
  public long sample(LongDistribution distribution, long key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key of several numbers. In a loop over the last of them, {@link #within}
   * does the rest once.
   *
   * @param distribution the distribution
   * @param key the first number of the key, of either sign
   * @param more the other numbers
   */
  public long sample(LongDistribution distribution, long key, long... more) {
    return more.length == 0
        ? sample(distribution, key)
        : beforeLast(key, more).sample(distribution, last(more));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   */
  public long sample(LongDistribution distribution, UUID key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   * @throws IllegalArgumentException if {@code key} has an unpaired surrogate
   */
  public long sample(LongDistribution distribution, String key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of a key.
   *
   * @param distribution the distribution
   * @param key the key
   */
  public long sample(LongDistribution distribution, byte[] key) {
    return distribution.sample(engine(key));
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys, of either sign; consecutive ones take less time
   */
  public double[] sample(DoubleDistribution distribution, long[] keys) {
    double[] out = new double[keys.length];
    fill(distribution, keys, out);
    return out;
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys
   */
  public double[] sample(DoubleDistribution distribution, UUID[] keys) {
    double[] out = new double[keys.length];
    Philox engine = engine();
    for (int i = 0; i < keys.length; i++) {
      seek(engine, keys[i]);
      out[i] = distribution.sample(engine);
    }
    return out;
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys
   * @throws IllegalArgumentException if a key has an unpaired surrogate
   */
  public double[] sample(DoubleDistribution distribution, String[] keys) {
    double[] out = new double[keys.length];
    Philox engine = engine();
    TextDigest digest = new TextDigest();
    for (int i = 0; i < keys.length; i++) {
      seek(engine, digest.of(keys[i]));
      out[i] = distribution.sample(engine);
    }
    return out;
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys, of either sign; consecutive ones take less time
   */
  public long[] sample(LongDistribution distribution, long[] keys) {
    long[] out = new long[keys.length];
    fill(distribution, keys, out);
    return out;
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys
   */
  public long[] sample(LongDistribution distribution, UUID[] keys) {
    long[] out = new long[keys.length];
    Philox engine = engine();
    for (int i = 0; i < keys.length; i++) {
      seek(engine, keys[i]);
      out[i] = distribution.sample(engine);
    }
    return out;
  }

  /**
   * Returns the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys
   * @throws IllegalArgumentException if a key has an unpaired surrogate
   */
  public long[] sample(LongDistribution distribution, String[] keys) {
    long[] out = new long[keys.length];
    Philox engine = engine();
    TextDigest digest = new TextDigest();
    for (int i = 0; i < keys.length; i++) {
      seek(engine, digest.of(keys[i]));
      out[i] = distribution.sample(engine);
    }
    return out;
  }

  /**
   * Fills an array with the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys, of either sign; consecutive ones take less time
   * @param out receives the values; as long as {@code keys}
   * @throws IllegalArgumentException if the lengths differ
   */
  public void fill(DoubleDistribution distribution, long[] keys, double[] out) {
    checkLengths(keys.length, out.length);
    Philox engine = engine();
    for (int i = 0; i < out.length; i++) {
      seek(engine, keys[i]);
      out[i] = distribution.sample(engine);
    }
  }

  /**
   * Fills an array with the value of each key.
   *
   * @param distribution the distribution
   * @param keys the keys, of either sign; consecutive ones take less time
   * @param out receives the values; as long as {@code keys}, and may be the same array
   * @throws IllegalArgumentException if the lengths differ
   */
  public void fill(LongDistribution distribution, long[] keys, long[] out) {
    checkLengths(keys.length, out.length);
    Philox engine = engine();
    for (int i = 0; i < out.length; i++) {
      seek(engine, keys[i]);
      out[i] = distribution.sample(engine);
    }
  }

  private static void checkLengths(int keys, int out) {
    if (keys != out) {
      throw new IllegalArgumentException("as many keys as values: " + keys + " != " + out);
    }
  }

  /**
   * Assigns a key to a group: each group has a fraction of all keys, and what the fractions leave
   * of 1 is one more group, the last. {@code assign(user, 0.8)} is 0 for four users of five (train)
   * and 1 for the others (test).
   *
   * <p>A group that is added at the end takes its keys from that rest. No key of the groups before
   * it moves: {@code assign(user, 0.8, 0.1)} is 0 for the same users.
   *
   * <p>In NumPy, {@code np.searchsorted(np.cumsum(fractions), u, side="right")}, where {@code u} is
   * the first {@code random()} of the key's stream; a sum that rounding keeps below 1 by at most
   * 1e-12 is 1. It draws the same words as {@link #sample}, so that it needs a {@linkplain #salted
   * salt} of its own if the key has other uses.
   *
   * @param key the key, of either sign
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group, {@code fractions.length} for the rest
   * @throws IllegalArgumentException if a fraction is negative or NaN, or the sum is above 1
   */
  public int assign(long key, double... fractions) {
    return new Fractions(fractions).group(engine(key).nextDouble());
  }

  /**
   * Assigns a key to a group, as {@link #assign(long, double...)} does.
   *
   * @param key the key
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group, {@code fractions.length} for the rest
   * @throws IllegalArgumentException if a fraction is negative or NaN, or the sum is above 1
   */
  public int assign(UUID key, double... fractions) {
    return new Fractions(fractions).group(engine(key).nextDouble());
  }

  /**
   * Assigns a key to a group, as {@link #assign(long, double...)} does.
   *
   * @param key the key
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group, {@code fractions.length} for the rest
   * @throws IllegalArgumentException if a fraction is negative or NaN, the sum is above 1, or the
   *     key has an unpaired surrogate
   */
  public int assign(String key, double... fractions) {
    return new Fractions(fractions).group(engine(key).nextDouble());
  }

  /**
   * Assigns a key to a group, as {@link #assign(long, double...)} does.
   *
   * @param key the key
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group, {@code fractions.length} for the rest
   * @throws IllegalArgumentException if a fraction is negative or NaN, or the sum is above 1
   */
  public int assign(byte[] key, double... fractions) {
    return new Fractions(fractions).group(engine(key).nextDouble());
  }

  /**
   * Assigns each key to a group, as {@link #assign(long, double...)} does.
   *
   * @param keys the keys, of either sign; consecutive ones take less time
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group of each key, {@code fractions.length} for the rest
   * @throws IllegalArgumentException if a fraction is negative or NaN, or the sum is above 1
   */
  public int[] assign(long[] keys, double... fractions) {
    Fractions groups = new Fractions(fractions);
    Philox engine = engine();
    int[] out = new int[keys.length];
    for (int i = 0; i < out.length; i++) {
      seek(engine, keys[i]);
      out[i] = groups.group(engine.nextDouble());
    }
    return out;
  }

  /** Returns {@code Keyed} with NumPy's {@code repr} of the seed sequence. */
  @Override
  public String toString() {
    return "Keyed(" + seed + ")";
  }

  private Object writeReplace() {
    return new KeyedForm(seed);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
