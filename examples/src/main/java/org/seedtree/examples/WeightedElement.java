package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.sequence.Choice;

/** Draws one element at a time, some more often than others. */
public final class WeightedElement {

  static void run(PrintStream out) {
    List<String> colors = List.of("red", "green", "blue");
    char[] letters = {'a', 'b', 'c'};
    Choice mostlyRed = Choice.weighted(0.7, 0.2, 0.1);
    Generator rng = Generator.defaultRng(12345);
    for (int i = 0; i < 5; i++) {
      out.println(rng.choice(colors) + " " + rng.choice(colors, mostlyRed));
    }
    out.println(rng.choice(letters, mostlyRed) + " " + rng.choice(3, mostlyRed));
    out.println(String.join(" ", rng.choice(colors, 6, mostlyRed)));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private WeightedElement() {}
}
