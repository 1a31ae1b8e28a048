package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.Seeds;
import org.seedtree.seed.SeedSequence;

/** The example of {@link Seeds}, with the values that NumPy gives. */
class SeedsSnippetsTest {

  @Test
  void overview() {
    String[] args = {"--epochs", "3", "--seed", "42"};
    // @start region="overview"
    Seeds seeds = Seeds.from(args); // of main; --seed 42 is among them
    Generator augmentation = seeds.generator("augmentation");
    SeedSequence model = seeds.named("model");
    double u = augmentation.random(); // 0.2724481545638002
    double weight = Generator.defaultRng(model).normal(0, 0.1); // -0.1463446199645167
    // @end
    assertThat(u).isEqualTo(0.2724481545638002);
    assertThat(weight).isEqualTo(-0.1463446199645167);
  }
}
