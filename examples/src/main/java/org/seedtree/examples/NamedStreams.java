package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.seed.SeedSequence;

/**
 * Makes streams for data, model and evaluation from one root seed: drawing more from one of them
 * does not change the others.
 */
public final class NamedStreams {

  static void run(PrintStream out) {
    List<SeedSequence> seeds = new SeedSequence(20_240_501).spawn(3);
    Generator data = Generator.defaultRng(seeds.get(0));
    Generator model = Generator.defaultRng(seeds.get(1));
    Generator evaluation = Generator.defaultRng(seeds.get(2));

    double[] points = data.uniform(0, 10, 4);
    double[] weights = model.normal(0, 0.1, 4);
    int[] folds = evaluation.permutation(8);

    out.println("data       " + Lines.of(points));
    out.println("model      " + Lines.of(weights));
    out.println("evaluation " + Lines.of(folds));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private NamedStreams() {}
}
