package org.seedtree.examples;

import java.io.PrintStream;
import java.util.List;
import org.seedtree.Keyed;

/** Assigns users to the groups of an experiment by their names alone, and adds a group later. */
public final class GroupsOfUsers {

  private static final List<String> USERS = List.of("ada", "grace", "edsger", "alan", "ken");

  static void run(PrintStream out) {
    Keyed experiment = Keyed.of(2026).salted("checkout button");
    for (String user : USERS) {
      int half = experiment.assign(user, 0.5); // 0 for half of the users, 1 for the others
      int later = experiment.assign(user, 0.5, 0.25); // a third group takes from the rest only
      out.println(user + " " + half + " " + later);
    }
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private GroupsOfUsers() {}
}
