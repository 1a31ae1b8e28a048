package org.seedtree.internal.parallel;

import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.CostClass;
import org.seedtree.engine.BitGenerator;

/**
 * Decides whether and how several threads fill a range of an array: by {@link FixedConsumptionFill}
 * or by {@link SpeculativeFill}. The sizes are those of docs/decisions/0004.
 *
 * @param executor of the helpers' tasks; null for threads of their own
 * @param threads the caller's included
 * @param minimumSize elements below which one thread is faster; distributions that take hardly
 *     longer than their words need a multiple. 0 for any size of any distribution
 * @param maxSegmentWords the greatest length of a segment
 */
public record FillStrategy(
    @Nullable Executor executor, int threads, int minimumSize, int maxSegmentWords) {

  /** More elements than an array has, as a multiple of the minimum size. */
  private static final int NEVER = 1 << 13;

  private static final int DEFAULT_MINIMUM_SIZE = 1 << 18;
  private static final int DEFAULT_SEGMENT_WORDS = 1 << 16;
  private static final int MIN_SEGMENT_VALUES = 1 << 10;
  private static final int SEGMENTS_PER_THREAD = 8;

  /** A segment is shortened by the number of values that share a word, up to this factor. */
  private static final int MAX_VALUES_PER_WORD = 8;

  /**
   * Checks the number of threads.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public FillStrategy {
    if (threads < 1) {
      throw new IllegalArgumentException("threads < 1: " + threads);
    }
  }

  /** Creates a strategy with the sizes that were measured. */
  public FillStrategy(@Nullable Executor executor, int threads) {
    this(executor, threads, DEFAULT_MINIMUM_SIZE, DEFAULT_SEGMENT_WORDS);
  }

  /**
   * Fills a range, and moves the engine as drawing the values one after another would have moved
   * it. If a distribution throws while several threads fill, the engine is left as it was; while
   * one does, it is left where the exception occurred.
   */
  public <A> void fill(BitGenerator bits, ArraySampler<A> sampler, A out, int from, int to) {
    if (isProfitable(bits, sampler, to - from)) {
      BitGenerator copy = bits.copy();
      int done = fillMost(copy, sampler, out, from, to);
      sampler.fill(copy, out, done, to);
      bits.setState(copy.state());
    } else {
      sampler.fill(bits, out, from, to);
    }
  }

  /** Returns whether several threads fill so many elements faster than one. */
  public boolean isProfitable(BitGenerator bits, ArraySampler<?> sampler, int elements) {
    return threads > 1
        && elements > 0
        && elements >= (long) minimumSize * minimumSizeFactor(bits, sampler)
        && sampler.isSplittable();
  }

  private static int minimumSizeFactor(BitGenerator bits, ArraySampler<?> sampler) {
    boolean isSeekable = bits.canDiscardInConstantTime();
    if (sampler.costClass() == CostClass.TABLE_LOOKUP && isSeekable) {
      return 2;
    } else if (sampler.costClass() != CostClass.WORDS) {
      return isSeekable || sampler.valuesPerWord() == 1 ? 1 : 4;
    } else if (!isSeekable) {
      return NEVER; // one thread generates the words, which is nearly all there is to do
    } else if (sampler.wordsPerValue().isPresent()) {
      return 2;
    }
    return sampler.valuesPerWord() <= MAX_VALUES_PER_WORD ? 8 : 16;
  }

  /**
   * Fills a range except for some values at its end, and moves the engine to these.
   *
   * @return the first index that is not filled
   */
  public <A> int fillMost(BitGenerator bits, ArraySampler<A> sampler, A out, int from, int to) {
    int values = (to - from) / sampler.width();
    OutputRange<A> output = new OutputRange<>(sampler, out, from, values);
    int size = Math.max(MIN_SEGMENT_VALUES, (to - from) / (threads * SEGMENTS_PER_THREAD));
    size = Math.min(size, maxSegmentWords);
    OptionalInt words = sampler.wordsPerValue();
    boolean countsWords = bits.wordBits() == Long.SIZE; // as wordsPerValue does
    if (words.isPresent() && countsWords && bits.canDiscardInConstantTime()) {
      new FixedConsumptionFill<>(bits, output, words.getAsInt(), size).run(executor, threads - 1);
      bits.discardRaw((long) values * words.getAsInt());
      return to;
    }
    int segmentWords = Math.max(1, size / Math.min(sampler.valuesPerWord(), MAX_VALUES_PER_WORD));
    try {
      int filled = fillMost(bits, output, sampler.decomposition(), segmentWords);
      return output.element(filled);
    } catch (NotSplittableException e) {
      return from; // the engine has not been moved; one thread draws all values
    }
  }

  private <P, A> int fillMost(
      BitGenerator bits,
      OutputRange<A> output,
      Decomposition<P, A> decomposition,
      int segmentWords) {
    SpeculativeFill<P, A> fill =
        new SpeculativeFill<>(bits, output, decomposition, segmentWords, threads, true);
    fill.run(executor, threads - 1);
    int values = fill.values();
    if (fill.isCrowded()) {
      fill =
          new SpeculativeFill<>(
              fill.end(), output.after(values), decomposition, segmentWords, threads, false);
      fill.run(executor, threads - 1);
      values += fill.values();
    }
    bits.setState(fill.end().state());
    return values;
  }
}
