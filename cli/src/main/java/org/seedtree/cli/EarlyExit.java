package org.seedtree.cli;

import java.io.PrintStream;
import java.util.Arrays;

/**
 * A shutdown hook for classes of users that end the program: a status that they choose, which may
 * be 0, would say that the command has succeeded. A signal ends the program as always.
 */
final class EarlyExit extends Thread {

  private final int status;
  private final PrintStream err;
  private volatile boolean isCommandDone;

  /**
   * Creates the hook.
   *
   * @param status the status of the program that is ended early
   * @param err receives the line that says so
   */
  EarlyExit(int status, PrintStream err) {
    this.status = status;
    this.err = err;
  }

  /** Ends the program after its command. */
  void exit(int statusOfCommand) {
    isCommandDone = true;
    System.exit(statusOfCommand);
  }

  @Override
  public void run() {
    if (!isCommandDone && isRequested()) {
      err.println("seedtree: System.exit was called before the command was done");
      err.flush();
      Runtime.getRuntime().halt(status);
    }
  }

  /** Returns whether a thread has called for the exit, which then waits for the hooks. */
  private static boolean isRequested() {
    return getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(
            frame ->
                frame.getClassName().equals(Runtime.class.getName())
                    && frame.getMethodName().equals("exit"));
  }
}
