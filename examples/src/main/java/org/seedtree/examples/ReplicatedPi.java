package org.seedtree.examples;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.seedtree.Generator;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/**
 * Estimates pi by ten thousand replications of a hundred points on all cores. Replication i draws
 * from child i of the seed, as in NumPy's {@code SeedSequence(12345).spawn(10_000)}; the results
 * are those of {@code ./seedtree run pi --replications 10000 --seed 12345}.
 */
public final class ReplicatedPi {

  private static final int POINTS = 100;

  static void run(PrintStream out) throws NoSuchAlgorithmException {
    Replications replications = Replications.of(12345, 10_000);
    double[] results = replications.doubles((rng, index) -> estimate(rng));
    for (int i = 0; i < 5; i++) {
      out.println(results[i]);
    }

    Moments moments = replications.moments((rng, index) -> estimate(rng));
    out.printf(Locale.ROOT, "%.10f +- %.10f%n", moments.mean(), moments.standardError());

    ByteBuffer bytes = ByteBuffer.allocate(8 * results.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(results);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    out.println(HexFormat.of().formatHex(digest)); // covers the bits of all results
  }

  private static double estimate(Generator rng) {
    int inside = 0;
    for (double[] point : rng.random(POINTS, 2)) {
      inside += point[0] * point[0] + point[1] * point[1] < 1 ? 1 : 0;
    }
    return 4.0 * inside / POINTS;
  }

  public static void main(String[] args) throws NoSuchAlgorithmException {
    run(System.out);
  }

  private ReplicatedPi() {}
}
