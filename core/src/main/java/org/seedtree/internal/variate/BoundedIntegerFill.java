package org.seedtree.internal.variate;

import java.util.Arrays;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * Bulk fills of integers in [low, low + range] from random bits, by the method that {@code
 * integers} or {@code randint} has.
 *
 * <p>Values are made in batches, each of at most as many draws as there are values missing;
 * rejected draws are dropped, and the next batch starts there. So a fill draws nothing that single
 * draws would not (docs/decisions/0006).
 */
@SuppressWarnings("ReferenceEquality") // two methods are single objects
public abstract class BoundedIntegerFill {

  /** The most draws of a batch, which stays in the nearest cache. */
  private static final int BATCH = 2048;

  /** The fill for ranges of one value, which draws nothing. */
  public static final BoundedIntegerFill SINGLE = new Unconditional();

  /** The fill that discards every draw and gives the lower bound. */
  public static final BoundedIntegerFill LOWER_BOUND = new LowerBound();

  /** The fill for ranges as wide as the draws, which accepts every draw. */
  public static final BoundedIntegerFill ALL = new Unconditional();

  /**
   * Replaces {@code draws[from..to)}, of up to 32 bits, by the values of those that are accepted.
   *
   * @return the index after the last value
   */
  protected abstract int accept(int[] draws, int from, int to, int low);

  /**
   * Replaces {@code draws[from..to)}, of 64 bits, by the values of those that are accepted.
   *
   * @return the index after the last value
   */
  protected abstract int accept(long[] draws, int from, int to, long low);

  private boolean isSingle() {
    return this == SINGLE;
  }

  private boolean isAll(SubWords subWords, int width) {
    return this == ALL && subWords.width() == width;
  }

  /** Fills {@code out[from..to)} from 64-bit words. */
  public final void fill(RandomSource bits, long low, long[] out, int from, int to) {
    for (int i = from; i < to; ) {
      int end = i + Math.min(BATCH, to - i);
      bits.fillLongs(out, i, end);
      i = accept(out, i, end, low);
    }
  }

  /** Fills {@code out[from..to)} from sub-words, as unsigned offsets from {@code low}. */
  public final void fill(SubWords subWords, long low, long[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low);
      return;
    }
    int[] batch = batch(subWords, to - from);
    for (int i = from; i < to; ) {
      int made = fillBatch(subWords, batch, to - i, 0);
      for (int k = 0; k < made; k++) {
        out[i + k] = low + (batch[k] & 0xffffffffL);
      }
      i += made;
    }
  }

  /** Fills {@code out[from..to)} from sub-words. */
  public final void fill(SubWords subWords, int low, int[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low);
      return;
    }
    for (int i = from; i < to; ) {
      int end = i + Math.min(BATCH, to - i);
      subWords.fill(out, i, end);
      i = accept(out, i, end, low);
    }
  }

  /** Fills {@code out[from..to)} from sub-words. */
  public final void fill(SubWords subWords, int low, short[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, (short) low);
      return;
    }
    if (isAll(subWords, 16)) {
      subWords.fill(out, from, to);
      if (low != 0) {
        for (int i = from; i < to; i++) {
          out[i] += (short) low;
        }
      }
      return;
    }
    int[] batch = batch(subWords, to - from);
    for (int i = from; i < to; ) {
      int made = fillBatch(subWords, batch, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = (short) batch[k];
      }
      i += made;
    }
  }

  /** Fills {@code out[from..to)} from sub-words. */
  public final void fill(SubWords subWords, int low, byte[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, (byte) low);
      return;
    }
    if (isAll(subWords, 8)) {
      subWords.fill(out, from, to);
      if (low != 0) {
        for (int i = from; i < to; i++) {
          out[i] += (byte) low;
        }
      }
      return;
    }
    int[] batch = batch(subWords, to - from);
    for (int i = from; i < to; ) {
      int made = fillBatch(subWords, batch, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = (byte) batch[k];
      }
      i += made;
    }
  }

  /** Fills {@code out[from..to)} from sub-words, with true for all values except 0. */
  public final void fill(SubWords subWords, int low, boolean[] out, int from, int to) {
    if (isSingle()) {
      Arrays.fill(out, from, to, low != 0);
      return;
    }
    if (isAll(subWords, 1)) {
      subWords.fill(out, from, to);
      return;
    }
    int[] batch = batch(subWords, to - from);
    for (int i = from; i < to; ) {
      int made = fillBatch(subWords, batch, to - i, low);
      for (int k = 0; k < made; k++) {
        out[i + k] = batch[k] != 0;
      }
      i += made;
    }
  }

  private int fillBatch(SubWords subWords, int[] batch, int wanted, int low) {
    int draws = Math.min(wanted, batch.length);
    subWords.fill(batch, 0, draws);
    return accept(batch, 0, draws, low);
  }

  private static int[] batch(SubWords subWords, int values) {
    return Batch.of(subWords.bits()).draws(Math.min(BATCH, values));
  }

  /** Draws for an array of another type, kept in the working arrays lent for the call. */
  private static final class Batch {

    private int[] draws = {};

    static Batch of(RandomSource bits) {
      Scratch scratch = bits.scratch();
      Batch batch = scratch.find(Batch.class);
      return batch == null ? scratch.attach(new Batch()) : batch;
    }

    int[] draws(int length) {
      if (draws.length < length) {
        draws = new int[length];
      }
      return draws;
    }
  }

  private static final class LowerBound extends BoundedIntegerFill {

    @Override
    protected int accept(int[] draws, int from, int to, int low) {
      Arrays.fill(draws, from, to, low);
      return to;
    }

    @Override
    protected int accept(long[] draws, int from, int to, long low) {
      Arrays.fill(draws, from, to, low);
      return to;
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
