package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Generator;

/**
 * Spawns generators from a generator and from its children: each task can divide its own workload
 * independently. The parent's stream does not change.
 */
public final class Grandchildren {

  static void run(PrintStream out) {
    Generator root = Generator.defaultRng(2026);
    double before = root.random();
    List<Generator> children = root.spawn(3);
    for (Generator child : children) {
      for (Generator grandchild : child.spawn(2)) {
        out.println(Lines.of(grandchild.standardExponential(3)));
      }
      out.println(Lines.of(child.random(2)));
    }
    out.println(Lines.of(before, root.random()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private Grandchildren() {}
}
