package org.seedtree.seed;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * A seed of any quality, mixed into any number of words, and the root of a tree of independent
 * seeds; NumPy's {@code SeedSequence}.
 *
 * {@snippet file="SeedSnippetsTest.java" region="spawn"}
 *
 * <p>The {@link #spawnKey} is the path from the root: child {@code i} of a sequence has the same
 * entropy, and the sequence's key with {@code i} appended. A sequence counts the children it has
 * spawned, so that each call of {@link #spawn} returns new ones; nothing else of it ever changes.
 *
 * <p>Thread-safe: no two threads get the same child from {@link #spawn}. Two sequences are equal
 * only if they are the same object, because each has its own counter; compare their {@linkplain
 * #state states}.
 *
 * <p>Serializable, unless its {@link #toJson} could not be read: it is written as its state and
 * release, and created by the constructor when it is read.
 */
public final class SeedSequence implements ISpawnableSeedSequence, Serializable {

  /** The default pool size, in 32-bit words. */
  public static final int DEFAULT_POOL_SIZE = 4;

  private static final long MAX_UINT32 = 0xffffffffL;

  private final Entropy entropy;
  private final List<BigInteger> parentKey;
  private final long
      ownIndex; // the last element of the spawn key, -1 if parentKey is the spawn key
  private final EntropyPool pool;
  private final int poolSize;
  private final NumpyRelease release;
  private @Nullable List<BigInteger> spawnKey;
  private long nChildrenSpawned;

  /**
   * Creates a sequence from 128 random bits of the operating system, which {@link #entropy}
   * returns.
   */
  public SeedSequence() {
    this(null, List.of(), DEFAULT_POOL_SIZE, 0);
  }

  /**
   * Creates the sequence of an integer.
   *
   * @param entropy the integer; a negative one is the unsigned 64-bit word with its bits, such as
   *     {@link #generateState64} returns
   */
  public SeedSequence(long entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * Creates the sequence of an integer.
   *
   * @param entropy the integer; a negative one is the unsigned 32-bit word with its bits, such as
   *     {@link #generateState} returns
   */
  public SeedSequence(int entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * Creates the sequence of an integer of any size.
   *
   * @param entropy at least 0
   * @throws IllegalArgumentException if {@code entropy} is negative
   */
  public SeedSequence(BigInteger entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * Creates the sequence of several integers; see {@link #of(long...)}.
   *
   * @param entropy the integers; a negative one is the unsigned 64-bit word with its bits
   */
  public SeedSequence(long[] entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * Creates the sequence of several integers; see {@link #of(int...)}.
   *
   * @param entropy the integers; a negative one is the unsigned 32-bit word with its bits
   */
  public SeedSequence(int[] entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * Creates the sequence of any entropy.
   *
   * @throws IllegalArgumentException if it is a text, which NumPy accepts only within a sequence
   */
  public SeedSequence(Entropy entropy) {
    this(Objects.requireNonNull(entropy, "entropy"), List.of(), DEFAULT_POOL_SIZE, 0);
  }

  /**
   * Creates a sequence from all arguments of NumPy's constructor.
   *
   * @param entropy the entropy, or null for {@code 32 * poolSize} bits from the operating system
   * @param spawnKey the path from the root, empty for a root; elements at least 0
   * @param poolSize the number of 32-bit words in the pool, at least 4
   * @param nChildrenSpawned the index of the next child, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public SeedSequence(
      @Nullable Entropy entropy, List<BigInteger> spawnKey, int poolSize, long nChildrenSpawned) {
    this(entropy, spawnKey, poolSize, nChildrenSpawned, NumpyRelease.DEFAULT);
  }

  private SeedSequence(
      @Nullable Entropy entropy,
      List<BigInteger> spawnKey,
      int poolSize,
      long nChildrenSpawned,
      NumpyRelease release) {
    Objects.requireNonNull(spawnKey, "spawnKey");
    this.release = Objects.requireNonNull(release, "release");
    if (poolSize < DEFAULT_POOL_SIZE) {
      throw new IllegalArgumentException(
          "The size of the entropy pool should be at least 4: " + poolSize);
    }
    if (!(entropy instanceof Entropy.Int) && entropy instanceof Entropy.Text text) {
      throw new IllegalArgumentException(
          "SeedSequence expects int or sequence of ints for entropy not "
              + Json.abbreviate(text.digits()));
    }
    checkCounter(nChildrenSpawned);
    this.entropy = entropy != null ? entropy : SystemEntropy.words(poolSize);
    this.parentKey = List.copyOf(spawnKey);
    this.ownIndex = -1;
    this.poolSize = poolSize;
    this.nChildrenSpawned = nChildrenSpawned;
    this.pool = EntropyPool.of(poolSize, assembled(this.entropy, parentKey, poolSize, release));
  }

  private SeedSequence(SeedSequence parent, List<BigInteger> parentKey, long index) {
    this.entropy = parent.entropy;
    this.parentKey = parentKey;
    this.ownIndex = index;
    this.poolSize = parent.poolSize;
    this.release = parent.release;
    if (release.has(NumpyChange.SEED_SEQUENCE_PADS_BEFORE_KEY)) {
      // If the parent's words do not fill the pool, the child's words are padded with the same
      // zeros that the parent's pool has mixed in; so the child's pool is the parent's with one
      // more number.
      this.pool = parent.pool.with(index);
    } else {
      this.pool = EntropyPool.of(poolSize, assembled(entropy, spawnKey(), poolSize, release));
    }
  }

  /**
   * Returns the sequence of several integers, as {@code SeedSequence([seeds...])} in NumPy.
   *
   * @param seeds the integers; a negative one is the unsigned 64-bit word with its bits
   */
  public static SeedSequence of(long... seeds) {
    return new SeedSequence(seeds);
  }

  /**
   * Returns the sequence of several integers, as {@code SeedSequence([seeds...])} in NumPy.
   *
   * @param seeds the integers; a negative one is the unsigned 32-bit word with its bits
   */
  public static SeedSequence of(int... seeds) {
    return new SeedSequence(seeds);
  }

  /**
   * Returns a new sequence in the given state, including the counter, of the default release. As in
   * NumPy, a state does not say its release: give that of another one again.
   */
  public static SeedSequence fromState(State state) {
    return fromState(state, NumpyRelease.DEFAULT);
  }

  /**
   * Returns a new sequence in the given state, including the counter, as a NumPy release mixes it;
   * see {@link #withRelease}, which starts to count anew.
   *
   * @param release the NumPy release to follow
   */
  public static SeedSequence fromState(State state, NumpyRelease release) {
    return new SeedSequence(
        state.entropy(), state.spawnKey(), state.poolSize(), state.nChildrenSpawned(), release);
  }

  /**
   * Reads {@link #toJson} as a sequence of the default release.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static SeedSequence fromJson(String json) {
    return fromState(State.fromJson(json));
  }

  /**
   * Reads {@link #toJson} as a sequence of a NumPy release, which the text does not say.
   *
   * @param release the NumPy release to follow
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static SeedSequence fromJson(String json, NumpyRelease release) {
    return fromState(State.fromJson(json), release);
  }

  /**
   * Returns the sequence of the same entropy with another spawn key, no children spawned yet.
   *
   * @param spawnKey the path from the root; a negative one is the unsigned 64-bit word with its
   *     bits
   */
  public SeedSequence withSpawnKey(long... spawnKey) {
    List<BigInteger> key = LongStream.of(spawnKey).mapToObj(SeedSequence::unsigned).toList();
    return new SeedSequence(entropy, key, poolSize, 0, release);
  }

  /**
   * Returns the sequence of the same entropy with another spawn key, no children spawned yet.
   *
   * @param spawnKey the path from the root; a negative one is the unsigned 32-bit word with its
   *     bits
   */
  public SeedSequence withSpawnKey(int... spawnKey) {
    return withSpawnKey(IntStream.of(spawnKey).mapToLong(Integer::toUnsignedLong).toArray());
  }

  private static BigInteger unsigned(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  /**
   * Returns the sequence of the same entropy and spawn key with another pool size, no children
   * spawned yet.
   *
   * @param poolSize the number of 32-bit words in the pool, at least 4
   * @throws IllegalArgumentException if {@code poolSize} is less than 4
   */
  public SeedSequence withPoolSize(int poolSize) {
    return new SeedSequence(entropy, spawnKey(), poolSize, 0, release);
  }

  /**
   * Returns the sequence of the same entropy, spawn key and pool size as a NumPy release mixes it,
   * no children spawned yet; so do its children. Before 1.19, NumPy put no zeros between short
   * entropy and a spawn key: a seed below 2<sup>96</sup> has other children, the first of which is
   * the seed itself.
   *
   * <p>The release is not part of the {@link #state}, as it is not in NumPy: {@link
   * #fromJson(String, NumpyRelease)} takes it.
   *
   * @param release the NumPy release to follow
   */
  public SeedSequence withRelease(NumpyRelease release) {
    return new SeedSequence(entropy, spawnKey(), poolSize, 0, release);
  }

  /** Returns the entropy that was given, or that came from the operating system. */
  public Entropy entropy() {
    return entropy;
  }

  /** Returns the spawn key: the indices of the path from the root, empty for a root. */
  public List<BigInteger> spawnKey() {
    List<BigInteger> key = spawnKey;
    if (key == null) {
      if (ownIndex < 0) {
        key = parentKey;
      } else {
        List<BigInteger> extended = new ArrayList<>(parentKey);
        extended.add(BigInteger.valueOf(ownIndex));
        key = List.copyOf(extended);
      }
      spawnKey = key; // threads that race here store equal immutable lists
    }
    return key;
  }

  /** Returns the NumPy release whose children it has. */
  public NumpyRelease release() {
    return release;
  }

  /** Returns the number of 32-bit words in the pool. */
  public int poolSize() {
    return poolSize;
  }

  /** Returns the number of children that {@link #spawn} has returned, the index of the next one. */
  public synchronized long nChildrenSpawned() {
    return nChildrenSpawned;
  }

  /** Returns a copy of the entropy pool, from which all output is generated. */
  public int[] pool() {
    return pool.words();
  }

  @Override
  public int[] generateState(int nWords) {
    if (nWords < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + nWords);
    }
    return pool.generate(nWords);
  }

  @Override
  public long[] generateState64(int nWords) {
    if (nWords < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + nWords);
    }
    return pool.generate64(nWords);
  }

  /**
   * Returns the next {@code nChildren} children. No other call, on this or another thread, returns
   * any of them.
   *
   * @param nChildren the number of children, at least 0
   * @throws IllegalArgumentException if {@code nChildren} is negative, or the counter would exceed
   *     2<sup>32</sup> - 1; no child is then spawned
   */
  @Override
  public List<SeedSequence> spawn(int nChildren) {
    if (nChildren < 0) {
      throw new IllegalArgumentException("n_children must be non-negative: " + nChildren);
    }
    SeedSequence[] children = new SeedSequence[nChildren];
    List<BigInteger> key = spawnKey();
    long first = claim(nChildren);
    for (int i = 0; i < nChildren; i++) {
      children[i] = new SeedSequence(this, key, first + i);
    }
    return Collections.unmodifiableList(Arrays.asList(children));
  }

  private synchronized long claim(int nChildren) {
    long first = nChildrenSpawned;
    if (first + nChildren > MAX_UINT32) {
      throw new IllegalArgumentException(
          "a SeedSequence has at most 4294967295 children: " + first + " spawned + " + nChildren);
    }
    nChildrenSpawned = first + nChildren;
    return first;
  }

  /**
   * Returns the child of a given index, whether or not it has been spawned; the counter does not
   * change.
   *
   * <p>{@link #spawn} reaches indices below 2<sup>32</sup> - 1. An index of 2<sup>32</sup> or more
   * is mixed in as two words, and its child is the same stream as the grandchild whose two indices
   * are these words.
   *
   * @param index at least 0
   * @throws IllegalArgumentException if {@code index} is negative
   */
  public SeedSequence child(long index) {
    if (index < 0) {
      throw new IllegalArgumentException("expected non-negative integer: " + index);
    }
    return new SeedSequence(this, spawnKey(), index);
  }

  /**
   * Returns the state, from which {@link #fromState(State, NumpyRelease)} makes this sequence
   * again, with its {@link #release}.
   */
  public State state() {
    return new State(entropy, spawnKey(), poolSize, nChildrenSpawned());
  }

  /**
   * Returns {@link #state} as JSON, which NumPy reads: {@code SeedSequence(**json.loads(text))}. It
   * has no {@link #release}, since no NumPy would accept one.
   *
   * @throws IllegalArgumentException if an integer has more than 20,000 digits
   */
  public String toJson() {
    return state().toJson();
  }

  private Object writeReplace() throws NotSerializableException {
    if (poolSize > State.MAX_POOL_SIZE) {
      throw new NotSerializableException("pool_size > " + State.MAX_POOL_SIZE + ": " + poolSize);
    }
    try {
      return new SeedForm(this);
    } catch (IllegalArgumentException e) {
      NotSerializableException tooLarge = new NotSerializableException(e.getMessage());
      tooLarge.initCause(e);
      throw tooLarge;
    }
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  /** Returns NumPy's {@code repr}, a constructor call of several lines. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("SeedSequence(\n    entropy=" + entropy + ",\n");
    List<BigInteger> key = spawnKey();
    if (!key.isEmpty()) {
      String elements = key.toString().substring(1).replace("]", key.size() == 1 ? ",)" : ")");
      out.append("    spawn_key=(").append(elements).append(",\n");
    }
    if (poolSize != DEFAULT_POOL_SIZE) {
      out.append("    pool_size=").append(poolSize).append(",\n");
    }
    long spawned = nChildrenSpawned();
    if (spawned != 0) {
      out.append("    n_children_spawned=").append(spawned).append(",\n");
    }
    return out.append(")").toString();
  }

  /**
   * Returns the words to be mixed into the pool. Short entropy is padded only before a spawn key.
   */
  private static int[] assembled(
      Entropy entropy, List<BigInteger> spawnKey, int poolSize, NumpyRelease release) {
    int[] words = entropy.words();
    if (spawnKey.isEmpty()) {
      return words;
    }
    int[] key = Entropy.of(spawnKey).words();
    boolean pads = release.has(NumpyChange.SEED_SEQUENCE_PADS_BEFORE_KEY);
    int[] padded = pads ? Arrays.copyOf(words, Math.max(words.length, poolSize)) : words;
    return IntStream.concat(Arrays.stream(padded), Arrays.stream(key)).toArray();
  }

  private static void checkCounter(long nChildrenSpawned) {
    if (nChildrenSpawned < 0) {
      throw new IllegalArgumentException(
          "can't convert negative value to uint32_t: " + nChildrenSpawned);
    }
    if (nChildrenSpawned > MAX_UINT32) {
      throw new IllegalArgumentException(
          "value too large to convert to uint32_t: " + nChildrenSpawned);
    }
  }

  /**
   * NumPy's {@code SeedSequence.state}.
   *
   * @param entropy the entropy
   * @param spawnKey the path from the root
   * @param poolSize the number of 32-bit words in the pool
   * @param nChildrenSpawned the index of the next child
   */
  public record State(
      Entropy entropy, List<BigInteger> spawnKey, int poolSize, long nChildrenSpawned)
      implements Serializable {

    /**
     * The maximum size of a pool that is read from JSON. The time to create a sequence grows with
     * the square of the size; so a damaged text cannot take long.
     */
    public static final int MAX_POOL_SIZE = 2048;

    /** Copies the list. */
    public State {
      Objects.requireNonNull(entropy, "entropy");
      spawnKey = List.copyOf(spawnKey);
    }

    /**
     * Returns the state as Python's {@code json.dumps} writes NumPy's dict.
     *
     * @throws IllegalArgumentException if an integer has more than 20,000 digits
     */
    public String toJson() {
      return "{\"entropy\": "
          + entropy.toJson()
          + ", \"spawn_key\": "
          + Json.write(spawnKey)
          + ", \"pool_size\": "
          + poolSize
          + ", \"n_children_spawned\": "
          + nChildrenSpawned
          + "}";
    }

    /**
     * Reads {@link #toJson}. As in NumPy's constructor, every entry except the entropy is optional.
     *
     * @throws IllegalArgumentException if the text is not such a state, or its pool has more than
     *     {@value #MAX_POOL_SIZE} words
     */
    public static State fromJson(String json) {
      return SeedJson.state(json);
    }

    private Object writeReplace() {
      return new SeedStateForm(this);
    }
  }
}
