package org.seedtree.audit;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Kind;
import org.seedtree.audit.Audit.Subject;
import org.seedtree.audit.StreamFamily.Shared;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;

/** Compares what draws, two at a time. */
final class StreamPairs {

  /** Words that are made in all where a stream has to be followed. */
  private static final long FOLLOWED = 1L << 31;

  private static final long FOLLOWED_AT_MOST = 1 << 24;

  /** Children that are opened to look for a saved state among them. */
  private static final long OPENED = 1 << 22;

  private final List<Subject> subjects;
  private final List<Optional<StreamFamily>> families;
  private final long limit;

  StreamPairs(List<Subject> subjects) {
    this.subjects = subjects;
    this.families = subjects.stream().map(StreamPairs::family).toList();
    long pairs = Math.max(1, (long) subjects.size() * (subjects.size() - 1));
    this.limit = Math.min(FOLLOWED_AT_MOST, FOLLOWED / pairs);
  }

  private static Optional<StreamFamily> family(Subject subject) {
    return subject.stream().origin() instanceof StreamOrigin.Seeded seeded
        ? Optional.of(StreamFamily.of(seeded, subject.stream().children()))
        : Optional.empty();
  }

  Optional<Finding> compare(int i, int j) {
    Subject a = subjects.get(i);
    Subject b = subjects.get(j);
    Engine engine = a.stream().origin().engine();
    Engine other = b.stream().origin().engine();
    Optional<StreamFamily> family = families.get(i);
    Optional<StreamFamily> otherFamily = families.get(j);
    if (family.isPresent() && otherFamily.isPresent()) {
      Optional<Shared> shared = family.get().shared(otherFamily.get());
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
    return engine == other ? compareStates(a, b) : Optional.empty();
  }

  private static Finding sharedSeed(Subject a, Subject b, Shared shared) {
    String text =
        names(a, b)
            + " share "
            + StreamNames.seeds(a.stream(), shared.first(), shared.count())
            + " but draw with "
            + a.stream().origin().engine().numpyName()
            + " and "
            + b.stream().origin().engine().numpyName()
            + ": no overlap";
    return finding(Kind.SHARED_SEED, a, b, text);
  }

  /** How far the start of {@code b} is after that of {@code a}, on a stream that both have. */
  private static Optional<BigInteger> distance(Subject a, Subject b, Shared shared) {
    StreamStart start = a.stream();
    StreamStart other = b.stream();
    if (start.origin().engine() == Engine.MT19937) {
      // A jump goes to a place of its own: only those that have jumped alike are near each other.
      return orZero(start.jumps())
              .max(BigInteger.ZERO)
              .equals(orZero(other.jumps()).max(BigInteger.ZERO))
          ? Optional.of(orZero(other.advance()).subtract(orZero(start.advance())))
          : Optional.empty();
    }
    return start.open(shared.first()).state().wordsUntil(other.open(shared.second()).state(), 0);
  }

  private static BigInteger orZero(@Nullable BigInteger number) {
    return Objects.requireNonNullElse(number, BigInteger.ZERO);
  }

  private Optional<Finding> compareStates(Subject a, Subject b) {
    long opened = Math.max(a.stream().count(), b.stream().count());
    boolean calculable = calculable(a.stream().origin().engine());
    if (opened > (calculable ? OPENED : limit >>> 10)) {
      String text =
          names(a, b)
              + " are not compared: there are "
              + opened
              + " streams to look for a state in";
      return opened > 1 ? Optional.of(finding(Kind.NOT_COMPARED, a, b, text)) : Optional.empty();
    }
    LongFunction<BitGenerator> streams = a.stream().streams();
    LongFunction<BitGenerator> others = b.stream().streams();
    for (long i = 0; i < a.stream().count(); i++) {
      for (long j = 0; j < b.stream().count(); j++) {
        Optional<Finding> found =
            compareStates(
                a, b, new Shared(i, j, 1), streams.apply(i).state(), others.apply(j).state());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> compareStates(
      Subject a, Subject b, Shared one, BitGeneratorState state, BitGeneratorState other) {
    long follow = limit / Math.max(a.stream().count(), b.stream().count());
    Optional<BigInteger> distance = state.wordsUntil(other, follow);
    if (distance.isEmpty()) {
      distance = other.wordsUntil(state, follow).map(BigInteger::negate);
    }
    return distance.flatMap(d -> overlap(a, b, one, d));
  }

  private static boolean calculable(Engine engine) {
    return period(engine) != null;
  }

  /** Where distances are counted round the whole stream. */
  private static @Nullable BigInteger period(Engine engine) {
    return switch (engine) {
      case PCG64, PCG64DXSM -> BigInteger.ONE.shiftLeft(128);
      case PHILOX -> BigInteger.ONE.shiftLeft(258);
      case MT19937, SFC64 -> null;
    };
  }

  private static Optional<Finding> overlap(
      Subject a, Subject b, Shared shared, BigInteger distance) {
    BigInteger period = period(a.stream().origin().engine());
    return SharedWords.of(distance, period, a.words(), b.words())
        .map(
            stretch -> {
              String text =
                  names(a, b)
                      + " draw from the same "
                      + StreamNames.streams(a.stream(), shared.first(), shared.count())
                      + ": "
                      + stretch.describe(a.name(), b.name());
              Kind kind = stretch.certain() ? Kind.OVERLAP : Kind.POSSIBLE_OVERLAP;
              return finding(kind, a, b, text);
            });
  }

  private static String names(Subject a, Subject b) {
    return a.name() + " and " + b.name();
  }

  private static Finding finding(Kind kind, Subject a, Subject b, String text) {
    return new Finding(kind, List.of(a.name(), b.name()), text);
  }
}
