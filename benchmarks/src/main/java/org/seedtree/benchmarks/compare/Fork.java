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
 * The main program of a JVM that runs one case of one library only, so that its profiles are those
 * of the case.
 *
 * <p>It warms up with short calls, so that whole methods are compiled, and then with calls of full
 * size. It prints {@code ready}, and then replies to {@code time NANOS} as {@code numpy_side.py}
 * does.
 */
final class Fork {

  static final int SHORT = 2_000;
  private static final int MIN_CALLS = 3;

  private final Workload workload;

  private Fork(Workload workload) {
    this.workload = workload;
  }

  /** Returns the command that starts such a JVM. */
  static List<String> command(
      List<String> java, BenchmarkCase benchmark, Library library, long warmUpNanos) {
    List<String> command = new ArrayList<>(java);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Fork.class.getName(),
            benchmark.name(),
            library.name(),
            String.valueOf(warmUpNanos)));
    return command;
  }

  public static void main(String[] args) throws IOException {
    BenchmarkCase benchmark = BenchmarkCases.named(args[0]);
    Library library = Library.valueOf(args[1]);
    long warmUpNanos = Long.parseLong(args[2]);
    new Fork(benchmark.workload(library, Math.min(benchmark.n(), SHORT))).warmUp(warmUpNanos / 2);
    Fork fork = new Fork(benchmark.workload(library, benchmark.n()));
    fork.warmUp(warmUpNanos / 2);
    System.out.println("ready");
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      System.out.println(fork.time(Long.parseLong(line.split("\t")[1])));
    }
  }

  /** Runs until this thread has used that much processor time and the compiler is idle. */
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
      boolean compilerIsIdle = now - lastCompilation > nanos / 4 || now - start > 4 * nanos;
      if (calls >= MIN_CALLS && now - start > nanos && compilerIsIdle) {
        return;
      }
      consume(workload.run());
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
      Object result = workload.run();
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
