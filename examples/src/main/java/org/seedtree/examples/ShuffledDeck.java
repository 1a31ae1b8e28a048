package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.seedtree.Generator;

/** Lets code of the JDK draw NumPy's numbers, through the view as {@code java.util.Random}. */
public final class ShuffledDeck {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(42);
    Random random = rng.asRandom();
    List<Integer> deck = new ArrayList<>(IntStream.range(0, 10).boxed().toList());

    Collections.shuffle(deck, random);
    out.println("by Collections.shuffle: " + deck);
    out.println("as Random: " + Lines.of(random.nextDouble(), random.nextGaussian()));
    out.println("as Generator: " + Lines.of(rng.normal(10, 2)));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private ShuffledDeck() {}
}
