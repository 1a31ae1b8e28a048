package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.seed.SeedSequence;

/** Spawns ten independent streams from one seed, which is the recommended way. */
public final class TenChildren {

  static void run(PrintStream out) {
    List<SeedSequence> children = new SeedSequence(12345).spawn(10);
    for (SeedSequence child : children) {
      Generator rng = Generator.defaultRng(child);
      out.println(Lines.of(rng.normal(0, 1, 5)));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private TenChildren() {}
}
