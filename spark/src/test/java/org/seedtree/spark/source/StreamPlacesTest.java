package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.spark.LocalSpark;

/** Places of rows, found by the driver or by a job, beside drawing all values before. */
class StreamPlacesTest extends LocalSpark {

  private static final List<Long> ROWS = List.of(0L, 1L, 70_000L, 250_000L, 600_000L);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "normal(1, 2)",
        "standard_cauchy",
        "gamma(0.5)",
        "poisson(40)",
        "poisson(0)",
        "integers(1000)",
        "integers(100, dtype=int8)",
        "standard_normal(dtype=float32)",
        "uniform(2, 3)"
      })
  void foundByDriverAndJobAlike(String text) {
    Law law = LawText.parse("distribution", text).law(NumpyRelease.DEFAULT);
    for (Engine engine : Engine.values()) {
      Seed seed = new Seed(engine, "99", List.of());
      check(new StreamPlaces(1L << 40, 1), seed, law);
      if (engine == Engine.PCG64 || engine == Engine.MT19937) {
        check(new StreamPlaces(0, 1), seed, law);
      }
    }
  }

  private static void check(StreamPlaces places, Seed seed, Law law) {
    int n = ROWS.get(ROWS.size() - 1).intValue() + 3;
    Object all = law.dtype().newArray(n);
    law.sampler().on(seed.start()).fill(all, 0, n);
    List<Place> found = places.of(seed, law, ROWS);
    for (int i = 0; i < ROWS.size(); i++) {
      Place place = found.get(i);
      BitGenerator bits = place.open(seed);
      int drop = (int) place.values();
      Object drawn = law.dtype().newArray(drop + 3);
      law.sampler().on(bits).fill(drawn, 0, drop + 3);
      for (int k = 0; k < 3; k++) {
        assertThat(Array.get(drawn, drop + k))
            .as("%s %s, row %s", seed.engine(), law, ROWS.get(i) + k)
            .isEqualTo(Array.get(all, ROWS.get(i).intValue() + k));
      }
    }
    assertThat(places.of(seed, law, ROWS)).isEqualTo(found);
  }

  @Test
  void aPlaceFarOnTakesNoValuesToReachIt() {
    Law law = LawText.parse("distribution", "normal").law(NumpyRelease.DEFAULT);
    Place place =
        new StreamPlaces(1L << 40, 1)
            .of(new Seed(Engine.PCG64, "1", List.of()), law, List.of(1_000_000L))
            .get(0);
    assertThat(place.values()).isLessThan(1 << 16);
    assertThat(place.words()).isGreaterThan(900_000);
  }
}
