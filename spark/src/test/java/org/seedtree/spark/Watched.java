package org.seedtree.spark;

import java.io.IOException;
import java.util.Arrays;

/** Runs another class's main method for as long as the process that started this one lives. */
final class Watched {

  private Watched() {}

  /** The class and its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(Watched::haltAtEndOfInput, "watch");
    watch.setDaemon(true);
    watch.start();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  /** The other end of the standard input is closed when its process ends, however it ends. */
  private static void haltAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // nothing is said
      }
    } catch (IOException e) {
      // the same as the end
    }
    Runtime.getRuntime().halt(1);
  }
}
