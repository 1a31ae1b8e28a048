package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine and the JVM on which the libraries in Java run.
 *
 * @param processor the processor
 * @param system the operating system
 * @param jdk the JVM and its version
 * @param java the command that starts a JVM, with its options
 */
record Machine(String processor, String system, String jdk, List<String> java) {

  static final String VECTOR_MODULE = "jdk.incubator.vector";
  static final int FIRST_WITH_VECTOR = 25;

  /**
   * Makes Seedtree use its vector loops from the first value on instead of after their compilation.
   */
  private static final String EAGER_SIMD = "-Dorg.seedtree.simd.eager=true";

  /** The heap is touched at the start, so that page faults do not hit single cases. */
  private static final List<String> OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

  static Machine here(boolean vector) {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(OPTIONS);
    if (vector && Runtime.version().feature() >= FIRST_WITH_VECTOR) {
      java.addAll(List.of("--add-modules", VECTOR_MODULE, EAGER_SIMD));
    }
    return new Machine(
        "%s, %d processors".formatted(processorName(), Runtime.getRuntime().availableProcessors()),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        List.copyOf(java));
  }

  /** Returns the same machine with vector loops that are used only once they are compiled. */
  Machine prepared() {
    List<String> options = java.stream().filter(option -> !option.equals(EAGER_SIMD)).toList();
    return new Machine(processor, system, jdk, options);
  }

  /** Returns the targets on this machine. */
  SpeedTargets targets() {
    return java.contains(VECTOR_MODULE) ? SpeedTargets.WITH_VECTOR : SpeedTargets.WITHOUT_VECTOR;
  }

  /** Returns the JDK's feature version. */
  int feature() {
    return Runtime.version().feature();
  }

  /** Returns the options of the JVMs. */
  String flags() {
    return String.join(" ", java.subList(1, java.size()));
  }

  List<String> lines() {
    return List.of(processor + "; " + system, jdk + "; " + flags());
  }

  private static String processorName() {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpuinfo)) {
      try (Stream<String> lines = Files.lines(cpuinfo)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      } catch (IOException e) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.arch");
  }
}
