package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.distribution.DistributionContractTest;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.Engine;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.SeedSequence;
import org.seedtree.sequence.Choice;

/**
 * The heap that a generator keeps between calls: what its engine's state takes, and little more.
 */
class GeneratorMemoryTest {

  private static final int GENERATORS = 10_000;
  private static final int VALUES = 40;

  @Test
  void generatorWithItsSeedSequenceTakesLessThan500Bytes() {
    SeedSequence root = new SeedSequence(1);
    double bytes =
        bytesOfEach(
            i -> new Generator(new PCG64(root.spawn(1).get(0))),
            rng -> {
              rng.normal(0, 1, 16);
              rng.gamma(2, 1, 16);
              rng.poisson(100, 16);
            });
    System.out.printf("a generator after 16 normals, gammas and Poissons: %.0f bytes%n", bytes);
    assertThat(bytes).isLessThan(500);
  }

  @ParameterizedTest
  @EnumSource
  void callsOfEveryDistributionKeepNothing(Engine engine) {
    List<Generator> all = new ArrayList<>();
    for (int i = 0; i < GENERATORS / 10; i++) {
      all.add(new Generator(engine.create(new SeedSequence(i))));
    }
    draw(new Generator(engine.create(new SeedSequence(1)))); // classes and tables
    long before = usedBytes();
    all.forEach(GeneratorMemoryTest::draw);
    double bytes = (double) (usedBytes() - before) / all.size();
    Reference.reachabilityFence(all);

    assertThat(bytes).isLessThan(256);
  }

  private static void draw(Generator rng) {
    for (DoubleDistribution distribution : DistributionContractTest.doubles()) {
      rng.sample(distribution);
      rng.sample(distribution, VALUES);
    }
    for (LongDistribution distribution : DistributionContractTest.longs()) {
      rng.sample(distribution);
      rng.sample(distribution, VALUES);
    }
    rng.sampleFloat(new StandardNormal());
    rng.fill(new StandardNormal(), new float[VALUES]);
    rng.dirichlet(new double[] {1, 2}, VALUES);
    rng.multinomial(100, new double[] {0.5, 0.5}, VALUES);
    rng.integers(0, 7, VALUES);
    rng.bytes(VALUES);
    rng.permutation(VALUES);
    rng.choice(VALUES, 3, Choice.withoutReplacement());
    rng.broadcast(Normal::new, new double[VALUES], new double[VALUES]);
  }

  /** Returns the heap that each object keeps after it has been used. */
  private static double bytesOfEach(IntFunction<Generator> create, Consumer<Generator> use) {
    use.accept(create.apply(0)); // classes and tables
    Generator[] all = new Generator[GENERATORS];
    long before = usedBytes();
    for (int i = 0; i < all.length; i++) {
      all[i] = create.apply(i);
      use.accept(all[i]);
    }
    double bytes = (double) (usedBytes() - before) / all.length;
    Reference.reachabilityFence(all);
    return bytes;
  }

  /** Returns the least of several measurements, since other threads allocate too. */
  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
