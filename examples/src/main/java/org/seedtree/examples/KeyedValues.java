package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Keyed;
import org.seedtree.Seeds;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.seed.SeedSequence;

/** Gives orders and users values that depend on a seed and their keys alone. */
public final class KeyedValues {

  static void run(PrintStream out) {
    SeedSequence seed = Seeds.of(42).named("shop");
    Keyed keyed = Keyed.of(seed);
    for (long order : new long[] {1001, 17, -3}) {
      double price = keyed.salted("price").sample(new Normal(10, 2), order);
      long items = keyed.salted("items").sample(new Poisson(3), order);
      out.println("order " + order + ": " + Lines.of(price) + " " + items);
    }
    for (String user : new String[] {"ada", "grace", "edsger"}) {
      int two = keyed.salted("experiment").assign(user, 0.5);
      int three = keyed.salted("experiment").assign(user, 0.5, 0.25);
      out.println("user " + user + ": group " + two + ", of three " + three);
    }
    double visit = keyed.salted("visit").sample(new Normal(0, 1), 7, 20261121);
    out.println("visit of customer 7: " + Lines.of(visit));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private KeyedValues() {}
}
