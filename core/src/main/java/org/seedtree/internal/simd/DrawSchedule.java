package org.seedtree.internal.simd;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of interleaved draws: gammas of shapes above 1, which take a word for a normal and one
 * for a uniform, and values of ziggurats, which take one word.
 *
 * <p>Each draw has its constants in arrays that repeat after a {@link #period} and continue so far
 * beyond it that the lanes of a vector find theirs in consecutive elements from any draw on.
 */
public final class DrawSchedule {

  private static final int LANES = Simd.MAX_LANES;

  /**
   * A draw.
   *
   * @param tables the offset of the ziggurat's tables in those of the schedule
   * @param layers the ziggurat's layers
   * @param test the acceptance test of a gamma, with bounds; null for a value of the ziggurat
   */
  public record Draw(int tables, ZigguratLayers layers, @Nullable GammaAcceptance test) {

    int words() {
      return test == null ? 1 : 2;
    }
  }

  /** The concatenated tables of two ziggurats. */
  public static final class Tables {

    final double[] widths;
    final long[] innerBounds;

    /** Concatenates the tables; those of the second start where the first's end. */
    public Tables(ZigguratLayers first, ZigguratLayers second) {
      int length = first.widths().length;
      widths = Arrays.copyOf(first.widths(), length + second.widths().length);
      innerBounds = Arrays.copyOf(first.innerBounds(), widths.length);
      System.arraycopy(second.widths(), 0, widths, length, second.widths().length);
      System.arraycopy(second.innerBounds(), 0, innerBounds, length, second.innerBounds().length);
    }
  }

  final double[] widths;
  final long[] innerBounds;

  final int period;

  /** The number of words that the draws before each take. */
  final int[] offsets;

  /** For each draw, in {@link #LANES} elements, the offsets of the next draws' words from its. */
  final long[] wordOffsets;

  // of each draw: the bits of a word that are the layer and the magnitude
  final long[] tables;
  final long[] layerShifts;
  final long[] layerMasks;
  final long[] magnitudeShifts;
  final long[] magnitudeMasks;

  // and the constants of the acceptance test, 0 for a value of the ziggurat
  final double[] b;
  final double[] c;
  final double[] bound;

  private final int length;

  /**
   * Creates a schedule.
   *
   * @param draws at least one
   */
  public DrawSchedule(Tables ziggurats, List<Draw> draws) {
    widths = ziggurats.widths;
    innerBounds = ziggurats.innerBounds;
    length = draws.size();
    period = (LANES + length - 1) / length * length;
    int all = period + LANES;
    offsets = new int[all + 1];
    tables = new long[all];
    layerShifts = new long[all];
    layerMasks = new long[all];
    magnitudeShifts = new long[all];
    magnitudeMasks = new long[all];
    b = new double[all];
    c = new double[all];
    bound = new double[all];
    for (int i = 0; i < all; i++) {
      Draw draw = draws.get(i % length);
      offsets[i + 1] = offsets[i] + draw.words();
      tables[i] = draw.tables;
      layerShifts[i] = draw.layers.layerShift();
      layerMasks[i] = draw.layers.layerMask();
      magnitudeShifts[i] = draw.layers.magnitudeShift();
      magnitudeMasks[i] = draw.layers.magnitudeMask();
      GammaAcceptance test = draw.test;
      if (test != null) {
        b[i] = test.b();
        c[i] = test.c();
        bound[i] = GammaAcceptance.WIDTH * test.quartic();
      }
    }
    wordOffsets = new long[period * LANES];
    for (int i = 0; i < wordOffsets.length; i++) {
      wordOffsets[i] = offsets[i / LANES + i % LANES] - offsets[i / LANES];
    }
  }

  /** Returns whether the only draw is a gamma. */
  boolean isOneGamma() {
    return length == 1 && b[0] > 0;
  }

  /** Returns the number of draws. */
  public int length() {
    return length;
  }

  /**
   * Returns the number of words that {@code count} draws take from the draw {@code first} on, all
   * of which are accepted on the first word or on the first pair.
   */
  public int words(int first, int count) {
    int end = first + count;
    return end / length * offsets[length] + offsets[end % length] - offsets[first];
  }
}
