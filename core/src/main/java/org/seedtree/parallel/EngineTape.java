package org.seedtree.parallel;

import java.util.Objects;
import org.seedtree.engine.BitGenerator;

/** A tape of an engine that drops words in no time: each thread makes its own. */
final class EngineTape extends Tape {

  private final WordSource source;
  private final BitGenerator beginning;

  /** What stands where the tape does, with a half word kept only if the tape is within a word. */
  private final BitGenerator bits;

  private long beginningNumber;

  EngineTape(WordSource source) {
    super(source.start());
    this.source = source;
    this.beginning = source.start().copy();
    this.bits = source.start().copy();
  }

  @Override
  long load(long number) {
    if (number < beginningNumber) {
      beginning.setState(source.start().state());
      beginningNumber = 0;
    }
    beginning.discardRaw((number - beginningNumber) * source.block());
    beginningNumber = number;
    seek(0);
    return number;
  }

  @Override
  BitGenerator beginning() {
    return beginning;
  }

  @Override
  void seek(int place) {
    at(place);
    bits.setState(beginning.state());
    if (HalfWord.of(bits).kept()) {
      bits.nextInt(); // at CARRIED it is handed out by the tape
    }
    if (place > 0) {
      bits.discardRaw(place >> 1);
      if ((place & 1) != 0) {
        bits.nextInt();
      }
    }
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
