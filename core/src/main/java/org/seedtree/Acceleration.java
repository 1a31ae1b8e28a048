package org.seedtree;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.seedtree.internal.math.CompilableLoop;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.Simd;

/**
 * The loops of the Vector API, which make bulk calls faster: the same bits in less time, on Java 25
 * and later, where the program is started with {@code --add-modules jdk.incubator.vector}.
 *
 * <p>Before such a loop is compiled it takes a thousand times longer than afterwards. So the
 * library uses none until the program asks for it, and without being asked starts no thread:
 *
 * {@snippet file="AccelerationSnippetsTest.java" region="prepare"}
 *
 * <p>A program that runs for less than some ten seconds gains nothing by it.
 */
public final class Acceleration {

  private static final String MODULE = "jdk.incubator.vector";
  private static final int JAVA_VERSION = 25;

  private Acceleration() {}

  /**
   * Which loops of the Vector API are in use.
   *
   * @param reason why there are loops or none, in one line
   * @param compiled what the loops in use compute
   * @param waiting what the loops compute that are not compiled yet
   */
  public record Report(String reason, List<String> compiled, List<String> waiting) {

    /** Copies the lists. */
    public Report {
      compiled = List.copyOf(compiled);
      waiting = List.copyOf(waiting);
    }

    /** Returns whether every loop of the Vector API that there is on this JVM is in use. */
    public boolean isComplete() {
      return waiting.isEmpty() && !compiled.isEmpty();
    }

    /** Returns the report as text of one to three lines. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(reason);
      if (!compiled.isEmpty()) {
        text.append("\nin use: ").append(String.join(", ", compiled));
      }
      if (!waiting.isEmpty()) {
        text.append("\nnot compiled: ").append(String.join(", ", waiting));
      }
      return text.toString();
    }
  }

  /**
   * Compiles all loops of the Vector API, one after the other, on one daemon thread, which takes
   * some ten seconds of a processor. Each loop is used as soon as it is compiled. Nothing happens
   * where there are no such loops, and further calls return a future that completes together with
   * the first one.
   *
   * @return the report at the end, for a program that wants to wait; it never fails
   */
  public static CompletableFuture<Report> prepare() {
    return Preparation.RESULT.copy();
  }

  /** The preparation, which starts when this class is initialised: once. */
  private static final class Preparation {
    static final CompletableFuture<Report> RESULT = start();
  }

  private static CompletableFuture<Report> start() {
    CompletableFuture<Report> result = new CompletableFuture<>();
    if (report().waiting().isEmpty()) {
      result.complete(report());
      return result;
    }
    try {
      Thread thread = new Thread(null, () -> compile(result), "seedtree-acceleration", 0, false);
      thread.setContextClassLoader(null);
      thread.setDaemon(true);
      thread.start();
    } catch (OutOfMemoryError e) { // a limit of the number of threads: all continues without
      result.complete(report());
    }
    return result;
  }

  private static void compile(CompletableFuture<Report> result) {
    try {
      loops().forEach(CompilableLoop::compile);
    } finally {
      Report report = report();
      result.complete(report);
      Logger logger = System.getLogger("org.seedtree");
      logger.log(Level.DEBUG, () -> report.toString().replace("\n", "; "));
    }
  }

  /** Returns which loops are in use now, and why. */
  public static Report report() {
    List<String> compiled = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (CompilableLoop loop : loops()) {
      (loop.isCompiled() ? compiled : waiting).add(loop.description());
    }
    return new Report(reason(), compiled, waiting);
  }

  private static List<CompilableLoop> loops() {
    List<CompilableLoop> loops = new ArrayList<>(Simd.PROVIDER.loops());
    loops.addAll(Libm.loops());
    return loops;
  }

  private static String reason() {
    int version = Runtime.version().feature();
    if (version < JAVA_VERSION) {
      return "no loops of the Vector API: they need Java 25, this is Java " + version;
    }
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return "no loops of the Vector API: start Java with --add-modules " + MODULE;
    }
    if (!Simd.PROVIDER.isAvailable()) {
      return "no loops of the Vector API: this JVM has no optimising compiler, or the jar was built"
          + " without them";
    }
    return "loops of the Vector API on Java " + version;
  }
}
