package org.seedtree.internal.parallel;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/** A tape that runs through a stretch of an engine's words, and goes back by one step at most. */
public final class SegmentWordStream extends WordStream {

  private final BitGenerator start;
  private BitGenerator bits;
  private BitGenerator saved;
  private int savedAt;

  /**
   * @param start the engine where the stream starts, which is not moved
   */
  public SegmentWordStream(BitGenerator start) {
    super(start);
    this.start = start;
    this.bits = start.copy();
    this.saved = bits;
  }

  /** Goes to a place, counted from a number of 64-bit words after the start of the stream. */
  public void seek(long words, int place) {
    bits = start.copy();
    if (bits.wordBits() == Integer.SIZE) {
      bits.discardRaw(Math.addExact(Math.multiplyExact(words, 2L), place));
    } else {
      bits.discardRaw(Math.addExact(words, place >> 1));
      if ((place & 1) != 0) {
        bits.nextInt();
      }
    }
    at(place);
  }

  /** Counts places from so many halves further on. */
  public void rebase(int halves) {
    at(at() - halves);
  }

  public void save() {
    saved = bits.copy();
    savedAt = at();
  }

  public void goBack() {
    bits = saved;
    at(savedAt);
  }

  @Override
  long load(long number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void seek(int place) {
    seek(0, place);
  }

  @Override
  BitGenerator beginning() {
    return start;
  }

  @Override
  public long nextLong() {
    takeWords(1);
    return bits.nextLong();
  }

  @Override
  public double nextDouble() {
    takeWords(1);
    return bits.nextDouble();
  }

  @Override
  public int nextInt() {
    takeHalves(1);
    return bits.nextInt();
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    takeWords(to - from);
    bits.fillLongs(out, from, to);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    takeWords(to - from);
    bits.fillDoubles(out, from, to);
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    takeHalves(to - from);
    bits.fillInts(out, from, to);
  }

  @Override
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    takeHalves(to - from);
    bits.fillFloats(out, from, to);
  }
}
