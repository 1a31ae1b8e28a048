package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64DXSM;

/** Draws from blocks of one long stream that are too far apart to overlap. */
public final class JumpedBlocks {

  static void run(PrintStream out) {
    PCG64DXSM bits = new PCG64DXSM(12345);
    for (int block = 0; block < 4; block++) {
      Generator rng = new Generator(bits.jumped(block));
      out.println(Lines.of(rng.standardNormal(3)));
    }
    MT19937 twister = new MT19937(12345);
    for (int block = 0; block < 3; block++) {
      Generator rng = new Generator(twister.jumped(block));
      out.println(Lines.of(rng.random(3)));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private JumpedBlocks() {}
}
