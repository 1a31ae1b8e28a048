package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/** The example of {@link NumpyRelease}. */
class ReleaseSnippetsTest {

  @Test
  void release() {
    // @start region="release"
    NumpyRelease release = NumpyRelease.of("1.26.4"); // np.__version__
    Generator rng = Generator.defaultRng(42).withRelease(release);
    // What differs from the reference:
    Set<NumpyChange> changes = NumpyChange.between(release, NumpyRelease.DEFAULT);
    // @end
    assertThat(rng.release()).isEqualTo(release);
    assertThat(changes)
        .containsExactly(
            NumpyChange.BINOMIAL_COUNTS_AS_DOUBLES,
            NumpyChange.BINOMIAL_LOG1P,
            NumpyChange.RANDOM_STATE_MULTINOMIAL_LOG1P,
            NumpyChange.WALD_WITHOUT_CANCELLATION,
            NumpyChange.ZIPF_TRUNCATED,
            NumpyChange.ZIPF_ONE_FOR_LARGE_EXPONENT,
            NumpyChange.BETA_LOGARITHM_OF_RATIO);
  }
}
