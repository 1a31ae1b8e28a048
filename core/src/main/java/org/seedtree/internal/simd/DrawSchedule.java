package org.seedtree.internal.simd;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws that follow each other in turn, for {@link Lanes#draws}: gammas of shapes above 1, which
 * take a word for a normal and one for a uniform, and values of ziggurats, which take a word.
 *
 * <p>There are constants for each draw, in arrays that begin again after a {@link #period} and go
 * so far beyond it that lanes find theirs side by side from any draw on.
 */
public final class DrawSchedule {

  /** The lanes of the widest vectors. */
  private static final int LANES = 8;

  /**
   * A draw.
   *
   * @param tables where the ziggurat's tables begin in those of the cycle
   * @param layers the ziggurat's layers
   * @param test the test of an attempt at a gamma, with bounds; null for a value of the ziggurat
   */
  public record Draw(int tables, ZigguratLayers layers, @Nullable GammaAcceptance test) {

    int words() {
      return test == null ? 1 : 2;
    }
  }

  /** The tables of ziggurats one behind another. */
  public static final class Tables {

    final double[] widths;
    final long[] limits;

    /** Of two ziggurats; those of the second begin where the first's end. */
    public Tables(ZigguratLayers first, ZigguratLayers second) {
      int length = first.widths().length;
      widths = Arrays.copyOf(first.widths(), length + second.widths().length);
      limits = Arrays.copyOf(first.limits(), widths.length);
      System.arraycopy(second.widths(), 0, widths, length, second.widths().length);
      System.arraycopy(second.limits(), 0, limits, length, second.limits().length);
    }
  }

  final double[] widths;
  final long[] limits;

  final int period;

  /** How many words the draws before each take. */
  final int[] offsets;

  /** For each draw in {@link #LANES} elements how far behind it the next draws' words are. */
  final long[] places;

  // of each draw: how a word names a point of the ziggurat
  final long[] tables;
  final long[] layerShifts;
  final long[] layerMasks;
  final long[] magnitudeShifts;
  final long[] magnitudeMasks;

  // and the test's constants, 0 for a value of the ziggurat
  final double[] b;
  final double[] c;
  final double[] bound;

  private final int length;

  /** Of at least one draw. */
  public DrawSchedule(Tables ziggurats, List<Draw> draws) {
    widths = ziggurats.widths;
    limits = ziggurats.limits;
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
    places = new long[period * LANES];
    for (int i = 0; i < places.length; i++) {
      places[i] = offsets[i / LANES + i % LANES] - offsets[i / LANES];
    }
  }

  /** Whether there is but one draw, a gamma. */
  boolean isOneGamma() {
    return length == 1 && b[0] > 0;
  }

  /** How many draws there are in the cycle. */
  public int length() {
    return length;
  }

  /** How many words so many draws take from the given one on, where each takes its usual ones. */
  public int words(int first, int count) {
    int end = first + count;
    return end / length * offsets[length] + offsets[end % length] - offsets[first];
  }
}
