package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Generator;

/**
 * Spawning from a generator, and from its children in turn: each task may split its own work
 * without asking anybody. The parent's stream is not touched.
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
