package org.seedtree.internal.parallel;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;

/** A tape of an engine that drops words in no time: each thread makes its own. */
final class SeekableWordStream extends WordStream {

  private final WordSource source;

  /** What stands where the tape does, with a half word kept only if the tape is within a word. */
  private final BitGenerator bits;

  private final BitGeneratorState start;

  /** Words before the block. */
  private long base;

  SeekableWordStream(WordSource source) {
    super(source.start());
    this.source = source;
    this.bits = source.start().copy();
    if (bits.bufferedUint32().isPresent()) {
      bits.nextInt(); // at CARRIED it is handed out by the tape
    }
    this.start = bits.state();
  }

  @Override
  long load(long number) {
    seek(number * source.block(), 0);
    return number;
  }

  @Override
  BitGenerator beginning() {
    BitGenerator beginning = source.start().copy();
    beginning.discardRaw(base);
    return beginning;
  }

  @Override
  void seek(int place) {
    seek(base, place);
  }

  private void seek(long newBase, int place) {
    long words = newBase + (Math.max(0, place) >> 1);
    long ahead = words - base - (at() >> 1);
    if (kind() != Kind.WORDS || ahead < 0) {
      bits.setState(start);
      ahead = words;
    }
    bits.discardRaw(ahead);
    if (place > 0 && (place & 1) != 0) {
      bits.nextInt();
    }
    base = newBase;
    at(place);
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
    boolean first = at() == CARRIED;
    takeHalves(1);
    return first ? carried() : bits.nextInt();
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
    int i = from;
    if (i < to && at() == CARRIED) {
      out[i++] = nextInt();
    }
    takeHalves(to - i);
    bits.fillInts(out, i, to);
  }

  @Override
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    if (i < to && at() == CARRIED) {
      out[i++] = nextFloat();
    }
    takeHalves(to - i);
    bits.fillFloats(out, i, to);
  }
}
