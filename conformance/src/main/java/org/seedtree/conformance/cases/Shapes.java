package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.conformance.stream.CaseChoices;

/**
 * The shapes of a call's parameters and of its result.
 *
 * @param operands the shape of each parameter
 * @param size the shape of the result; null if the call has no size
 */
record Shapes(List<int[]> operands, int @Nullable [] size) {

  private static final int MAX_DIMENSIONS = 3;

  /**
   * Chooses shapes that mostly can be broadcast.
   *
   * @param count the number of parameters
   * @param mayBeEmpty whether arrays may be empty; NumPy still checks the other parameters
   */
  static Shapes draw(CaseChoices draw, int count, boolean mayBeEmpty) {
    int[] joint = new int[draw.integer(0, MAX_DIMENSIONS)];
    int maxLength = joint.length == 1 ? 200 : 8;
    Arrays.setAll(joint, d -> mayBeEmpty && draw.oneIn(30) ? 0 : draw.integer(1, maxLength));
    List<int[]> operands = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int[] shape = draw.oneIn(4) ? new int[0] : suffix(draw, joint);
      if (shape.length > 0 && draw.oneIn(40)) {
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
      } else if (size.length > 0 && draw.oneIn(12)) {
        int d = draw.integer(0, size.length - 1);
        size[d] = draw.oneOf(1, size[d] + 1);
      } else if (size.length > 1 && draw.oneIn(20)) {
        size = Arrays.copyOfRange(size, 1, size.length);
      }
    }
    return new Shapes(List.copyOf(operands), size);
  }

  /** Returns the last dimensions of a shape, some of them replaced by 1. */
  private static int[] suffix(CaseChoices draw, int[] joint) {
    int from = draw.oneIn(4) ? draw.integer(0, joint.length) : 0;
    int[] suffix = Arrays.copyOfRange(joint, from, joint.length);
    for (int d = 0; d < suffix.length; d++) {
      suffix[d] = draw.oneIn(4) ? 1 : suffix[d];
    }
    return suffix;
  }
}
