package org.seedtree.internal.parallel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regions of the output that are reserved for segments beyond the frontier. A region starts after
 * the last index that the segment's first value is likely to have, so that its values need only be
 * moved down a little, which takes half the time of a copy from a buffer.
 *
 * <p>Regions do not overlap, nor does a segment get more values than leave the regions after it
 * free: {@link #mostAtFrontier} says how many. Not thread-safe: guarded by the fill's monitor.
 */
final class OutputRegions {

  /** Standard deviations by which a segment may have more values than the mean of those before. */
  private static final int SPREAD = 8;

  /** Values beyond these, where some values share a word. */
  private static final int MARGIN = 64;

  /**
   * A segment's region.
   *
   * @param segment its number
   * @param first index of the region's first value
   * @param end index after its last value
   */
  record Region(long segment, int first, int end) {

    int size() {
      return end - first;
    }
  }

  private final Frontier frontier;
  private final int wanted;
  private final int valuesPerSegment;
  private final List<Region> reserved = new ArrayList<>();

  /**
   * Creates the regions of a fill, none of which is reserved yet.
   *
   * @param wanted values of the fill
   * @param valuesPerSegment the number if none consumed more words than it must; 0 for no regions
   */
  OutputRegions(Frontier frontier, int wanted, int valuesPerSegment) {
    this.frontier = frontier;
    this.wanted = wanted;
    this.valuesPerSegment = valuesPerSegment;
  }

  /**
   * Reserves a region for a segment until it is {@linkplain #release released}.
   *
   * @param segment a number beyond the frontier
   * @return null if there is no space left
   */
  @Nullable Region reserve(long segment) {
    if (!areUsed()) {
      return null;
    }
    int size = likelyMost();
    long first = frontier.values() + (segment - frontier.segment()) * size;
    for (Region other : reserved) {
      if (other.segment < segment) {
        first = Math.max(first, other.end);
      }
    }
    if (first + size > endBefore(segment)) {
      return null;
    }
    Region region = new Region(segment, (int) first, (int) first + size);
    reserved.add(region);
    return region;
  }

  /** Releases a segment's region, if it has one. */
  void release(long segment) {
    reserved.removeIf(region -> region.segment == segment);
  }

  /** Returns the number of values that the segment at the frontier may have. */
  int mostAtFrontier() {
    int most = endBefore(frontier.segment()) - frontier.values();
    return areUsed() ? Math.min(most, likelyMost()) : most;
  }

  /** Regions are reserved once the first segment has shown how many values there are in one. */
  private boolean areUsed() {
    return valuesPerSegment > 0 && frontier.segment() > 0;
  }

  /** Returns a number of values that a segment like those before is not likely to exceed. */
  private int likelyMost() {
    double mean = (double) frontier.values() / frontier.segment();
    double variance = Math.min(mean, Math.abs(valuesPerSegment - mean));
    return (int) (mean + SPREAD * Math.sqrt(variance)) + MARGIN;
  }

  private int endBefore(long segment) {
    int end = wanted;
    for (Region region : reserved) {
      if (region.segment > segment) {
        end = Math.min(end, region.first);
      }
    }
    return end;
  }
}
