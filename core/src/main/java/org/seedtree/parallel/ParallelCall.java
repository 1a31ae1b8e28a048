package org.seedtree.parallel;

import java.lang.reflect.Array;
import java.util.Objects;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.parallel.Draw;

/** A call that is done in parts, each by several threads if that pays. */
final class ParallelCall implements ArrayFill<Object> {

  private final ParallelFiller filler;
  private final BitGenerator bits;
  private final Draw<Object> draw;

  /** Makes what is not shared, and goes on with the value that a part has ended within. */
  private final ArrayFill<Object> own;

  /** Elements that are still to come of the vector that is begun. */
  private int begun;

  ParallelCall(ParallelFiller filler, BitGenerator bits, Draw<Object> draw) {
    this.filler = filler;
    this.bits = bits;
    this.draw = draw;
    this.own = draw.on(bits);
  }

  @Override
  public void fill(Object array, int from, int to) {
    Objects.checkFromToIndex(from, to, Array.getLength(array));
    if (!filler.pays(bits, draw, to - from)) {
      fillAlone(array, from, to);
      return;
    }
    int i = Math.min(to, from + begun);
    fillAlone(array, from, i);
    while (i < to && !own.isComplete()) {
      fillAlone(array, i, ++i);
    }
    if (begun == 0 && filler.pays(bits, draw, to - i)) {
      i = filler.fillMost(bits, draw, array, i, to);
    }
    fillAlone(array, i, to);
  }

  private void fillAlone(Object array, int from, int to) {
    own.fill(array, from, to);
    begun = Math.floorMod(begun - (to - from), draw.width());
  }
}
