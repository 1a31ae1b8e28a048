package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.engine.PCG64;

/** The example of {@link Catalog}. */
class CatalogSnippetsTest {

  @Test
  void find() {
    // @start region="find"
    Catalog.Entry entry = Catalog.find("normal").orElseThrow();
    Sampler normal = entry.sampler(Map.of("scale", 2.0), DType.FLOAT64);
    double[] out = new double[5];
    normal.on(new PCG64(12345)).fill(out, 0, 5); // default_rng(12345).normal(0, 2, 5)
    // @end
    assertThat(out).isEqualTo(Generator.defaultRng(12345).normal(0, 2, 5));
  }
}
