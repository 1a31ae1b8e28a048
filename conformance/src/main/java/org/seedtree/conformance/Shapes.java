package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of a call's parameters and of its result.
 *
 * @param operands the shape of each parameter
 * @param size the shape asked for; null for none
 */
record Shapes(List<int[]> operands, int @Nullable [] size) {

  private static final int MOST_DIMENSIONS = 3;

  /**
   * Shapes that mostly go together.
   *
   * @param alike whether they must go together, because of some methods NumPy shows other shapes in
   *     its refusal: those of parameters it has combined before
   */
  static Shapes draw(CaseChoices draw, int count, boolean alike) {
    int[] joint = new int[draw.integer(0, MOST_DIMENSIONS)];
    int longest = joint.length == 1 ? 200 : 8;
    // of an empty array NumPy checks the other parameters, too; Java has no distribution to check
    // them with
    boolean mayBeEmpty = count == 1;
    Arrays.setAll(joint, d -> mayBeEmpty && draw.oneIn(30) ? 0 : draw.integer(1, longest));
    List<int[]> operands = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int[] shape = draw.oneIn(4) ? new int[0] : part(draw, joint);
      if (!alike && shape.length > 0 && draw.oneIn(40)) {
        shape[draw.integer(0, shape.length - 1)]++;
      }
      operands.add(shape);
    }
    int[] size = null;
    if (draw.oneIn(2)) {
      size = joint.clone();
      if (draw.oneIn(3)) {
        size = new int[joint.length + 1];
        size[0] = draw.integer(1, 4);
        System.arraycopy(joint, 0, size, 1, joint.length);
      } else if (!alike && size.length > 0 && draw.oneIn(12)) {
        int d = draw.integer(0, size.length - 1);
        size[d] = draw.oneOf(1, size[d] + 1);
      } else if (!alike && size.length > 1 && draw.oneIn(20)) {
        size = Arrays.copyOfRange(size, 1, size.length);
      }
    }
    return new Shapes(List.copyOf(operands), size);
  }

  /** The end of a shape, with some extents of 1. */
  private static int[] part(CaseChoices draw, int[] joint) {
    int from = draw.oneIn(4) ? draw.integer(0, joint.length) : 0;
    int[] part = Arrays.copyOfRange(joint, from, joint.length);
    for (int d = 0; d < part.length; d++) {
      part[d] = draw.oneIn(4) ? 1 : part[d];
    }
    return part;
  }
}
