package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.SeedSequence;

/** The examples of {@link SeedSequence} and its package. */
class SeedSnippetsTest {

  @Test
  void overview() {
    // @start region="overview"
    SeedSequence root = new SeedSequence(12345); // np.random.SeedSequence(12345)
    List<SeedSequence> children = root.spawn(10); // root.spawn(10)
    PCG64 bits = new PCG64(children.get(3)); // PCG64(children[3])
    PCG64 same = new PCG64(root.child(3)); // without spawning the others
    // @end
    assertThat(bits.state()).isEqualTo(same.state());
  }

  @Test
  void spawn() {
    // @start region="spawn"
    SeedSequence root = new SeedSequence(12345);
    List<SeedSequence> children = root.spawn(10);
    List<BigInteger> key = children.get(3).spawnKey(); // [3]
    // @end
    assertThat(key).containsExactly(BigInteger.valueOf(3));
  }
}
