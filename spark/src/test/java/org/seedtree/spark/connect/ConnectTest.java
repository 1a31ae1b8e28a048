package org.seedtree.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.spark.ChildProcess;
import org.seedtree.spark.Cluster;

/**
 * Runs {@link ConnectClient} against a Spark Connect server, both as processes on the loopback
 * interface. The profile {@code connect} downloads them.
 */
@Tag("slow")
class ConnectTest {

  private static final Path CLIENT_JARS =
      Path.of("target/connect", org.apache.spark.package$.MODULE$.SPARK_VERSION());
  private static final String SERVER = "org.apache.spark.sql.connect.service.SparkConnectServer";
  private static final int TIMEOUT_MINUTES = 5;

  /**
   * Arrow in the client of Spark 4.2 needs sun.misc.Unsafe, which Netty leaves alone from 24 on.
   */
  private static final int LAST_JAVA = 23;

  @TempDir private Path folder;

  @Test
  void aClientReadsWhatNumpyDraws() throws Exception {
    if (!Files.isDirectory(CLIENT_JARS)) {
      System.out.println("skipped: Spark Connect is tested with the profile connect");
      abort("the profile connect is not active");
    }
    if (Runtime.version().feature() > LAST_JAVA) {
      System.out.println("skipped: Spark's client does not start on Java " + Runtime.version());
      abort("the Java is too new");
    }
    int port = freePort();
    Process server = server(port);
    try {
      Path log = folder.resolve("client.log");
      Process client = client(port, log);
      try {
        assertThat(client.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(client.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains(ConnectClient.PASSED);
      } finally {
        client.destroyForcibly();
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts a server, whose class path is that of the tests. */
  private Process server(int port) throws IOException {
    List<String> command =
        Cluster.java(
            "-Xmx1g",
            "-Dspark.master=local[2]",
            "-Dspark.app.name=connect",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=localhost",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse"),
            "-Dspark.connect.grpc.binding.address=127.0.0.1",
            "-Dspark.connect.grpc.binding.port=" + port);
    command.addAll(List.of(ChildProcess.class.getName(), SERVER));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile())
        .start();
  }

  /** Starts the client, with the jars of Spark's client instead of those of Spark itself. */
  private static Process client(int port, Path log) throws IOException {
    List<String> command = Cluster.java("-Xmx512m");
    int classPath = command.indexOf("-cp") + 1;
    command.set(classPath, clientClassPath(command.get(classPath)));
    command.addAll(
        List.of(
            ChildProcess.class.getName(), ConnectClient.class.getName(), "sc://127.0.0.1:" + port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String clientClassPath(String tests) throws IOException {
    try (Stream<Path> jars = Files.list(CLIENT_JARS)) {
      Stream<String> others =
          Arrays.stream(tests.split(File.pathSeparator))
              .filter(entry -> !entry.matches(".*/spark-(sql|sql-api|catalyst|core|connect)_.*"));
      return String.join(
          File.pathSeparator,
          Stream.concat(jars.map(jar -> jar.toAbsolutePath().toString()), others).toList());
    }
  }
}
