package org.seedtree.internal.parallel;

import java.util.Arrays;
import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/** A tape of words that are made once, by one thread at a time, and held. */
final class CachedWordStream extends WordStream {

  private static final int EXTENSION = 64;

  private final WordSource source;
  private final int block;
  private final boolean highHalfFirst;
  private BitGenerator beginning;
  private BitGenerator beyond;
  private long[] words;
  private int size;

  CachedWordStream(WordSource source) {
    super(source.start());
    this.source = source;
    this.block = source.block();
    this.highHalfFirst = source.start().wordBits() == Integer.SIZE;
    this.beginning = source.start();
    this.beyond = source.start();
    this.words = new long[room()];
  }

  private int room() {
    return block + (block >> 2) + 2 * EXTENSION;
  }

  @Override
  long load(long number) {
    if (words.length > 2 * room()) {
      words = new long[room()];
    }
    at(0);
    size = block;
    return source.make(this);
  }

  /** Takes the block's words from the engine of all tapes, which nobody else uses meanwhile. */
  void hold(BitGenerator shared) {
    beginning = shared.copy();
    shared.fillLongs(words, 0, block);
    beyond = shared.copy();
  }

  @Override
  BitGenerator beginning() {
    return beginning;
  }

  @Override
  void seek(int place) {
    at(place);
  }

  @Override
  public long nextLong() {
    int index = at() >> 1;
    takeWords(1);
    if (index >= size) {
      extend(index + 1);
    }
    return words[index];
  }

  @Override
  public double nextDouble() {
    return wordToDouble(nextLong());
  }

  @Override
  public int nextInt() {
    int place = at();
    takeHalves(1);
    if (place < 0) {
      return carried();
    }
    int index = place >> 1;
    if (index >= size) {
      extend(index + 1);
    }
    return half(place);
  }

  private int half(int place) {
    long word = words[place >> 1];
    boolean low = (place & 1) == 0 ^ highHalfFirst;
    return (int) (low ? word : word >>> 32);
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int first = take(to - from);
    System.arraycopy(words, first, out, from, to - from);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int first = take(to - from);
    for (int i = from; i < to; i++) {
      out[i] = wordToDouble(words[first + i - from]);
    }
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    if (i < to && at() < 0) {
      out[i++] = nextInt();
    }
    int place = at();
    takeHalves(to - i);
    int end = at() + 1 >> 1;
    if (end > size) {
      extend(end);
    }
    for (; i < to; i++) {
      out[i] = half(place++);
    }
  }

  /** Moves over whole words, which are then there; returns the index of the first. */
  private int take(int count) {
    int first = at() >> 1;
    takeWords(count);
    if (first + count > size) {
      extend(first + count);
    }
    return first;
  }

  private void extend(int end) {
    int newSize = end + EXTENSION;
    if (newSize > words.length) {
      words = Arrays.copyOf(words, newSize + (newSize >> 1));
    }
    beyond.fillLongs(words, size, newSize);
    size = newSize;
  }
}
