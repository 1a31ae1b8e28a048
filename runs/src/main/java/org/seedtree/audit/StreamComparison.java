package org.seedtree.audit;

import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Kind;
import org.seedtree.audit.Audit.Subject;
import org.seedtree.audit.SeededStreams.Shared;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyChange;

/** Compares users of streams in pairs. */
final class StreamComparison {

  /** The number of words that are generated for all pairs where a stream has to be searched. */
  private static final long MAX_WORDS = 1L << 31;

  private static final long MAX_WORDS_PER_PAIR = 1 << 24;

  /** Below it no words are generated for a pair. */
  private static final long MIN_WORDS_PER_PAIR = 1 << 10;

  /** The number of children among which a saved state is searched. */
  private static final long MAX_CHILDREN = 1 << 22;

  /** At 2^58 some gigabytes of PCG64 show it, at 2^64 some megabytes. */
  private static final int RELATED_BITS = 58;

  private final List<Subject> subjects;
  private final List<Engine> engines;
  private final List<Optional<SeededStreams>> seeded;
  private final long wordsPerPair;

  /** The states at the start of subjects of one stream, each of which is opened once. */
  private final Map<Subject, BitGeneratorState> states = new IdentityHashMap<>();

  StreamComparison(List<Subject> subjects) {
    this.subjects = subjects;
    this.engines = subjects.stream().map(s -> s.stream().origin().engine()).toList();
    this.seeded = subjects.stream().map(StreamComparison::seededStreams).toList();
    long pairs = Math.max(1, (long) subjects.size() * (subjects.size() - 1));
    this.wordsPerPair = Math.min(MAX_WORDS_PER_PAIR, MAX_WORDS / pairs);
  }

  private static Optional<SeededStreams> seededStreams(Subject subject) {
    return subject.stream().origin() instanceof StreamOrigin.Seeded seeded
        ? Optional.of(SeededStreams.of(seeded, subject.stream().children(), subject.release()))
        : Optional.empty();
  }

  /** Compares the subjects with these indices; empty if they have nothing in common. */
  Optional<Finding> compare(int i, int j) {
    Subject a = subjects.get(i);
    Subject b = subjects.get(j);
    Engine engine = engines.get(i);
    Engine other = engines.get(j);
    Optional<SeededStreams> streams = seeded.get(i);
    Optional<SeededStreams> others = seeded.get(j);
    if (streams.isPresent() && others.isPresent()) {
      Optional<Shared> shared = streams.get().shared(others.get());
      if (shared.isEmpty()) {
        return Optional.empty();
      }
      return engine == other
          ? distance(a, b, shared.get()).flatMap(d -> overlap(a, b, shared.get(), d))
          : Optional.of(sharedSeed(a, b, shared.get()));
    }
    if (a.stream().origin() instanceof StreamOrigin.LegacySeeded seed
        && b.stream().origin() instanceof StreamOrigin.LegacySeeded otherSeed) {
      Shared same = new Shared(0, 0, 1);
      return seed.open().state().equals(otherSeed.open().state())
          ? distance(a, b, same).flatMap(d -> overlap(a, b, same, d))
          : Optional.empty();
    }
    return engine == other ? compareStates(a, b, engine) : Optional.empty();
  }

  private static Finding sharedSeed(Subject a, Subject b, Shared shared) {
    String text =
        names(a, b)
            + " share "
            + StreamDescription.seeds(a.stream(), shared.first(), shared.count())
            + " but use "
            + a.stream().origin().engine().numpyName()
            + " and "
            + b.stream().origin().engine().numpyName()
            + ": no overlap";
    return finding(Kind.SHARED_SEED, a, b, text);
  }

  /** Returns the words from the start of {@code a} to that of {@code b} in a stream of both. */
  private static Optional<BigInteger> distance(Subject a, Subject b, Shared shared) {
    StreamStart start = a.stream();
    StreamStart other = b.stream();
    if (start.origin().engine() == Engine.MT19937) {
      // A jump is longer than any sample: only starts after the same jumps can be close.
      BigInteger jumps = orZero(start.jumps()).max(BigInteger.ZERO);
      boolean sameJump =
          jumps.signum() == 0
              || a.release().has(NumpyChange.MT19937_JUMP_POLYNOMIAL)
                  == b.release().has(NumpyChange.MT19937_JUMP_POLYNOMIAL);
      return sameJump && jumps.equals(orZero(other.jumps()).max(BigInteger.ZERO))
          ? Optional.of(orZero(other.advance()).subtract(orZero(start.advance())))
          : Optional.empty();
    }
    BitGeneratorState state = start.streams(a.release()).apply(shared.first()).state();
    BitGeneratorState otherState = other.streams(b.release()).apply(shared.second()).state();
    return state.wordsUntil(otherState, 0);
  }

