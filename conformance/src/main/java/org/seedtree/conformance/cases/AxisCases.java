package org.seedtree.conformance.cases;

import java.util.Arrays;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.sequence.Choice;

/**
 * {@code shuffle}, {@code permutation}, {@code permuted} and {@code choice} along each axis of
 * arrays of two and three dimensions.
 */
record AxisCases(Method method) implements CaseGenerator {

  /** The method. */
  enum Method {
    SHUFFLE,
    PERMUTATION,
    PERMUTED,
    CHOICE
  }

  static List<CaseGenerator> all() {
    return Arrays.stream(Method.values()).map(m -> (CaseGenerator) new AxisCases(m)).toList();
  }

  @Override
  public String name() {
    return numpyName() + " along an axis";
  }

  private String numpyName() {
    return method.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public Call call(CaseChoices draw) {
    int rows = draw.integer(1, 40);
    int columns = draw.integer(1, 40);
    int depth = draw.integer(1, 6);
    Object[] x =
        switch (draw.integer(0, 4)) {
          case 0 -> doubles(rows, columns);
          case 1 -> longs(rows, columns);
          case 2 -> bytes(rows, columns);
          case 3 -> floats(rows, columns);
          default -> cube(rows, columns, depth);
        };
    int dimensions = x instanceof int[][][] ? 3 : 2;
    int axis = draw.invalid() ? dimensions : draw.integer(-dimensions, dimensions - 1);
    NumpyCall numpy = NumpyCall.rng(numpyName()).args(bits(x));
    String form = x.getClass().getSimpleName() + ", axis " + axis;
    switch (method) {
      case SHUFFLE -> {
        return new Call(
            numpy.kwarg("axis", axis).resultIsArgument(0),
            form,
            s -> {
              Object[] copy = copy(x);
              s.rng().shuffle(copy, axis);
              return bits(copy);
            });
      }
      case PERMUTATION -> {
        return new Call(numpy.kwarg("axis", axis), form, s -> bits(s.rng().permutation(x, axis)));
      }
      case PERMUTED -> {
        if (draw.oneIn(3)) {
          return new Call(numpy, x.getClass().getSimpleName(), s -> bits(s.rng().permuted(x)));
        }
        return new Call(numpy.kwarg("axis", axis), form, s -> bits(s.rng().permuted(x, axis)));
      }
      default -> {
        int validAxis = draw.integer(-dimensions, dimensions - 1);
        boolean replace = draw.oneIn(2);
        int size =
            draw.integer(
                1,
                replace
                    ? 50
                    : new int[] {rows, columns, depth}[Math.floorMod(validAxis, dimensions)]);
        Choice how = replace ? Choice.withReplacement() : Choice.withoutReplacement();
        return new Call(
            numpy.size(size).kwarg("axis", validAxis).kwarg("replace", replace),
            x.getClass().getSimpleName() + ", axis " + validAxis,
            s -> chosen(s.rng(), x, size, how, validAxis));
      }
    }
  }

  private static Bits chosen(Generator rng, Object[] x, int size, Choice how, int axis) {
    return bits(rng.choice(x, size, how, axis));
  }

  private static double[][] doubles(int rows, int columns) {
    double[][] x = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      Arrays.setAll(x[r], c -> c / 3.0 + 0);
      x[r][0] = -r;
    }
    return x;
  }

  private static long[][] longs(int rows, int columns) {
    long[][] x = new long[rows][columns];
    for (int r = 0; r < rows; r++) {
      long first = 1000L * r;
      Arrays.setAll(x[r], c -> first + c);
    }
    return x;
  }

  private static byte[][] bytes(int rows, int columns) {
    byte[][] x = new byte[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      x[i / columns][i % columns] = (byte) i;
    }
    return x;
  }

  private static float[][] floats(int rows, int columns) {
    float[][] x = new float[rows][columns];
    for (int i = 0; i < rows * columns; i++) {
      x[i / columns][i % columns] = i / 7f;
    }
    return x;
  }

  private static int[][][] cube(int rows, int columns, int depth) {
    int[][][] x = new int[rows][columns][depth];
    int next = 0;
    for (int[][] slice : x) {
      for (int[] line : slice) {
        for (int i = 0; i < depth; i++) {
          line[i] = next++;
        }
      }
    }
    return x;
  }

  private static Object[] copy(Object[] x) {
    Object[] copy = x.clone();
    for (int i = 0; i < copy.length; i++) {
      if (copy[i] instanceof Object[] rows) {
        copy[i] = copy(rows);
      } else {
        Object line = x[i];
        int length = java.lang.reflect.Array.getLength(line);
        copy[i] = java.lang.reflect.Array.newInstance(line.getClass().getComponentType(), length);
        System.arraycopy(line, 0, copy[i], 0, length);
      }
    }
    return copy;
  }

  private static Bits bits(Object[] x) {
    if (x instanceof int[][][] cube) {
      int columns = cube[0].length;
      int depth = cube[0][0].length;
      int[] flat =
          Arrays.stream(cube).flatMap(Arrays::stream).flatMapToInt(Arrays::stream).toArray();
      return new Bits(DType.INT32, List.of(cube.length, columns, depth), Bits.of(flat).data());
    }
    return Bits.ofRows(x, java.lang.reflect.Array.getLength(x[0]));
  }
}
