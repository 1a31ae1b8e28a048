package org.seedtree;

import java.util.Arrays;

/**
 * A source of listed doubles, which need not be multiples of 2<sup>-53</sup>. It starts again from
 * the first when they are used up. Its words are the bits of the doubles.
 */
public final class ListedDoubles extends ListedWords {

  public ListedDoubles(double... doubles) {
    super(Arrays.stream(doubles).mapToLong(Double::doubleToRawLongBits).toArray());
  }

  @Override
  public double wordToDouble(long word) {
    return Double.longBitsToDouble(word);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return false;
  }
}
