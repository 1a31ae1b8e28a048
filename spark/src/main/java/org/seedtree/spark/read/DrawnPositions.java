package org.seedtree.spark.read;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sql.ColumnStream;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.StreamPosition;

/**
 * Finds the positions of values in a stream that can only be drawn sequentially: they are states of
 * the engine. It draws from the last value before, whose state it has cached.
 *
 * <p>The number of states is bounded, also where the stream has no end: of too many, those remain
 * that are about equally far from each other, so that several queries at different values all find
 * one not far before theirs.
 */
final class DrawnPositions {

  private final BitGenerator start;
  private final DistributionSpec distribution;
  private final Sampler sampler;
  private final int maxStates;
  private final boolean consumesWords;

  /** The engine's states before values, as JSON. */
  private final NavigableMap<Long, String> states = new TreeMap<>();

  /**
   * Makes an empty cache.
   *
   * @param start the engine at the start of the stream, which is not moved
   * @param distribution the distribution of the values
   * @param maxStates the maximum number of states beside those found last, at least 4
   */
  DrawnPositions(BitGenerator start, DistributionSpec distribution, int maxStates) {
    this.start = start;
    this.distribution = distribution;
    this.sampler = distribution.sampler();
    this.maxStates = maxStates;
    BitGenerator bits = start.copy();
    sampler.on(bits).fill(distribution.dtype().newArray(1), 0, 1);
    this.consumesWords = !bits.state().toJson().equals(start.state().toJson());
  }

  /**
   * Returns the positions at which some values start.
   *
   * @param rows the indices of the values, ascending
   */
  List<StreamPosition> find(List<Long> rows) {
    List<StreamPosition> positions = rows.stream().map(this::position).toList();
    thin(rows);
    return positions;
  }

  /** Returns the indices of the values whose states are cached, ascending. */
  List<Long> cached() {
    return List.copyOf(states.keySet());
  }

  private StreamPosition position(long row) {
    if (row == 0 || !consumesWords) {
      return StreamPosition.afterWords(0);
    }
    if (distribution.drawsSubWords()) { // a state does not contain the sub-words that are left
      return StreamPosition.afterValues(row);
    }
    Map.Entry<Long, String> before = states.floorEntry(row);
    if (before != null && before.getKey() == row) {
      return new StreamPosition(before.getValue(), 0, 0, 0);
    }
    long from = before == null ? 0 : before.getKey();
    BitGenerator bits = before == null ? start.copy() : BitGenerator.fromJson(before.getValue());
    ColumnStream.discard(sampler.on(bits), distribution, row - from);
    String state = bits.state().toJson();
    states.put(row, state);
    return new StreamPosition(state, 0, 0, 0);
  }

  /**
   * Discards states if there are too many, but none of the rows that were found last. Two gaps side
   * by side become one if it is at most a fixed part of the stream, which leaves about half of the
   * maximum.
   */
  private void thin(List<Long> found) {
    if (states.size() <= maxStates + found.size()) {
      return;
    }
    Set<Long> remaining = Set.copyOf(found);
    long distance = states.lastKey() / (maxStates / 4);
    long previous = 0;
    for (long row : cached()) {
      Long next = states.higherKey(row);
      if (next == null || next - previous > distance || remaining.contains(row)) {
        previous = row;
      } else {
        states.remove(row);
      }
    }
  }
}
