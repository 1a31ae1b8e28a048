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
 * Sees to it that no two workers draw from one stream: each claims the stream that it is given, and
 * a claim of one that another has, or of a place that the other will come to, fails. For tests and
 * for programs that would rather stop than give wrong results; a claim takes about a microsecond,
 * or some of MT19937.
 *
 * <pre>{@code
 * StreamGuard guard = new StreamGuard();
 * for (int worker = 0; worker < 8; worker++) {
 *   Generator rng = guard.claim(Generator.defaultRng(42), "worker " + worker); // fails at worker 1
 *   pool.submit(() -> simulate(rng));
 * }
 * }</pre>
 *
 * <p>Streams are told by their states, wherever they come from. Two places of one stream of PCG64,
 * PCG64DXSM or Philox need to be as many words apart as a worker may draw; jumps are. Streams of
 * SFC64 and MT19937 are told by their seeds, or by their states if they have none, and those of
 * MT19937 are followed for 10<sup>5</sup> words. Safe for use by many threads. It remembers all
 * that was claimed.
 */
public final class StreamGuard {

  /** What a worker draws if nothing else is said: 2<sup>64</sup> words. */
  private static final BigInteger ENOUGH = BigInteger.ONE.shiftLeft(64);

  private static final long FOLLOWED = 100_000;

  private final BigInteger wordsPerWorker;
  private final Map<Object, NavigableMap<BigInteger, Claim>> claims = new HashMap<>();

  private record Claim(String worker, BitGeneratorState state) {}

  /** A guard for workers that draw up to 2<sup>64</sup> words each. */
  public StreamGuard() {
    this(ENOUGH);
  }

  /**
   * A guard for workers that draw less.
   *
   * @param wordsPerWorker how many native words each draws at most, at least 1
   * @throws IllegalArgumentException if {@code wordsPerWorker} is less than 1
   */
  public StreamGuard(BigInteger wordsPerWorker) {
    if (wordsPerWorker.signum() <= 0) {
      throw new IllegalArgumentException("wordsPerWorker < 1: " + wordsPerWorker);
    }
    this.wordsPerWorker = wordsPerWorker;
  }

  /**
   * Claims a generator's stream for a worker; returns the generator.
   *
   * @param worker what the message calls it
   * @throws IllegalStateException if another worker, or this one before, has claimed the stream
   */
  public Generator claim(Generator rng, String worker) {
    claim(rng.bitGenerator(), worker);
    return rng;
  }

  /**
   * Claims a bit generator's stream for a worker; returns the bit generator.
   *
   * @param worker what the message calls it
   * @throws IllegalStateException if another worker, or this one before, has claimed the stream
   */
  public <B extends BitGenerator> B claim(B bits, String worker) {
    Objects.requireNonNull(worker, "worker");
    Claim claim = new Claim(worker, bits.state());
    synchronized (claims) {
      List<Object> keys = keys(bits, claim.state);
      for (Object key : keys) {
        for (Claim other : neighbours(key, claim)) {
          meeting(other, claim).ifPresent(how -> refuse(bits, other, claim, how));
        }
      }
      for (Object key : keys) {
        NavigableMap<BigInteger, Claim> places = claims.computeIfAbsent(key, k -> new TreeMap<>());
        places.put(place(places, claim), claim);
      }
    }
    return bits;
  }

  /** What streams have in common that can meet. */
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

  /** A number by which the places of one stream are in order, where it has an order. */
  private static BigInteger place(NavigableMap<BigInteger, Claim> places, Claim claim) {
    BigInteger next = BigInteger.valueOf(places.size());
    if (places.isEmpty() || claim.state.streamId().isEmpty()) {
      return next;
    }
    Claim first = Objects.requireNonNull(places.get(BigInteger.ZERO));
    return first.state.calculatedWordsUntil(claim.state).orElse(next);
  }

  /** Those before and after on the stream; where that has no order, all. */
  private Collection<Claim> neighbours(Object key, Claim claim) {
    NavigableMap<BigInteger, Claim> places = claims.getOrDefault(key, new TreeMap<>());
    if (places.isEmpty() || claim.state.streamId().isEmpty()) {
      return places.values();
    }
    BigInteger place = place(places, claim);
    Map.Entry<BigInteger, Claim> before = places.floorEntry(place);
    Map.Entry<BigInteger, Claim> after = places.ceilingEntry(place);
    return List.of(
        (before != null ? before : places.lastEntry()).getValue(),
        (after != null ? after : places.firstEntry()).getValue());
  }

  private Optional<String> meeting(Claim other, Claim claim) {
    Optional<BigInteger> after = words(other.state, claim.state);
    if (after.isPresent() && after.get().compareTo(wordsPerWorker) < 0) {
      return Optional.of(after.get() + " words after " + other.worker);
    }
    return words(claim.state, other.state)
        .filter(before -> before.compareTo(wordsPerWorker) < 0)
        .map(before -> before + " words before " + other.worker);
  }

  /** Of SFC64 the seed has told already that the stream is the same. */
  private static Optional<BigInteger> words(BitGeneratorState from, BitGeneratorState to) {
    return from.calculatedWordsUntil(to).or(() -> from.wordsUntil(to, FOLLOWED));
  }

  private static void refuse(BitGenerator bits, Claim other, Claim claim, String how) {
    String seed =
        bits.seedSeq().orElse(null) instanceof SeedSequence sequence
            ? " of seed " + sequence.entropy() + ", spawn key " + sequence.spawnKey()
            : "";
    throw new IllegalStateException(
        "the "
            + bits.name()
            + " stream"
            + seed
            + " is handed out twice: "
            + claim.worker
            + " would begin "
            + (how.startsWith("0 ") ? "where " + other.worker + " did" : how));
  }
}
