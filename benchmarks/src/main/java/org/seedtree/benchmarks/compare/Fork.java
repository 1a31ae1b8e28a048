package org.seedtree.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that does one case on one side and nothing else, so that its profiles are this case's.
 *
 * <p>It warms up with short calls, which has methods compiled as a whole, and then with calls of
 * full size. It says {@code ready}, and then answers {@code time NANOS} as NumPy's side does.
 */
final class Fork {

  static final int SHORT = 2_000;
  private static final int LEAST_CALLS = 3;

  private final Workload work;

  private Fork(Workload work) {
    this.work = work;
  }

  /** The command that starts one. */
  static List<String> command(List<String> java, BenchmarkCase work, Side side, long warmUpNanos) {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Fork.class.getName(),
            work.name(),
            side.name(),
            String.valueOf(warmUpNanos)));
    return command;
  }

  public static void main(String[] args) throws IOException {
    BenchmarkCase work = BenchmarkCases.named(args[0]);
    Side side = Side.valueOf(args[1]);
    long warmUpNanos = Long.parseLong(args[2]);
    new Fork(work.work(side, Math.min(work.n(), SHORT))).warmUp(warmUpNanos / 2);
    Fork fork = new Fork(work.work(side, work.n()));
    fork.warmUp(warmUpNanos / 2);
    System.out.println("ready");
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      System.out.println(fork.time(Long.parseLong(line.split("\t")[1])));
    }
  }

  /** Until this thread has worked for so long, and the compiler rests. */
  private void warmUp(long nanos) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = cpuTime();
    long lastCompilation = start;
    long compiled = compiler.getTotalCompilationTime();
    for (int calls = 0; ; calls++) {
      long now = cpuTime();
      long compiledNow = compiler.getTotalCompilationTime();
      if (compiledNow != compiled) {
        compiled = compiledNow;
        lastCompilation = now;
      }
      boolean quiet = now - lastCompilation > nanos / 4 || now - start > 4 * nanos;
      if (calls >= LEAST_CALLS && now - start > nanos && quiet) {
        return;
      }
      consume(work.run());
    }
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private String time(long nanos) {
    StringBuilder times = new StringBuilder();
    long end = System.nanoTime() + nanos;
    do {
      long start = System.nanoTime();
      Object result = work.run();
      long time = System.nanoTime() - start;
      consume(result);
      times.append(times.isEmpty() ? "" : " ").append(time);
    } while (System.nanoTime() < end);
    return times.toString();
  }

  private static void consume(Object result) {
    sink = result;
  }

  @SuppressWarnings("unused") // written so that results count as used
  private static volatile Object sink = "";
}
