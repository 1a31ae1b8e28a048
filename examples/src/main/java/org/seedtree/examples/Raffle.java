package org.seedtree.examples;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.seedtree.python.ChoiceWeights;
import org.seedtree.python.PythonRandom;

/** Draws a raffle by the numbers of Python's own {@code random}, seeded by a text. */
public final class Raffle {

  static void run(PrintStream out) {
    PythonRandom rng = new PythonRandom("spring raffle");

    List<String> people =
        new ArrayList<>(List.of("Ana", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal"));
    rng.shuffle(people);
    out.println("order    " + String.join(" ", people));
    out.println("winners  " + String.join(" ", rng.sample(people, 3)));
    List<String> prizes = List.of("book", "mug", "pen");
    out.println("prizes   " + String.join(" ", rng.choices(prizes, ChoiceWeights.of(1, 3, 6), 5)));
    long[] tickets = LongStream.generate(() -> rng.randrange(1_000_000)).limit(4).toArray();
    out.println("tickets  " + Lines.of(tickets));
    double[] arrivals = DoubleStream.generate(() -> rng.expovariate(0.5)).limit(3).toArray();
    out.println("arrivals " + Lines.of(arrivals));
    double[] weights = DoubleStream.generate(() -> rng.gauss(70, 8)).limit(3).toArray();
    out.println("weights  " + Lines.of(weights));
    out.println("then     " + Lines.of(rng.random()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private Raffle() {}
}
