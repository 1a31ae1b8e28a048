package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.ListedWords;
import org.seedtree.distribution.Geometric;
import org.seedtree.internal.math.Libm;

/** Fills and single draws agree for exponentials at and next to integer multiples of the unit. */
class GeometricInversionTest {

  private static final int SIZE = 1531;
  private static final long[] DISTANCES = {-1L << 25, -1L << 22, -3, -2, -1, 0, 1, 2, 3, 1L << 22};

  @ParameterizedTest
  @ValueSource(doubles = {0.3333, 0.3, 0.25, 0.1, 0.01, 1e-3, 1e-4, 6.2e-5, 6e-5, 1e-9, 1e-300})
  void roundsUpTheQuotient(double p) {
    Geometric distribution = new Geometric(p);
    List<Long> words = new ArrayList<>(List.of(0L));
    double unit = -Libm.log1p(-p);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 400; i++) {
      int layer = random.nextInt(2, 256);
      double width = ExponentialTables.W[layer];
      double inner = ExponentialTables.K[layer] * width; // accepted on the first word below it
      double counts = Math.max(1, Math.floor(inner / unit));
      double multiple = Math.floor(1 + random.nextDouble() * (counts - 1)) * unit;
      for (long distance : DISTANCES) {
        long magnitude = (long) (multiple / width) + distance;
        if (magnitude >= 0 && magnitude < ExponentialTables.K[layer]) {
          words.add(magnitude << 11 | layer << 3);
        }
      }
      words.add(random.nextLong()); // some consume further words
    }
    long[] all = words.stream().mapToLong(Long::longValue).toArray();
    assertThat(all).hasSizeGreaterThan(p < 1e-10 ? 400 : 2000);
    ListedWords bulk = new ListedWords(all);
    ListedWords single = new ListedWords(all);
    long[] out = new long[SIZE];
    for (int round = 0; round < 4; round++) {
      distribution.fill(bulk, out, round, SIZE);
      for (int i = round; i < SIZE; i++) {
        assertThat(out[i]).isEqualTo(distribution.sample(single));
      }
    }
    assertThat(bulk.taken()).isEqualTo(single.taken());
  }
}
