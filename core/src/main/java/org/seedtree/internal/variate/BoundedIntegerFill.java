package org.seedtree.internal.variate;

import java.util.Arrays;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * How draws of random bits become integers in [low, low + range], many at a time: what {@code
 * integers} and {@code randint} differ in.
 *
 * <p>Values are made in parts, each of as many draws as there are values missing; the rejected ones
 * are dropped, and the next part begins there. So none is drawn that single draws would not draw.
 */
@SuppressWarnings("ReferenceEquality") // two rules are single objects
public abstract class BoundedIntegerFill {

  /** Draws taken at a time: they stay in the nearest cache. */
  private static final int PART = 2048;

  /** Of ranges of one value, for which nothing is drawn. */
  public static final BoundedIntegerFill SINGLE = new Unconditional();

  /** Of ranges as wide as the draws: every draw as it is. */
  public static final BoundedIntegerFill ALL = new Unconditional();

  /**
   * Turns draws of up to 32 bits into values and closes the gaps that rejected ones leave.
   *
   * @return the index after the last value
   */
  protected abstract int accept(int[] draws, int from, int to, int low);

  /** The same for draws of 64 bits. */
  protected abstract int accept(long[] draws, int from, int to, long low);

  private boolean isSingle() {
    return this == SINGLE;
  }

  private boolean isAll(SubWords pieces, int width) {
    return this == ALL && pieces.width() == width;
  }

  /** Values from 64-bit words. The range is in the array, as in all that follow. */
  public final void fill(RandomSource bits, long low, long[] out, int from, int to) {
    for (int i = from; i < to; ) {
      int end = i + Math.min(PART, to - i);
      bits.fillLongs(out, i, end);
      i = accept(out, i, end, low);
    }
  }

  /** Values from pieces of words, unsigned offsets from {@code low}. */
  public final void fill(SubWords pieces, long low, long[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low);
      return;
    }
    int[] part = part(pieces, to - from);
    for (int i = from; i < to; ) {
      int made = make(pieces, part, to - i, 0);
      for (int k = 0; k < made; k++) {
        out[i + k] = low + (part[k] & 0xffffffffL);
      }
      i += made;
    }
  }

  /** Values from pieces of words. */
  public final void fill(SubWords pieces, int low, int[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low);
      return;
    }
    for (int i = from; i < to; ) {
      int end = i + Math.min(PART, to - i);
      pieces.fill(out, i, end);
      i = accept(out, i, end, low);
    }
  }

  /** Values from pieces of words. */
  public final void fill(SubWords pieces, int low, short[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, (short) low);
      return;
    }
    if (isAll(pieces, 16)) {
      pieces.fill(out, from, to);
      if (low != 0) {
        for (int i = from; i < to; i++) {
          out[i] += (short) low;
        }
      }
      return;
    }
    int[] part = part(pieces, to - from);
    for (int i = from; i < to; ) {
      int made = make(pieces, part, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = (short) part[k];
      }
      i += made;
    }
  }

  /** Values from pieces of words. */
  public final void fill(SubWords pieces, int low, byte[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, (byte) low);
      return;
    }
    if (isAll(pieces, 8)) {
      pieces.fill(out, from, to);
      if (low != 0) {
        for (int i = from; i < to; i++) {
          out[i] += (byte) low;
        }
      }
      return;
    }
    int[] part = part(pieces, to - from);
    for (int i = from; i < to; ) {
      int made = make(pieces, part, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = (byte) part[k];
      }
      i += made;
    }
  }

  /** Values from pieces of words, true for all but 0. */
  public final void fill(SubWords pieces, int low, boolean[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low != 0);
      return;
    }
    if (isAll(pieces, 1)) {
      pieces.fill(out, from, to);
      return;
    }
    int[] part = part(pieces, to - from);
    for (int i = from; i < to; ) {
      int made = make(pieces, part, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = part[k] != 0;
      }
      i += made;
    }
  }

  private int make(SubWords pieces, int[] part, int wanted, int low) {
    int draws = Math.min(wanted, part.length);
    pieces.fill(part, 0, draws);
    return accept(part, 0, draws, low);
  }

  private static int[] part(SubWords pieces, int values) {
    return Part.of(pieces.bits()).draws(Math.min(PART, values));
  }

  /** Draws on their way into an array of another type; an engine keeps them. */
  private static final class Part {

    private int[] draws = {};

    static Part of(RandomSource bits) {
      Scratch scratch = bits.scratch();
      Part part = scratch.find(Part.class);
      return part == null ? scratch.attach(new Part()) : part;
    }

    int[] draws(int length) {
      if (draws.length < length) {
        draws = new int[length];
      }
      return draws;
    }
  }

  private static final class Unconditional extends BoundedIntegerFill {

    @Override
    protected int accept(int[] draws, int from, int to, int low) {
      for (int i = from; i < to; i++) {
        draws[i] += low;
      }
      return to;
    }

    @Override
    protected int accept(long[] draws, int from, int to, long low) {
      for (int i = from; i < to; i++) {
        draws[i] += low;
      }
      return to;
    }
  }
}
