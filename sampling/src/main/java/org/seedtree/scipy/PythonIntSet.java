package org.seedtree.scipy;

import java.util.Arrays;

/**
 * A set of small integers in the order in which CPython iterates over it: that of its hash table,
 * whose size, probing and copies are those of CPython 3.7 and later ({@code Objects/setobject.c}).
 * An integer is its own hash.
 */
final class PythonIntSet {

  private static final int EMPTY = -1;
  private static final int REMOVED = -2;
  private static final int LEAST_SIZE = 8;
  private static final int NEIGHBOURS = 9;
  private static final int PERTURBATION_BITS = 5;
  private static final int LARGE = 50_000;

  private int[] table;
  private int filled; // with elements, or removed ones
  private int size;

  private PythonIntSet(int slots) {
    table = new int[slots];
    Arrays.fill(table, EMPTY);
  }

  /**
   * Returns {@code set(elements)}.
   *
   * @param elements distinct integers, 0 or more
   */
  static PythonIntSet of(int... elements) {
    PythonIntSet set = new PythonIntSet(LEAST_SIZE);
    for (int element : elements) {
      set.add(element);
    }
    return set;
  }

  /** Returns the elements in their order. */
  int[] toArray() {
    return Arrays.stream(table).filter(element -> element >= 0).toArray();
  }

  /** Returns {@code self - other}. */
  PythonIntSet minus(PythonIntSet other) {
    if (size >> 2 > other.size) {
      PythonIntSet copy = copy();
      for (int element : other.toArray()) {
        copy.remove(element);
      }
      if (copy.filled - copy.size > (copy.table.length - 1) / 4) {
        copy.resize(copy.grown());
      }
      return copy;
    }
    PythonIntSet rest = new PythonIntSet(LEAST_SIZE);
    for (int element : table) {
      if (element >= 0 && other.table[other.slot(element)] != element) {
        rest.add(element);
      }
    }
    return rest;
  }

  /** Returns a copy, which has the same order only if its table has the same size. */
  private PythonIntSet copy() {
    PythonIntSet copy = new PythonIntSet(LEAST_SIZE);
    if (size * 5L >= (LEAST_SIZE - 1) * 3) {
      copy.table = new PythonIntSet(slots(size * 2L)).table;
    }
    if (copy.table.length == table.length && filled == size) {
      copy.table = table.clone();
    } else {
      for (int element : toArray()) {
        copy.table[copy.slot(element)] = element;
      }
    }
    copy.filled = size;
    copy.size = size;
    return copy;
  }

  private void add(int element) {
    table[slot(element)] = element;
    filled++;
    size++;
    if (filled * 5L >= (table.length - 1) * 3L) {
      resize(grown());
    }
  }

  private void remove(int element) {
    int slot = slot(element);
    if (table[slot] == element) {
      table[slot] = REMOVED;
      size--;
    }
  }

  private long grown() {
    return size > LARGE ? size * 2L : size * 4L;
  }

  private static int slots(long above) {
    int slots = LEAST_SIZE;
    while (slots <= above) {
      slots <<= 1;
    }
    return slots;
  }

  private void resize(long above) {
    PythonIntSet larger = new PythonIntSet(slots(above));
    for (int element : toArray()) {
      larger.table[larger.slot(element)] = element;
    }
    table = larger.table;
    filled = size;
  }

  /** Returns the slot that has the element or, if none has, the empty one where it belongs. */
  private int slot(int element) {
    int mask = table.length - 1;
    int perturbation = element;
    int at = element & mask;
    while (true) {
      int last = at + NEIGHBOURS <= mask ? at + NEIGHBOURS : at;
      for (int slot = at; slot <= last; slot++) {
        if (table[slot] == EMPTY || table[slot] == element) {
          return slot;
        }
      }
      perturbation >>>= PERTURBATION_BITS;
      at = at * 5 + 1 + perturbation & mask;
    }
  }
}
