package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.seedtree.Generator;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.parallel.Parallel;

/** Draws into arrays of narrow types, by one thread and by all. */
public final class NarrowArrays {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    int[] dice = rng.integerInts(1, 7, 10);
    out.println(Lines.of(dice) + " " + rng.integerInt(0, 100));
    float[] normals = rng.sampleFloats(new StandardNormal(), 3); // rng.sample gives a double[]
    out.println(Lines.of(normals[0], normals[1], normals[2]));

    byte[] pixels = Parallel.fill(rng, Integers.of(IntegerType.UINT8, 0, 200), new byte[300_000]);
    short[] samples = Parallel.fill(rng, Integers.of(IntegerType.INT16, -9, 9), new short[300_000]);
    boolean[] coins = Parallel.fill(rng, Integers.of(IntegerType.BOOL, 0, 2), new boolean[300_000]);
    long heads = IntStream.range(0, coins.length).filter(i -> coins[i]).count();
    out.println(Lines.of(last(pixels)) + ", " + Arrays.stream(last(samples)).sum() + ", " + heads);
    Parallel.fill(rng, new StandardNormal(), normals);
    out.println(Lines.of(normals[0], normals[1], normals[2]));
  }

  /** Returns the last five values; those of {@code uint8} are unsigned. */
  private static int[] last(byte[] values) {
    return IntStream.range(values.length - 5, values.length).map(i -> values[i] & 0xff).toArray();
  }

  private static int[] last(short[] values) {
    return IntStream.range(values.length - 5, values.length).map(i -> values[i]).toArray();
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private NarrowArrays() {}
}
