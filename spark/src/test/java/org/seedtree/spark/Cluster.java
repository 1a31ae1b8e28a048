package org.seedtree.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standalone Spark cluster on this machine: a master and workers in processes of their own, on
 * free ports of the loopback interface, with the jars of the tests' class path. All processes end
 * with this JVM.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  /** The prefixes of the JVM options that Spark needs. */
  private static final List<String> SPARK_OPTIONS =
      List.of("--add-opens", "-Djdk.reflect", "-Dio.netty");

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String url;

  /**
   * Starts a master.
   *
   * @param home an empty folder
   */
  Cluster(Path home) throws IOException {
    this.home = home;
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : classPath()) {
      if (entry.endsWith(".jar")) {
        Path jar = Path.of(entry);
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    Path log = Files.createDirectories(home.resolve("conf")).resolve("log4j2.properties");
    Files.writeString(
        log,
        """
        rootLogger.level = warn
        rootLogger.appenderRef.console.ref = console
        appender.console.type = Console
        appender.console.name = console
        appender.console.target = SYSTEM_ERR
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d{HH:mm:ss} %p %c{1}: %m%n%ex
        logger.deploy.name = org.apache.spark.deploy
        logger.deploy.level = info
        """);
    start("master", "127.0.0.1", "org.apache.spark.deploy.master.Master");
    url = awaitLog("master", URL).group(1);
  }

  /** Returns the URL of the master. */
  String url() {
    return url;
  }

  /** Returns the folders of the class path, which executors need as well as the jars. */
  static String classes() {
    return String.join(
        File.pathSeparator, classPath().stream().filter(e -> !e.endsWith(".jar")).toList());
  }

  /** Returns the folder for Spark's temporary files. */
  Path scratch() {
    return home.resolve("scratch");
  }

  /**
   * Starts another worker, with one core and a loopback address of its own: Spark never starts the
   * second attempt of a task on the host of the first.
   */
  void addWorker() throws IOException {
    String name = "worker-" + processes.size();
    String host = "127.0.0." + (1 + processes.size());
    workers.add(
        start(
            name,
            host,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            home.resolve(name).toString(),
            url));
    awaitLog(name, REGISTERED);
  }

  /** Returns the executor processes of all workers. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> worker.toHandle().children()).toList();
  }

  /** Kills a worker and its executors. */
  void killWorker() {
    Process worker = workers.remove(0);
    List<ProcessHandle> all = new ArrayList<>(worker.toHandle().descendants().toList());
    worker.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    await("the end of a worker", () -> !worker.isAlive());
  }

  private Process start(String name, String host, String main, String... arguments)
      throws IOException {
    List<String> command =
        java("-Xmx512m", "-Dlog4j2.configurationFile=" + home.resolve("conf/log4j2.properties"));
    command.addAll(List.of(ChildProcess.class.getName(), main));
    command.addAll(List.of("--host", host, "--port", "0", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder
        .environment()
        .put("SPARK_SCALA_VERSION", "of the jars above"); // otherwise Spark searches for it
    builder.environment().put("SPARK_LOCAL_IP", host);
    builder.environment().put("SPARK_LOCAL_DIRS", scratch().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Returns a command that starts a JVM like this one, without a main class and its arguments. */
  public static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> SPARK_OPTIONS.stream().anyMatch(option::startsWith))
        .forEach(command::add);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath())));
    return command;
  }

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private Path log(String name) {
    return home.resolve(name + ".log");
  }

  private Matcher awaitLog(String name, Pattern line) {
    await("'" + line + "' in " + log(name), () -> line.matcher(read(name)).find());
    Matcher matcher = line.matcher(read(name));
    matcher.find();
    return matcher;
  }

  private String read(String name) {
    try {
      return Files.exists(log(name))
          ? new String(Files.readAllBytes(log(name)), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until a condition holds.
   *
   * @param description what is waited for
   * @param condition the condition
   * @throws IllegalStateException if it does not hold within minutes
   */
  public static void await(String description, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > TIMEOUT.toNanos()) {
        throw new IllegalStateException("timeout while waiting for " + description);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Kills all processes and waits until they have ended. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes) {
      process.toHandle().descendants().forEach(all::add);
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroyForcibly);
    await("the end of all processes", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
