package org.seedtree.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;

/**
 * The stream of a seed, or the streams of a range of its children, identified by the words that are
 * mixed into the pool: seeds that are written differently are the same if these words are, which
 * zeros fill up to the size of the pool.
 *
 * @param poolSize the number of words of the pool
 * @param words the words of the seed and of the spawn key; a child's are these and the words of its
 *     index
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

  /** Returns the stream of a seed, or the streams of some of its children, in a NumPy release. */
  static SeededStreams of(
      StreamOrigin.Seeded seed, @Nullable Children children, NumpyRelease release) {
    int[] words = seed.entropy().words();
    int[] key = Entropy.of(seed.spawnKey()).words();
    boolean hasKey = key.length > 0 || children != null;
    if (hasKey && release.has(NumpyChange.SEED_SEQUENCE_PADS_BEFORE_KEY)) {
      words = padded(words, seed.poolSize());
    }
    int[] all = IntStream.concat(Arrays.stream(words), Arrays.stream(key)).toArray();
    return new SeededStreams(seed.poolSize(), all, children);
  }

  private static int[] padded(int[] words, int poolSize) {
    return Arrays.copyOf(words, Math.max(words.length, poolSize));
  }

  /** Returns the streams that this set has in common with another. */
  Optional<Shared> shared(SeededStreams other) {
    if (poolSize != other.poolSize) {
      return Optional.empty();
    }
    if (children == null && other.children == null) {
      return Arrays.equals(padded(words, poolSize), padded(other.words, poolSize))
          ? Optional.of(new Shared(0, 0, 1))
          : Optional.empty();
    }
    if (children == null) {
      return other.shared(this).map(Shared::swapped);
    }
    return other.children == null
        ? sharedWithOne(other.words, children)
        : sharedWithRange(other, children, other.children);
  }

  /** Returns the child that has the words of another seed. */
  private Optional<Shared> sharedWithOne(int[] seed, Children range) {
    int[] one = padded(seed, poolSize);
    int more = one.length - words.length;
    if (more < 1 || !startsLike(one)) {
      return Optional.empty();
    }
    long low = one[words.length] & LOW_WORD;
    long high = more == 1 ? 0 : one[words.length + 1] & LOW_WORD;
    if (high > Integer.MAX_VALUE) {
      return Optional.empty(); // no index has these two words
    }
    long index = high << 32 | low;
    return range.first() <= index && index < range.end() && Arrays.equals(childWords(index), one)
        ? Optional.of(new Shared(index - range.first(), 0, 1))
        : Optional.empty();
  }

  /** Returns the words of a child, filled up to the size of the pool. */
  private int[] childWords(long index) {
    int high = (int) (index >>> 32);
    int[] child = Arrays.copyOf(words, words.length + (high == 0 ? 1 : 2));
    child[words.length] = (int) index;
    if (high != 0) {
      child[words.length + 1] = high;
    }
    return padded(child, poolSize);
  }

  private boolean startsLike(int[] longer) {
    return Arrays.equals(words, 0, words.length, longer, 0, words.length);
  }

  private Optional<Shared> sharedWithRange(SeededStreams other, Children mine, Children theirs) {
    int more = other.words.length - words.length;
    if (more < 0) {
      return other.sharedWithRange(this, theirs, mine).map(Shared::swapped);
    }
    if (!startsLike(other.words)) {
      return Optional.empty();
    }
    if (more == 0) {
      long from = Math.max(mine.first(), theirs.first());
      long end = Math.min(mine.end(), theirs.end());
      return from < end
          ? Optional.of(new Shared(from - mine.first(), from - theirs.first(), end - from))
          : Optional.empty();
    }
    // The child with index 0 of short words has the words of its parent.
    if (theirs.first() == 0 && theirs.count() > 0) {
      Optional<Shared> parent = sharedWithOne(other.childWords(0), mine);
      if (parent.isPresent()) {
        return parent;
      }
    }
    if (more > 1) {
      return Optional.empty();
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
