package org.seedtree.internal.simd;

import org.seedtree.internal.math.Casts;

/**
 * The layers of a ziggurat, and how a 64-bit word names a point in one of them: some bits are the
 * layer, others the point's place in it. Tables are indexed by the bits of the layer and whatever
 * stands beside them, such as a sign.
 *
 * <p>A word's candidate is its magnitude times the layer's width. It is the value unless the word
 * is beyond its layer's inner part.
 *
 * @param layerShift the lowest bit of the index
 * @param layerMask the bits of the index, once shifted
 * @param magnitudeShift the lowest bit of the magnitude
 * @param magnitudeMask the bits of the magnitude, once shifted; at most 53
 * @param widths the width of a unit of the magnitude, by index
 * @param limits the first magnitude that is beyond the inner part, by index
 */
@SuppressWarnings("ArrayRecordComponent") // a record, because the JIT compiler trusts its fields
public record ZigguratLayers(
    int layerShift,
    int layerMask,
    int magnitudeShift,
    long magnitudeMask,
    double[] widths,
    long[] limits) {

  /** From here on {@link Casts#ofWhole} does not do. */
  private static final long WHOLE = 1L << 52;

  /** The value, unless the word {@link #isBeyond}. */
  public double candidate(long word) {
    long magnitude = magnitude(word);
    double units = magnitudeMask < WHOLE ? Casts.ofWhole(magnitude) : magnitude;
    return units * widths[index(word)];
  }

  /** Whether the candidate lies beyond its layer's inner part. */
  public boolean isBeyond(long word) {
    return magnitude(word) >= limits[index(word)];
  }

  private long magnitude(long word) {
    return word >>> magnitudeShift & magnitudeMask;
  }

  /** Where the tables stand for the word. */
  public int index(long word) {
    return (int) (word >>> layerShift) & layerMask;
  }
}
