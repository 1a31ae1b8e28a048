package org.seedtree.flink.source;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A standalone session cluster on loopback: a job manager and task managers in JVMs of their own.
 */
final class Cluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int FIRST_PORT = 20_000;
  private static final int END_PORT = 32_000;

  private final Path folder;
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();
  private int taskManagers;

  /** Starts a job manager. */
  Cluster(Path folder) throws IOException {
    this.folder = folder;
    this.restPort = freePort();
    Files.writeString(folder.resolve("config.yaml"), configuration(freePort(), restPort));
    start(StandaloneSessionClusterEntrypoint.class, "job-manager");
  }

  /** Returns a free port below those that systems give to clients, which could take it again. */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, END_PORT);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // It is in use.
      }
    }
  }

  /** Returns the options, among them all of memory, which Flink's scripts would compute. */
  private static String configuration(int rpcPort, int restPort) {
    return String.join(
        "\n",
        "jobmanager.rpc.address: " + LOOPBACK,
        "jobmanager.rpc.port: " + rpcPort,
        "jobmanager.bind-host: " + LOOPBACK,
        "rest.address: " + LOOPBACK,
        "rest.bind-address: " + LOOPBACK,
        "rest.port: " + restPort,
        "taskmanager.host: " + LOOPBACK,
        "taskmanager.bind-host: " + LOOPBACK,
        "taskmanager.numberOfTaskSlots: 2",
        "taskmanager.cpu.cores: 1.0",
        "taskmanager.memory.task.heap.size: 128m",
        "taskmanager.memory.task.off-heap.size: 0m",
        "taskmanager.memory.framework.heap.size: 64m",
        "taskmanager.memory.framework.off-heap.size: 64m",
        "taskmanager.memory.network.min: 32m",
        "taskmanager.memory.network.max: 32m",
        "taskmanager.memory.managed.size: 16m",
        "taskmanager.memory.jvm-metaspace.size: 128m",
        "taskmanager.memory.jvm-overhead.min: 64m",
        "taskmanager.memory.jvm-overhead.max: 64m",
        "cluster.registration.error-delay: 200", // a task manager may be up before the job manager
        "heartbeat.interval: 300",
        "heartbeat.timeout: 30000",
        "");
  }

  private Process start(Class<?> main, String name) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(main.getName(), "--configDir", folder.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(folder.resolve(name + ".log").toFile()))
            .start();
    processes.add(process);
    return process;
  }

  /** Starts a task manager of two slots. */
  Process startTaskManager() throws IOException {
    taskManagers++;
    return start(TaskManagerRunner.class, "task-manager-" + taskManagers);
  }

  /** Returns an environment whose jobs run on the cluster. */
  StreamExecutionEnvironment environment(int parallelism) {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment(LOOPBACK, restPort, new Configuration());
    environment.setParallelism(parallelism);
    return environment;
  }

  @Override
  public void close() throws InterruptedException {
    processes.forEach(Process::destroyForcibly);
    for (Process process : processes) {
      process.waitFor(10, TimeUnit.SECONDS);
    }
  }
}
