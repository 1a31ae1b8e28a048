package org.seedtree.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Results against the C library of this machine, where it is the reference: more arguments than the
 * golden file has checksums for, and for the float functions of one argument a walk over all
 * floats.
 */
@Tag("slow")
class LiveLibmTest {

  /** With a compiled server. */
  private static final int CALLS = 20_000_000;

  /** With the Python one. */
  private static final int FEWER_CALLS = 500_000;

  /** Beyond the golden calls. */
  private static final long FIRST_CALL = 1L << 40;

  private static final int CHUNK = 65_536;

  /** Every float is {@code -Dseedtree.libm.stride=1}, a minute and more per function. */
  private static final int STRIDE = Integer.getInteger("seedtree.libm.stride", 31);

  private static final GoldenLibm GOLDEN = GoldenLibm.read();

  private static Optional<List<String>> command = Optional.empty();

  @BeforeAll
  static void compile(@TempDir Path folder) throws IOException, InterruptedException {
    command = LiveLibm.compile(folder);
  }

  @ParameterizedTest
  @EnumSource
  void isTheLiveCLibrary(LibmFunction function) throws IOException {
    try (LiveLibm live = startReference(function)) {
      Comparison comparison = new Comparison(function, live);
      int wanted = compiled() ? CALLS : FEWER_CALLS;
      int golden = GOLDEN.parts(function).stream().mapToInt(GoldenLibm.Part::calls).sum();
      for (GoldenLibm.Part part : GOLDEN.parts(function)) {
        long calls = (long) wanted * part.calls() / golden;
        for (long call = 0; call < calls; call += CHUNK) {
          part.arguments(FIRST_CALL + call, comparison.x, comparison.y);
          comparison.run();
        }
      }
      comparison.report();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LOGF", "LOG1PF", "EXPF"})
  void isTheLiveCLibraryOverAllFloats(LibmFunction function) throws IOException {
    try (LiveLibm live = startReference(function)) {
      Comparison comparison = new Comparison(function, live);
      long stride = compiled() ? STRIDE : 100_003;
      long bits = 0;
      while (bits < 1L << 32) {
        for (int i = 0; i < CHUNK; i++) {
          comparison.x[i] = Float.intBitsToFloat((int) bits);
          bits += stride;
        }
        comparison.run();
      }
      comparison.report();
    }
  }

  private static boolean compiled() {
    return command.orElseThrow().size() == 1;
  }

  private static LiveLibm startReference(LibmFunction function) throws IOException {
    if (command.isEmpty()) {
      System.out.println("skipped: neither a C compiler nor python3 to call the C library with");
    }
    assumeTrue(command.isPresent());
    LiveLibm live = LiveLibm.start(command.orElseThrow(), function);
    boolean reference = GOLDEN.differences(function, Integer.MAX_VALUE, live).isEmpty();
    if (!reference) {
      System.out.println("skipped: this machine's " + function.cName() + " is not the reference");
      live.close();
    }
    assumeTrue(reference);
    return live;
  }

  /** Counts what differs between the two libraries. */
  private static final class Comparison {

    final double[] x = new double[CHUNK];
    final double[] y = new double[CHUNK];
    private final double[] ours = new double[CHUNK];
    private final double[] theirs = new double[CHUNK];
    private final LibmFunction function;
    private final LiveLibm live;
    private final List<String> shown = new ArrayList<>();
    private long calls;
    private long differing;

    Comparison(LibmFunction function, LiveLibm live) {
      this.function = function;
      this.live = live;
    }

    void run() throws IOException {
      live.apply(function, x, y, theirs);
      GoldenLibm.OURS.apply(function, x, y, ours);
      for (int i = 0; i < CHUNK; i++) {
        long expected = function.bits(theirs[i]);
        if (function.bits(ours[i]) != expected) {
          differing++;
          if (shown.size() < 5) {
            shown.add(function.showDifference(x[i], y[i], expected, ours[i]));
          }
        }
      }
      calls += CHUNK;
    }

    void report() {
      System.out.printf("%s: %d calls, %d differing%n", function.cName(), calls, differing);
      assertThat(shown).as("%d of %d calls differ", differing, calls).isEmpty();
    }
  }
}
