package org.seedtree.cli.run;

import org.seedtree.Generator;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.simulation.DoubleReplication;

/**
 * A replication that estimates pi from random points of the unit square. In NumPy: {@code xy =
 * rng.random((points, 2)); 4 * np.count_nonzero(xy[:, 0]**2 + xy[:, 1]**2 < 1) / points}.
 */
record PiReplication(int points) implements DoubleReplication {

  private static final int BATCH = 512;

  @Override
  public double run(Generator rng, long index) {
    double[] xy = new double[2 * Math.min(points, BATCH)];
    long outside = 0;
    for (int done = 0; done < points; ) {
      int n = Math.min(points - done, BATCH);
      rng.fill(new StandardUniform(), xy, 0, 2 * n);
      for (int i = 0; i < 2 * n; i += 2) {
        outside +=
            (int)
                (xy[i] * xy[i]
                    + xy[i + 1] * xy[i + 1]); // truncates to 0 inside the disk, else to 1
      }
      done += n;
    }
    return 4.0 * (points - outside) / points;
  }
}
