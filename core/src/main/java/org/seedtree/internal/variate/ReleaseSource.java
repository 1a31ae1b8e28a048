package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The words of another source, converted as an earlier release of NumPy converts them: to floats of
 * 23 bits, and to logarithms that round otherwise in the tails of the ziggurats.
 *
 * <p>Everything else is the source's own, so that distributions draw from it by the same loops.
 */
public final class ReleaseSource extends RandomSource {

  private final RandomSource bits;
  private final NumpyRelease release;
  private final boolean hasFloatsOf24Bits;
  private final boolean hasLog1pTails;

  private ReleaseSource(RandomSource bits, NumpyRelease release) {
    this.bits = bits;
    this.release = release;
    hasFloatsOf24Bits = release.has(NumpyChange.FLOAT_OF_24_BITS);
    hasLog1pTails = release.has(NumpyChange.ZIGGURAT_TAIL_LOG1P);
  }

  /** Returns whether a release converts words as the newest one does. */
  public static boolean convertsAsNewest(NumpyRelease release) {
    return release.has(NumpyChange.FLOAT_OF_24_BITS)
        && release.has(NumpyChange.ZIGGURAT_TAIL_LOG1P);
  }

  /** Returns the source itself if the release converts as the newest one does, else a wrapper. */
  public static RandomSource of(RandomSource bits, NumpyRelease release) {
    if (convertsAsNewest(release)) {
      return bits;
    }
    if (bits.view() instanceof ReleaseSource view && view.release.equals(release)) {
      return view;
    }
    ReleaseSource view = new ReleaseSource(bits, release);
    bits.setView(view);
    return view;
  }

  /** Returns the working arrays of the source itself, which a fill uses by one of the two. */
  @Override
  public Scratch scratch() {
    return bits.scratch();
  }

  @Override
  public int nextInt() {
    return bits.nextInt();
  }

  @Override
  public long nextLong() {
    return bits.nextLong();
  }

  @Override
  public double nextDouble() {
    return bits.nextDouble();
  }

  @Override
  public float nextFloat() {
    return wordToFloat(bits.nextInt());
  }

  @Override
  public float wordToFloat(int word) {
    return hasFloatsOf24Bits ? super.wordToFloat(word) : (word >>> 9) * 0x1p-23f;
  }

  @Override
  public double logOfComplement(double u) {
    return hasLog1pTails ? super.logOfComplement(u) : Libm.log(1 - u);
  }

  @Override
  public float logOfComplement(float u) {
    return hasLog1pTails ? super.logOfComplement(u) : Libm.logf(1 - u);
  }

  @Override
  public double wordToDouble(long word) {
    return bits.wordToDouble(word);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return bits.hasUpperBitDoubles();
  }

  @Override
  public void wordsToDoubles(long[] words, double[] out, int from, int to) {
    bits.wordsToDoubles(words, out, from, to);
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    bits.fillLongs(out, from, to);
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    bits.fillInts(out, from, to);
  }

  @Override
  public void fillBytes(byte[] out, int from, int to) {
    bits.fillBytes(out, from, to);
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    bits.fillDoubles(out, from, to);
  }
}
