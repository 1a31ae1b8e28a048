package org.seedtree.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.seed.Entropy;

/**
 * The stream of a seed, or the streams of a range of its children, identified by the words that are
 * mixed into the pool: seeds that are written differently are the same if these words are.
 *
 * @param poolSize the number of words of the pool
 * @param words the words of the seed, padded with zeros to the size of the pool, and of the spawn
 *     key
 * @param children the range of children; null for the seed itself
 */
@SuppressWarnings("ArrayRecordComponent") // never exposed
record SeededStreams(int poolSize, int[] words, @Nullable Children children) {

  private static final long LOW_WORD = 0xffff_ffffL;

  /**
   * Consecutive streams that two sets of streams have in common.
   *
   * @param first the index of the first of them in the first set
   * @param second its index in the second set
   * @param count the number of streams
   */
  record Shared(long first, long second, long count) {

    Shared swapped() {
      return new Shared(second, first, count);
    }
  }

  /** Returns the stream of a seed, or the streams of some of its children. */
  static SeededStreams of(StreamOrigin.Seeded seed, @Nullable Children children) {
    int[] entropy = seed.entropy().words();
    int[] padded = Arrays.copyOf(entropy, Math.max(entropy.length, seed.poolSize()));
    int[] key = Entropy.of(seed.spawnKey()).words();
    int[] words = IntStream.concat(Arrays.stream(padded), Arrays.stream(key)).toArray();
    return new SeededStreams(seed.poolSize(), words, children);
  }

  /** Returns the streams that this set has in common with another. */
  Optional<Shared> shared(SeededStreams other) {
    if (poolSize != other.poolSize) {
      return Optional.empty();
    }
    if (children == null && other.children == null) {
      return Arrays.equals(words, other.words)
          ? Optional.of(new Shared(0, 0, 1))
          : Optional.empty();
    }
    if (children == null) {
      return other.shared(this).map(Shared::swapped);
    }
    return other.children == null
        ? sharedWithOne(other, children)
        : sharedWithRange(other, children, other.children);
  }

  private Optional<Shared> sharedWithOne(SeededStreams one, Children range) {
    int more = one.words.length - words.length;
    if (more < 1 || more > 2 || !startsLike(one)) {
      return Optional.empty();
    }
    long low = one.words[words.length] & LOW_WORD;
    long high = more == 1 ? 0 : one.words[words.length + 1] & LOW_WORD;
    if ((more == 2 && high == 0) || high > Integer.MAX_VALUE) {
      return Optional.empty(); // no index has these two words
    }
    long index = high << 32 | low;
    return index >= range.first() && index < range.end()
        ? Optional.of(new Shared(index - range.first(), 0, 1))
        : Optional.empty();
  }

  private boolean startsLike(SeededStreams longer) {
    return Arrays.equals(words, 0, words.length, longer.words, 0, words.length);
  }

  private Optional<Shared> sharedWithRange(SeededStreams other, Children mine, Children theirs) {
    int more = other.words.length - words.length;
    if (more < 0) {
      return other.sharedWithRange(this, theirs, mine).map(Shared::swapped);
    }
    if (more > 1 || !startsLike(other)) {
      return Optional.empty();
    }
    if (more == 0) {
      long from = Math.max(mine.first(), theirs.first());
      long end = Math.min(mine.end(), theirs.end());
      return from < end
          ? Optional.of(new Shared(from - mine.first(), from - theirs.first(), end - from))
          : Optional.empty();
    }
    // A child whose index has two words has the words of a grandchild, which may be in the other
    // set.
    long low = other.words[words.length] & LOW_WORD;
    long from = Math.max(Math.max(1, theirs.first()), highWords(mine.first(), low));
    long end = Math.min(Math.min(1L << 31, theirs.end()), highWords(mine.end(), low));
    return from < end
        ? Optional.of(
            new Shared((from << 32 | low) - mine.first(), from - theirs.first(), end - from))
        : Optional.empty();
  }

  /** Returns the number of indices below {@code bound} that have this low word. */
  private static long highWords(long bound, long low) {
    return bound <= low ? 0 : ((bound - low - 1) >>> 32) + 1;
  }
}
