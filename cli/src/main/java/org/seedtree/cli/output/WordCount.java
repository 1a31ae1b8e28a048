package org.seedtree.cli.output;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamStart;

/** Counts the native words that a sample consumes from each stream. */
public final class WordCount {

  /** The words per value up to which consumed words are counted where they have to be replayed. */
  private static final long MAX_WORDS_PER_VALUE = 64;

  private static final long MIN_WORDS = 1 << 20;

  private final SamplePlan plan;
  private final StreamStart start;
  private final @Nullable BitGeneratorState before;

  /** Creates the count of a plan of which nothing has been sampled. */
  public WordCount(SamplePlan plan, StreamStart start) {
    this.plan = plan;
    this.start = start;
    this.before = start.children() == null ? plan.onlyStream().state() : null;
  }

  /**
   * Returns the number of words once all values have been sampled; empty if it is not known, as for
   * several streams of a distribution whose values consume different numbers.
   */
  public Optional<BigInteger> words() {
    Optional<BigInteger> derived =
        Manifest.words(start, plan.distribution().sampler(), plan.perStream());
    if (derived.isPresent() || before == null) {
      return derived;
    }
    if (plan.count() > Long.MAX_VALUE / MAX_WORDS_PER_VALUE - MIN_WORDS) {
      return Optional.empty();
    }
    long limit = MIN_WORDS + MAX_WORDS_PER_VALUE * plan.count();
    return before.wordsUntil(plan.onlyStream().state(), limit);
  }
}
