package org.seedtree.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.seedtree.Acceleration;

/**
 * The main program of a JVM that runs Seedtree's part of all cases, one after another, as a program
 * does that draws from many distributions. It has the loops of the Vector API compiled first, if
 * there are any.
 *
 * <p>Requests are lines of tab-separated fields: {@code case NAME NANOS} warms up a case for that
 * long and replies {@code ready}, {@code time NANOS} replies as {@code numpy_side.py} does.
 */
final class SharedFork {

  private Workload workload = () -> "";

  private SharedFork() {}

  /** Returns the command that starts such a JVM. */
  static List<String> command(List<String> java) {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), SharedFork.class.getName()));
    return command;
  }

  public static void main(String[] args) throws IOException {
    Acceleration.prepare().join();
    System.out.println("ready");
    SharedFork fork = new SharedFork();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      System.out.println(fork.reply(line.split("\t")));
    }
  }

  private String reply(String[] request) {
    if (request[0].equals("time")) {
      return time(Long.parseLong(request[1]));
    }
    BenchmarkCase benchmark = BenchmarkCases.named(request[1]);
    workload = benchmark.workload(Library.SEEDTREE, benchmark.n());
    time(Long.parseLong(request[2]));
    return "ready";
  }

  private String time(long nanos) {
    StringBuilder times = new StringBuilder();
    long end = System.nanoTime() + nanos;
    do {
      long start = System.nanoTime();
      Object result = workload.run();
      long time = System.nanoTime() - start;
      sink = result;
      times.append(times.isEmpty() ? "" : " ").append(time);
    } while (System.nanoTime() < end);
    return times.toString();
  }

  @SuppressWarnings("unused") // written so that results count as used
  private static volatile Object sink = "";
}
