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
 * Spark's standalone cluster on this machine: a master and workers as processes of their own, on
 * free ports of the loopback, from the jars of the tests' class path. None of them outlives this
 * JVM.
 */
final class Cluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

  /** The start of the options that Spark needs of a JVM. */
  private static final List<String> SPARKS = List.of("--add-opens", "-Djdk.reflect", "-Dio.netty");

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

  /** What an application takes for its master. */
  String url() {
    return url;
  }

  /** What is on the class path and not in a jar: executors need it, too. */
  static String classes() {
    return String.join(
        File.pathSeparator, classPath().stream().filter(e -> !e.endsWith(".jar")).toList());
  }

  /** A folder for what Spark writes. */
  Path scratch() {
    return home.resolve("scratch");
  }

  /**
   * Starts another worker, with one core and a loopback address of its own: Spark makes no second
   * attempt at a task on the host of the first.
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

  /** The processes of executors, of all workers. */
  List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> worker.toHandle().children()).toList();
  }

  /** Kills a worker's process and its executors'. */
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
    command.addAll(List.of(Watched.class.getName(), main));
    command.addAll(List.of("--host", host, "--port", "0", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "of the jars above"); // else it is looked for
    builder.environment().put("SPARK_LOCAL_IP", host);
    builder.environment().put("SPARK_LOCAL_DIRS", scratch().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** How to start a JVM like this one, but for the main class and its arguments. */
  static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> SPARKS.stream().anyMatch(option::startsWith))
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
    Matcher found = line.matcher(read(name));
    found.find();
    return found;
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

  /** Looks again and again until something has come to pass, for minutes at most. */
  static void await(String what, BooleanSupplier come) {
    long start = System.nanoTime();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("waited in vain for " + what);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** Ends all processes, and waits for the last. */
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
