package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Multinomial;
import org.seedtree.parallel.Blocks;
import org.seedtree.parallel.Parallel;

/** Draws vectors by all threads: of one stream, and in blocks that have a stream each. */
public final class VectorsInBlocks {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    Dirichlet proportions = new Dirichlet(0.5, 1, 2.5);
    double[][] vectors = Parallel.fill(rng, proportions, new double[10_000][3]);
    out.println(Lines.of(vectors[9_999]) + ", " + Lines.of(rng.random()));

    Blocks blocks = Blocks.of(12345, 1000); // block b comes from child b of the seed
    long[][] counts = new long[3][3];
    blocks.fill(new Multinomial(20, new double[] {0.2, 0.3, 0.5}), 2999, counts, 0, 3);
    for (long[] row : counts) {
      out.println(Lines.of(row));
    }
    out.println(Lines.of(blocks.fill(proportions, 5000, new double[1][3], 0, 1)[0]));
    short[] dice = blocks.fill(Integers.of(IntegerType.INT16, 1, 7), new short[3000]);
    out.println(dice[0] + " " + dice[1000] + " " + dice[2999]);
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private VectorsInBlocks() {}
}
