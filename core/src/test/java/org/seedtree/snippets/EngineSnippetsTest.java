package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;

/** The example of the engines' package. */
class EngineSnippetsTest {

  @Test
  void overview() {
    // @start region="overview"
    PCG64 bits = new PCG64(42); // np.random.PCG64(42)
    double u = bits.nextDouble(); // 0.7739560485559633
    long[] words = bits.randomRaw(10); // bits.random_raw(10)
    String saved = bits.toJson(); // NumPy reads it: PCG64().state = json.loads(saved)
    BitGenerator restored = BitGenerator.fromJson(saved);
    // @end
    assertThat(u).isEqualTo(0.7739560485559633);
    assertThat(words).hasSize(10);
    assertThat(restored.nextLong()).isEqualTo(bits.nextLong());
  }
}