  private static BigInteger orZero(@Nullable BigInteger number) {
    return Objects.requireNonNullElse(number, BigInteger.ZERO);
  }

  private Optional<Finding> compareStates(Subject a, Subject b, Engine engine) {
    long opened = Math.max(a.stream().count(), b.stream().count());
    if (opened
        > (hasPeriod(engine) ? MAX_CHILDREN : Math.max(1, wordsPerPair / MIN_WORDS_PER_PAIR))) {
      String text =
          names(a, b) + " are not compared: there are " + opened + " streams to search for a state";
      return Optional.of(finding(Kind.NOT_COMPARED, a, b, text));
    }
    LongFunction<BitGeneratorState> streams = states(a);
    LongFunction<BitGeneratorState> others = states(b);
    for (long i = 0; i < a.stream().count(); i++) {
      for (long j = 0; j < b.stream().count(); j++) {
        Optional<Finding> found =
            compareStates(a, b, new Shared(i, j, 1), streams.apply(i), others.apply(j));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private LongFunction<BitGeneratorState> states(Subject subject) {
    if (subject.stream().count() == 1) {
      return i -> states.computeIfAbsent(subject, StreamComparison::firstState);
    }
    LongFunction<BitGenerator> streams = subject.stream().streams(subject.release());
    return i -> streams.apply(i).state();
  }

  private static BitGeneratorState firstState(Subject subject) {
    return subject.stream().streams(subject.release()).apply(0).state();
  }

  private Optional<Finding> compareStates(
      Subject a, Subject b, Shared one, BitGeneratorState state, BitGeneratorState other) {
    long words = wordsPerPair / Math.max(a.stream().count(), b.stream().count());
    long maxWords = words < MIN_WORDS_PER_PAIR ? 0 : words; // equal states take none
    Optional<BigInteger> distance = state.wordsUntil(other, maxWords);
    if (distance.isEmpty()) {
      distance = other.wordsUntil(state, maxWords).map(BigInteger::negate);
    }
    return distance.flatMap(d -> overlap(a, b, one, d));
  }

  private static boolean hasPeriod(Engine engine) {
    return period(engine) != null;
  }

  /** Returns the period of the engines whose distances are calculated; null for the others. */
  private static @Nullable BigInteger period(Engine engine) {
    return switch (engine) {
      case PCG64, PCG64DXSM -> BigInteger.ONE.shiftLeft(128);
      case PHILOX -> BigInteger.ONE.shiftLeft(258);
      case MT19937, SFC64 -> null;
    };
  }

  private static Optional<Finding> overlap(
      Subject a, Subject b, Shared shared, BigInteger distance) {
    Engine engine = a.stream().origin().engine();
    BigInteger period = period(engine);
    Optional<SharedWords> words = SharedWords.of(distance, period, a.words(), b.words());
    if (words.isEmpty() && engine == Engine.PCG64) {
      return related(a, b, shared, distance);
    }
    return words.map(
        same -> {
          String text =
              names(a, b)
                  + " use the same "
                  + StreamDescription.streams(a.stream(), shared.first(), shared.count())
                  + ": "
                  + same.describe(a.name(), b.name());
          Kind kind = same.certain() ? Kind.OVERLAP : Kind.POSSIBLE_OVERLAP;
          return new Finding(
              kind,
              List.of(a.name(), b.name()),
              text,
              Optional.of(same.described(a.words(), b.words())));
        });
  }

  /**
   * Returns a finding for segments of PCG64 that are a multiple of a large power of two apart: the
   * low bits of their states are then the same function of each other at every step, which tests of
   * the streams against each other see (numpy/numpy issue 16313).
   */
  private static Optional<Finding> related(
      Subject a, Subject b, Shared shared, BigInteger distance) {
    int zeros = distance.signum() == 0 ? 0 : distance.getLowestSetBit();
    if (zeros < RELATED_BITS) {
      return Optional.empty();
    }
    String text =
        names(a, b)
            + " use segments of the same "
            + StreamDescription.streams(a.stream(), shared.first(), shared.count())
            + " at a distance that is a multiple of 2^"
            + zeros
            + " words: such segments of PCG64 resemble each other; spawn, jump, or use PCG64DXSM";
    return Optional.of(finding(Kind.RELATED_SEGMENTS, a, b, text));
  }

  private static String names(Subject a, Subject b) {
    return a.name() + " and " + b.name();
  }

  private static Finding finding(Kind kind, Subject a, Subject b, String text) {
    return new Finding(kind, List.of(a.name(), b.name()), text);
  }
}
