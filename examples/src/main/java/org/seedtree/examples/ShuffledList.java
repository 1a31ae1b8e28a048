package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.sequence.Choice;

/** Shuffles a list in place, gives a shuffled copy, and draws some of it without repeats. */
public final class ShuffledList {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(42);
    List<String> songs = new ArrayList<>(List.of("Aja", "Blue", "Crush", "Dots", "Echo", "Fly"));
    out.println("copy  " + String.join(" ", rng.permutation(songs)));
    rng.shuffle(songs);
    out.println("list  " + String.join(" ", songs));
    out.println("three " + String.join(" ", rng.choice(songs, 3, Choice.withoutReplacement())));
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private ShuffledList() {}
}
