package org.seedtree.concurrent;

import java.util.List;
import org.seedtree.Generator;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Weibull;
import org.seedtree.engine.Engine;
import org.seedtree.parallel.Parallel;
import org.seedtree.seed.SeedSequence;

/** What an application does with the library: fills, some with many words. */
public final class Application implements Runnable {

  private static final int SIZE = 1 << 19;
  private static final int MANY = 1 << 25;

  /** Creates the program. */
  public Application() {}

  @Override
  public void run() {
    double[] values = new double[SIZE];
    long[] counts = new long[SIZE];
    for (Engine engine : Engine.values()) {
      Generator rng = new Generator(engine.create(new SeedSequence(1)));
      for (int words = 0; words < MANY; words += SIZE) {
        rng.fill(new StandardUniform(), values);
      }
      rng.fill(new Normal(0, 1), values);
      rng.fill(new Gamma(2, 1), values);
      rng.fill(new Gumbel(0, 1), values);
      rng.fill(new Weibull(3), values);
      for (LongDistribution distribution :
          List.of(new Poisson(3), new Poisson(100), new Binomial(100, 0.4), new Geometric(0.01))) {
        rng.fill(distribution, counts);
      }
      rng.shuffle(counts);
      Parallel.over(3).fill(rng, new Normal(0, 1), values);
    }
  }
}
