package org.seedtree.seed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a seed of any quality into any number of well-mixed words, and one seed into a tree of
 * independent ones; NumPy's {@code SeedSequence}.
 *
 * <pre>{@code
 * SeedSequence root = new SeedSequence(12345);
 * List<SeedSequence> children = root.spawn(10);
 * }</pre>
 *
 * <p>The place in the tree is the {@link #spawnKey}: child {@code i} of a sequence has the same
 * entropy and its key with {@code i} appended. A sequence counts the children it has spawned, so
 * that each call of {@link #spawn} gives new ones; that counter is all that changes. Safe for use
 * by many threads: none is ever handed another's child. Two sequences are equal only if they are
 * the same object, because each counts for itself; compare their {@linkplain #state states}.
 */
public final class SeedSequence implements ISpawnableSeedSequence {

  /** The pool size where none is given, in 32-bit words. */
  public static final int DEFAULT_POOL_SIZE = 4;

  private static final long MAX_UINT32 = 0xffffffffL;

  private final Entropy entropy;
  private final List<BigInteger> parentKey;
  private final long ownIndex; // the last element of the spawn key, or -1 if parentKey is the whole
  private final EntropyPool pool;
  private final int poolSize;
  private @Nullable List<BigInteger> spawnKey;
  private long nChildrenSpawned;

  /**
   * A sequence from 128 bits of the operating system's randomness, which {@link #entropy} shows.
   */
  public SeedSequence() {
    this(null, List.of(), DEFAULT_POOL_SIZE, 0);
  }

  /**
   * The sequence of an integer.
   *
   * @throws IllegalArgumentException if {@code entropy} is negative
   */
  public SeedSequence(long entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * The sequence of an integer of any size.
   *
   * @throws IllegalArgumentException if {@code entropy} is negative
   */
  public SeedSequence(BigInteger entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * The sequence of several integers; see {@link #of}.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public SeedSequence(long[] entropy) {
    this(Entropy.of(entropy));
  }

  /**
   * The sequence of any entropy.
   *
   * @throws IllegalArgumentException if it is a text; NumPy takes these only within a sequence
   */
  public SeedSequence(Entropy entropy) {
    this(Objects.requireNonNull(entropy, "entropy"), List.of(), DEFAULT_POOL_SIZE, 0);
  }

  /**
   * NumPy's constructor with all its arguments.
   *
   * @param entropy the seed, or null for {@code 32 * poolSize} bits from the operating system
   * @param spawnKey the place in the tree, empty for a root; elements at least 0
   * @param poolSize 32-bit words in the pool, at least 4
   * @param nChildrenSpawned the index of the next child, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if an argument is out of its range
   */
  public SeedSequence(
      @Nullable Entropy entropy, List<BigInteger> spawnKey, int poolSize, long nChildrenSpawned) {
    Objects.requireNonNull(spawnKey, "spawnKey");
    if (poolSize < DEFAULT_POOL_SIZE) {
      throw new IllegalArgumentException(
          "The size of the entropy pool should be at least 4: " + poolSize);
    }
    if (entropy instanceof Entropy.Text text) {
      throw new IllegalArgumentException(
          "SeedSequence expects int or sequence of ints for entropy not " + text.digits());
    }
    checkCounter(nChildrenSpawned);
    this.entropy = entropy != null ? entropy : SystemEntropy.words(poolSize);
    this.parentKey = List.copyOf(spawnKey);
    this.ownIndex = -1;
    this.poolSize = poolSize;
    this.nChildrenSpawned = nChildrenSpawned;
    this.pool = EntropyPool.of(poolSize, assembled(this.entropy, parentKey, poolSize));
  }

  private SeedSequence(SeedSequence parent, List<BigInteger> parentKey, long index) {
    this.entropy = parent.entropy;
    this.parentKey = parentKey;
    this.ownIndex = index;
    this.poolSize = parent.poolSize;
    // Where the parent's words do not fill the pool, the child's are padded with the very zeros
    // that
    // the parent's pool has taken in: the child's pool is the parent's and one number more.
    this.pool = parent.pool.with(index);
  }

  /**
   * The sequence of several integers, as {@code SeedSequence([seeds...])} in NumPy.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public static SeedSequence of(long... seeds) {
    return new SeedSequence(seeds);
  }

  /** The sequence that {@link #state} described, its counter included. */
  public static SeedSequence fromState(State state) {
    return new SeedSequence(
        state.entropy(), state.spawnKey(), state.poolSize(), state.nChildrenSpawned());
  }

  /**
   * Reads {@link #toJson}.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static SeedSequence fromJson(String json) {
    return fromState(State.fromJson(json));
  }

  /**
   * The sequence of the same entropy at another place of the tree, no children spawned yet.
   *
   * @throws IllegalArgumentException if an element is negative
   */
  public SeedSequence withSpawnKey(long... spawnKey) {
    List<BigInteger> key = LongStream.of(spawnKey).mapToObj(BigInteger::valueOf).toList();
    return new SeedSequence(entropy, key, poolSize, 0);
  }

  /**
   * The sequence of the same entropy and place with another size of pool, no children spawned yet.
   *
   * @param poolSize 32-bit words, at least 4
   * @throws IllegalArgumentException if {@code poolSize} is less than 4
   */
  public SeedSequence withPoolSize(int poolSize) {
    return new SeedSequence(entropy, spawnKey(), poolSize, 0);
  }

  /** The seed as given, or as the operating system gave it. */
  public Entropy entropy() {
    return entropy;
  }

  /** The place in the tree of seeds: the indices on the way from the root, empty for a root. */
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

  /** The number of 32-bit words in the pool. */
  public int poolSize() {
    return poolSize;
  }

  /** How many children {@link #spawn} has handed out: the index of the next. */
  public synchronized long nChildrenSpawned() {
    return nChildrenSpawned;
  }

  /** A copy of the pool that all output is made from. */
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
   * The next {@code nChildren} children. No other call, on this or another thread, gets any of
   * them.
   *
   * @param nChildren how many, at least 0
   * @throws IllegalArgumentException if {@code nChildren} is negative, or the counter would pass
   *     2<sup>32</sup> - 1
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
   * The child of a given index, whether or not it has been spawned; the counter stays as it is.
   *
   * <p>{@link #spawn} reaches indices below 2<sup>32</sup> - 1. One above that mixes in two words,
   * and is the same stream as the grandchild whose two indices are these words.
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

  /** All that is needed to make this sequence again. */
  public State state() {
    return new State(entropy, spawnKey(), poolSize, nChildrenSpawned());
  }

  /** {@link #state} as JSON; in Python, {@code SeedSequence(**json.loads(text))} makes it again. */
  public String toJson() {
    return state().toJson();
  }

  /** NumPy's {@code repr}: a call that makes this sequence again, on several lines. */
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

  /** The words that are mixed into the pool. Only a spawn key makes short entropy be padded. */
  private static int[] assembled(Entropy entropy, List<BigInteger> spawnKey, int poolSize) {
    int[] run = entropy.words();
    if (spawnKey.isEmpty()) {
      return run;
    }
    int[] key = Entropy.of(spawnKey).words();
    int[] padded = Arrays.copyOf(run, Math.max(run.length, poolSize));
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
   * @param entropy the seed
   * @param spawnKey the place in the tree of seeds
   * @param poolSize 32-bit words in the pool
   * @param nChildrenSpawned the index of the next child
   */
  public record State(
      Entropy entropy, List<BigInteger> spawnKey, int poolSize, long nChildrenSpawned) {

    /** Copies the list. */
    public State {
      Objects.requireNonNull(entropy, "entropy");
      spawnKey = List.copyOf(spawnKey);
    }

    /** What Python's {@code json.dumps} makes of NumPy's dict. */
    public String toJson() {
      return "{\"entropy\": "
          + entropy.toJson()
          + ", \"spawn_key\": "
          + spawnKey
          + ", \"pool_size\": "
          + poolSize
          + ", \"n_children_spawned\": "
          + nChildrenSpawned
          + "}";
    }

    /**
     * Reads {@link #toJson}; as for NumPy's constructor, every entry but the entropy may be absent.
     *
     * @throws IllegalArgumentException if the text is not such a state
     */
    public static State fromJson(String json) {
      return SeedJson.state(json);
    }
  }
}
