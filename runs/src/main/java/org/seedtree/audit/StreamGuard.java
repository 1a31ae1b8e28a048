package org.seedtree.audit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.seed.SeedSequence;

/**
 * Ensures that no two workers use the same words: each worker claims its stream, and a claim fails
 * if another worker has claimed the same words or will reach them. It is meant for tests and for
 * programs that should rather stop than compute wrong results; a claim takes about a microsecond,
 * for MT19937 several.
 *
 * {@snippet file="AuditSnippetsTest.java" region="guard"}
 *
 * <p>Streams are identified by their states. Two positions in one stream of PCG64, PCG64DXSM or
 * Philox have to be as many words apart as a worker may consume; jumps are longer. Streams of SFC64
 * and MT19937 are identified by their seeds, or by their states if they have none; those of MT19937
 * are searched for 10<sup>5</sup> words.
 *
 * <p>Safe for use by several threads. The guard stores every claim.
 */
public final class StreamGuard {

  private static final BigInteger DEFAULT_WORDS_PER_WORKER = BigInteger.ONE.shiftLeft(64);

  /** The number of words of MT19937 that are searched for another claim. */
  private static final long MAX_SEARCHED_WORDS = 100_000;

  private final BigInteger wordsPerWorker;
  private final Map<Object, NavigableMap<BigInteger, Claim>> claims = new HashMap<>();

  private record Claim(String worker, BitGeneratorState state) {}

  /** Creates a guard for workers that consume up to 2<sup>64</sup> words each. */
  public StreamGuard() {
    this(DEFAULT_WORDS_PER_WORKER);
  }

  /**
   * Creates a guard.
   *
   * @param wordsPerWorker the maximum number of native words that a worker consumes, at least 1
   * @throws IllegalArgumentException if {@code wordsPerWorker} is less than 1
   */
  public StreamGuard(BigInteger wordsPerWorker) {
    if (wordsPerWorker.signum() <= 0) {
      throw new IllegalArgumentException("wordsPerWorker < 1: " + wordsPerWorker);
    }
    this.wordsPerWorker = wordsPerWorker;
  }

  /**
   * Claims a generator's stream for a worker and returns the generator.
   *
   * @param worker the name of the worker, for messages
   * @throws IllegalStateException if the stream has already been claimed, by any worker
   */
  public Generator claim(Generator rng, String worker) {
    claim(rng.bitGenerator(), worker);
    return rng;
  }

  /**
   * Claims a bit generator's stream for a worker and returns the bit generator.
   *
   * @param worker the name of the worker, for messages
   * @throws IllegalStateException if the stream has already been claimed, by any worker
   */
  public <B extends BitGenerator> B claim(B bits, String worker) {
    Objects.requireNonNull(worker, "worker");
    Claim claim = new Claim(worker, bits.state());
    synchronized (claims) {
      List<Object> keys = keys(bits, claim.state);
      for (Object key : keys) {
        for (Claim other : neighbours(key, claim)) {
          overlap(other, claim).ifPresent(words -> reject(bits, other, claim, words));
        }
      }
      for (Object key : keys) {
        NavigableMap<BigInteger, Claim> positions =
            claims.computeIfAbsent(key, k -> new TreeMap<>());
        positions.put(position(positions, claim), claim);
      }
    }
    return bits;
  }

  /** Returns keys such that streams which can overlap have one in common. */
  private static List<Object> keys(BitGenerator bits, BitGeneratorState state) {
    Optional<BigInteger> stream = state.streamId();
    if (stream.isPresent()) {
      return List.of(List.of(bits.name(), stream.get()));
    }
    if (bits.seedSeq().orElse(null) instanceof SeedSequence seed) {
      List<Integer> pool = Arrays.stream(seed.pool()).boxed().toList();
      return List.of(state, List.of(bits.name(), pool));
    }
    return List.of(state);
  }

  /** Returns the position of a claim in its stream, a sequence number where it has none. */
  private static BigInteger position(NavigableMap<BigInteger, Claim> positions, Claim claim) {
    BigInteger next = BigInteger.valueOf(positions.size());
    if (positions.isEmpty() || claim.state.streamId().isEmpty()) {
      return next;
    }
    Claim first = Objects.requireNonNull(positions.get(BigInteger.ZERO));
    return first.state.calculatedWordsUntil(claim.state).orElse(next);
  }

  /** Returns the claims before and after a claim in its stream; all where it has no position. */
  private Collection<Claim> neighbours(Object key, Claim claim) {
    NavigableMap<BigInteger, Claim> positions = claims.getOrDefault(key, new TreeMap<>());
    if (positions.isEmpty() || claim.state.streamId().isEmpty()) {
      return positions.values();
    }
    BigInteger position = position(positions, claim);
    Map.Entry<BigInteger, Claim> before = positions.floorEntry(position);
    Map.Entry<BigInteger, Claim> after = positions.ceilingEntry(position);
    return List.of(
        (before != null ? before : positions.lastEntry()).getValue(),
        (after != null ? after : positions.firstEntry()).getValue());
  }

  private Optional<String> overlap(Claim other, Claim claim) {
    Optional<BigInteger> after = words(other.state, claim.state);
    if (after.isPresent() && after.get().compareTo(wordsPerWorker) < 0) {
      return Optional.of(after.get() + " words after " + other.worker);
    }
    return words(claim.state, other.state)
        .filter(before -> before.compareTo(wordsPerWorker) < 0)
        .map(before -> before + " words before " + other.worker);
  }

  /**
   * Returns the words from one state to another of the same stream, empty if there are too many.
   */
  private static Optional<BigInteger> words(BitGeneratorState from, BitGeneratorState to) {
    return from.calculatedWordsUntil(to).or(() -> from.wordsUntil(to, MAX_SEARCHED_WORDS));
  }

  private static void reject(BitGenerator bits, Claim other, Claim claim, String words) {
    String seed =
        bits.seedSeq().orElse(null) instanceof SeedSequence sequence
            ? " of seed " + sequence.entropy() + ", spawn key " + sequence.spawnKey()
            : "";
    throw new IllegalStateException(
        "the "
            + bits.name()
            + " stream"
            + seed
            + " is used twice: "
            + claim.worker
            + " would start "
            + (words.startsWith("0 ") ? "where " + other.worker + " did" : words));
  }
}
