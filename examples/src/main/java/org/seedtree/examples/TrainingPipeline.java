package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.seedtree.Generator;

/**
 * Gives the split, the augmentation and the initial weights of a training run their own streams.
 */
public final class TrainingPipeline {

  private static final int SAMPLES = 12;
  private static final int TEST = 3;

  static void run(PrintStream out) {
    List<Generator> streams = Generator.defaultRng(7).spawn(3);

    int[] order = streams.get(0).permutation(SAMPLES);
    out.println("test  " + Lines.of(Arrays.copyOf(order, TEST)));
    out.println("train " + Lines.of(Arrays.copyOfRange(order, TEST, SAMPLES)));

    float[] noise = streams.get(1).standardNormal(new float[4]);
    boolean[] flips = streams.get(1).integers(0, 2, new boolean[4]);
    for (int i = 0; i < noise.length; i++) {
      out.println("augment " + Lines.of(noise[i]) + (flips[i] ? " flip" : ""));
    }

    double bound = Math.sqrt(6.0 / (4 + 2));
    for (double[] row : streams.get(2).uniform(-bound, bound, 2, 4)) {
      out.println("weights " + Lines.of(row));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private TrainingPipeline() {}
}
