package org.seedtree.internal.simd;

import org.seedtree.internal.math.Casts;

/**
 * The layers of a ziggurat, and how a 64-bit word is a point in one of them: some bits are the
 * layer, others the magnitude within it. Tables are indexed by the bits of the layer and of what is
 * next to them, such as a sign.
 *
 * <p>A word's candidate is its magnitude times the layer's width. It is accepted on the first word
 * if it lies in the layer's inner part.
 *
 * @param layerShift the lowest bit of the index
 * @param layerMask the bits of the index, after the shift
 * @param magnitudeShift the lowest bit of the magnitude
 * @param magnitudeMask the bits of the magnitude, after the shift; at most 53
 * @param widths the width of a unit of the magnitude, by index
 * @param innerBounds the first magnitude outside the inner part, by index
 */
@SuppressWarnings("ArrayRecordComponent") // a record, because the JIT compiler trusts its fields
public record ZigguratLayers(
    int layerShift,
    int layerMask,
    int magnitudeShift,
    long magnitudeMask,
    double[] widths,
    long[] innerBounds) {

  /** Smaller magnitudes convert by {@link Casts#ofUnsigned52}. */
  private static final long MAX_CAST = 1L << 52;

  /** Returns the candidate of a word. */
  public double candidate(long word) {
    long magnitude = magnitude(word);
    double units = magnitudeMask < MAX_CAST ? Casts.ofUnsigned52(magnitude) : magnitude;
    return units * widths[index(word)];
  }

  /** Returns whether the candidate lies outside its layer's inner part. */
  public boolean isOutside(long word) {
    return magnitude(word) >= innerBounds[index(word)];
  }

  private long magnitude(long word) {
    return word >>> magnitudeShift & magnitudeMask;
  }

  /** Returns the index of the word's layer in the tables. */
  public int index(long word) {
    return (int) (word >>> layerShift) & layerMask;
  }
}
