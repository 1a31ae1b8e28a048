package org.seedtree.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.seedtree.internal.broadcast.Cursor;

/**
 * How the operands' elements go with those of a result, in row-major order: the result is cut into
 * runs, over which each operand advances by a fixed step, 0 where one element goes with all.
 */
final class Layout {

  /**
   * The most elements of a run. Values of a run stay in the cache between the steps of a kernel,
   * and the JIT compiler compiles a loop that is called for each run, not one that it is inside of.
   */
  private static final int MAX_RUN = 2048;

  /**
   * Handles one run, of {@code count} elements from {@code from} on; the cursors are moved to it.
   */
  @FunctionalInterface
  interface Run {
    void handle(Cursor[] cursors, int from, int count);
  }

  private final Shape out;
  private final List<? extends Operand> operands;

  /** The extents of the result, without those of 1 and with those joined that advance evenly. */
  private final int[] extents;

  /** For each operand, the step of each dimension. */
  private final int[][] strides;

  /**
   * Creates the layout of operands in a result.
   *
   * @param out a shape that each operand can be repeated to
   */
  Layout(Shape out, List<? extends Operand> operands) {
    this.out = out;
    this.operands = operands;
    int[] all = out.extents();
    int[][] steps = operands.stream().map(o -> o.inShape().strides(out)).toArray(int[][]::new);
    int[] joined = new int[Math.max(1, all.length)];
    int[][] joinedSteps = new int[steps.length][joined.length];
    joined[0] = 1;
    int last = 0;
    for (int d = 0; d < all.length; d++) {
      if (all[d] == 1) {
        continue;
      }
      boolean evenly = joined[last] != 1;
      for (int k = 0; k < steps.length; k++) {
        evenly &= joinedSteps[k][last] == steps[k][d] * all[d];
      }
      if (!evenly && joined[last] != 1) {
        last++;
      }
      joined[last] = evenly ? joined[last] * all[d] : all[d];
      for (int k = 0; k < steps.length; k++) {
        joinedSteps[k][last] = steps[k][d];
      }
    }
    this.extents = Arrays.copyOf(joined, last + 1);
    this.strides = joinedSteps;
  }

  /** Returns the shape of the result. */
  Shape out() {
    return out;
  }

  /** Handles all elements, run by run. */
  void forEachRun(Run run) {
    if (out.size() == 0) {
      return;
    }
    int inner = extents.length - 1;
    int[] position = new int[inner];
    int[] offsets = new int[strides.length];
    Cursor[] cursors = cursors();
    for (int from = 0; from < out.size(); from += extents[inner]) {
      for (int done = 0, count; done < extents[inner]; done += count) {
        count = Math.min(MAX_RUN, extents[inner] - done);
        for (int k = 0; k < cursors.length; k++) {
          int step = strides[k][inner];
          cursors[k].moveTo(offsets[k] + done * step, step, count);
        }
        run.handle(cursors, from + done, count);
      }
      advance(position, offsets);
    }
  }

  private Cursor[] cursors() {
    return operands.stream().map(Operand::cursor).toArray(Cursor[]::new);
  }

  private void advance(int[] position, int[] offsets) {
    for (int d = position.length - 1; d >= 0; d--) {
      boolean wraps = ++position[d] == extents[d];
      for (int k = 0; k < offsets.length; k++) {
        offsets[k] += wraps ? -strides[k][d] * (extents[d] - 1) : strides[k][d];
      }
      if (!wraps) {
        return;
      }
      position[d] = 0;
    }
  }

  /** Returns cursors whose value 0 is that of one element of the result. */
  Cursor[] at(int element) {
    Objects.checkIndex(element, out.size());
    Cursor[] cursors = cursors();
    for (int k = 0; k < cursors.length; k++) {
      int rest = element;
      int offset = 0;
      for (int d = extents.length - 1; d >= 0; d--) {
        offset += rest % extents[d] * strides[k][d];
        rest /= extents[d];
      }
      cursors[k].moveTo(offset);
    }
    return cursors;
  }
}
