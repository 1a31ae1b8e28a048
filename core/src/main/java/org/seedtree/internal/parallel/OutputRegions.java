package org.seedtree.internal.parallel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * OutputRegions in what is being filled for the values of blocks whose places are not yet known,
 * near to them: a room is behind the last place that the values are likely to have, so that they
 * need only be moved down a little, which takes half the time of a copy to memory not touched
 * before.
 *
 * <p>OutputRegions do not overlap, nor does any block get more values than leave all rooms behind
 * it free: {@link #rest} says how many. One thread at a time uses this.
 */
final class OutputRegions {

  /** Standard deviations by which a block may have more values than those before. */
  private static final int SPREAD = 8;

  /** Values beyond these, where some share a word. */
  private static final int ALWAYS = 64;

  /**
   * A block's room.
   *
   * @param number of the block
   * @param first the first value in it
   * @param end the value after it
   */
  record Room(long number, int first, int end) {

    int size() {
      return end - first;
    }
  }

  private final int wanted;
  private final int valuesPerBlock;
  private final List<Room> taken = new ArrayList<>();

  /**
   * @param wanted values of the fill
   * @param valuesPerBlock if each took no more words than it must; 0 for no rooms at all
   */
  OutputRegions(int wanted, int valuesPerBlock) {
    this.wanted = wanted;
    this.valuesPerBlock = valuesPerBlock;
  }

  /**
   * Takes a room, which is the block's until it is {@link #leave left}.
   *
   * @param turn the number of the leading block, less than {@code number}
   * @param made values before the leading block
   * @return null if there is none
   */
  @Nullable Room take(long number, long turn, int made) {
    if (!areUsed(turn)) {
      return null;
    }
    int size = likelyMost(turn, made);
    long first = made + (number - turn) * size;
    for (Room other : taken) {
      if (other.number < number) {
        first = Math.max(first, other.end);
      }
    }
    if (first + size > endBefore(number)) {
      return null;
    }
    Room room = new Room(number, (int) first, (int) first + size);
    taken.add(room);
    return room;
  }

  /** Gives up a block's room, if it has one. */
  void leave(long number) {
    taken.removeIf(room -> room.number == number);
  }

  /** So many values may be made of the leading block. */
  int rest(long turn, int made) {
    int rest = endBefore(turn) - made;
    return areUsed(turn) ? Math.min(rest, likelyMost(turn, made)) : rest;
  }

  private boolean areUsed(long turn) {
    return valuesPerBlock > 0 && turn > 0;
  }

  /** So many values as a block is not likely to exceed if it is like those before. */
  private int likelyMost(long turn, int made) {
    double mean = (double) made / turn;
    double variance = Math.min(mean, Math.abs(valuesPerBlock - mean));
    return (int) (mean + SPREAD * Math.sqrt(variance)) + ALWAYS;
  }

  private int endBefore(long number) {
    int end = wanted;
    for (Room room : taken) {
      if (room.number > number) {
        end = Math.min(end, room.first);
      }
    }
    return end;
  }
}
