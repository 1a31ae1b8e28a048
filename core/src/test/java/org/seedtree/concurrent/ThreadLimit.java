package org.seedtree.concurrent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A limit of the operating system after which a JVM cannot start a thread. It does not bind the
 * superuser, so a test that runs as such starts the JVM as another user.
 */
final class ThreadLimit {

  private static final String NOBODY = "61234";

  private ThreadLimit() {}

  /** Runs a program in a JVM of its own; returns what it prints. */
  static String run(Class<?> program, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-Xlog:disable"));
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    return output.strip();
  }

  /** Reaches the limit in this JVM; returns whether threads cannot be started now. */
  static boolean reach() throws IOException, InterruptedException {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      new ProcessBuilder("prlimit", "--pid", pid, "--nproc=1").inheritIO().start().waitFor();
      Thread thread = new Thread(() -> {});
      thread.start();
      thread.join();
      return false;
    } catch (OutOfMemoryError e) { // even of the thread that waits for prlimit
      return true;
    }
  }
}
