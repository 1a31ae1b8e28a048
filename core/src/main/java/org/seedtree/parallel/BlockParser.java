package org.seedtree.parallel;

import java.util.Arrays;

/**
 * Makes the values that start within a block of words, at first as if one started with its first
 * word. When it is known where the first value really starts, values are made from there one by one
 * until one starts where an earlier value did: from there on both are the same.
 */
final class BlockParser<A> {

  private static final int MAX_BATCH = 1 << 12;

  /** So many values are made anew one by one; then the meeting is given up. */
  private static final int PATIENCE = 1 << 11;

  private final Draw<A> draw;
  private final WordWindow window;

  /** The place after the block. */
  private final int blockEnd;

  /** Places where values start, and how many values come before; in ascending order. */
  private int[] markPlaces = new int[64];

  private int[] markCounts = new int[64];
  private int marks;

  private A first;
  private int firstCount;
  private int firstEnd;

  /** Values made anew; they take the place of the {@link #dropped} first ones. */
  private A again;

  private int againCount;
  private int dropped;
  private int end;

  private int capacity;
  private int againCapacity;

  BlockParser(Draw<A> draw, WordWindow window, int block) {
    this.draw = draw;
    this.window = window;
    this.blockEnd = 2 * block;
    this.capacity = block + MAX_BATCH;
    this.againCapacity = PATIENCE;
    this.first = draw.newArray(capacity);
    this.again = draw.newArray(againCapacity);
  }

  /** Makes the values of the window's block, the first from its first word. */
  void parse() {
    marks = 0;
    firstCount = 0;
    window.seek(0);
    int batch = 1;
    while (window.at() < blockEnd) {
      int place = window.at();
      mark(place, firstCount);
      int n = Math.min(batch, safeBatch(place, firstCount));
      firstRoom(firstCount + n);
      fill(first, firstCount, n);
      if (window.at() >= blockEnd && n > 1) {
        window.seek(place); // the last of them may start in the next block
        marks--;
        batch = n >> 1;
      } else {
        firstCount += n;
        batch = Math.min(2 * n, MAX_BATCH);
      }
    }
    firstEnd = window.at();
    start();
  }

  /** So many values as are likely to end within the block. */
  private int safeBatch(int place, int count) {
    if (count == 0) {
      return 1;
    }
    double left = (double) (blockEnd - place) * count / place;
    return Math.max(1, (int) (0.9 * left) - 4);
  }

  private void start() {
    againCount = 0;
    dropped = 0;
    end = firstEnd;
  }

  /** Corrects the values of {@link #parse}: the first starts at {@code place}. */
  void startAt(int place) {
    start();
    if (place == 0) {
      return;
    }
    window.seek(place);
    int mark = 0;
    while (window.at() < blockEnd && againCount < PATIENCE) {
      while (mark < marks && markPlaces[mark] < window.at()) {
        mark++;
      }
      if (mark < marks && markPlaces[mark] == window.at()) {
        dropped = markCounts[mark];
        return;
      }
      againRoom(againCount + 1);
      fill(again, againCount, 1);
      againCount++;
    }
    finishAgain();
    dropped = firstCount;
    end = window.at();
  }

  private void finishAgain() {
    int batch = MAX_BATCH;
    while (window.at() < blockEnd) {
      int place = window.at();
      int n = Math.min(batch, safeBatch(place, againCount));
      againRoom(againCount + n);
      fill(again, againCount, n);
      if (window.at() >= blockEnd && n > 1) {
        window.seek(place);
        batch = n >> 1;
      } else {
        againCount += n;
      }
    }
  }

  /** How many values start within the block. */
  int count() {
    return againCount + firstCount - dropped;
  }

  /** The place after the last of them. */
  int end() {
    return end;
  }

  void copyTo(A out, int from) {
    draw.copy(again, 0, out, from, againCount);
    draw.copy(first, dropped, out, from + againCount, firstCount - dropped);
  }

  private void fill(A out, int from, int n) {
    int place = window.at();
    draw.fill(window, out, from, from + n);
    if (window.at() == place) {
      throw new UnsplittableException("a law that takes no words");
    }
  }

  private void mark(int place, int count) {
    if (marks == markPlaces.length) {
      markPlaces = Arrays.copyOf(markPlaces, 2 * marks);
      markCounts = Arrays.copyOf(markCounts, 2 * marks);
    }
    markPlaces[marks] = place;
    markCounts[marks++] = count;
  }

  private void firstRoom(int needed) {
    if (needed > capacity) {
      capacity = 2 * needed;
      first = larger(first, firstCount, capacity);
    }
  }

  private void againRoom(int needed) {
    if (needed > againCapacity) {
      againCapacity = 2 * needed;
      again = larger(again, againCount, againCapacity);
    }
  }

  private A larger(A array, int count, int length) {
    A larger = draw.newArray(length);
    draw.copy(array, 0, larger, 0, count);
    return larger;
  }
}
