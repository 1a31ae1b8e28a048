package org.seedtree.spark;

import java.io.IOException;
import java.util.Arrays;

/** Runs the main method of another class until the process that started this one ends. */
public final class ChildProcess {

  private ChildProcess() {}

  /** Takes the name of the class and its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Thread watch = new Thread(ChildProcess::haltAtEndOfInput, "watch");
    watch.setDaemon(true);
    watch.start();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }

  /** Halts when the parent process ends for whatever reason: that closes the standard input. */
  private static void haltAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // the parent writes nothing
      }
    } catch (IOException e) {
      // treated as the end of the input
    }
    Runtime.getRuntime().halt(1);
  }
}
