package org.seedtree.examples;

import java.io.PrintStream;
import java.math.BigInteger;
import org.seedtree.Generator;
import org.seedtree.engine.Philox;

/** Gives every item a Philox engine with its own key: O(1) for any item, in any order. */
public final class KeyedStreams {

  static void run(PrintStream out) {
    BigInteger root = new BigInteger("42424242424242424242424242424242", 16);
    for (long id : new long[] {7, 0, 123_456_789}) {
      Philox bits = Philox.ofKey(root.add(BigInteger.valueOf(id)));
      out.println(id + ": " + Lines.of(new Generator(bits).uniform(-1, 1, 4)));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private KeyedStreams() {}
}
