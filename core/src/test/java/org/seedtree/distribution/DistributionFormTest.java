package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidObjectException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Serialized;

/** A distribution is read from as many parameters as it has. */
class DistributionFormTest {

  @Test
  void theNumberOfParametersIsChecked() throws Exception {
    Object form = new DistributionForm(List.of("normal", 0.0, 1.0));
    assertThat(Serialized.copy(form)).isEqualTo(new Normal(0, 1));
    assertRejected("normal has 2 parameters, not 3", "normal", 0.0, 1.0, 2.0);
    assertRejected("fewer values than 3: 2", "normal", 0.0);
    assertRejected("integers has 2 parameters, not 3", "integers", "int8", 0, 9, 9);
  }

  private static void assertRejected(String message, Object... values) {
    Object form = new DistributionForm(List.of(values));
    assertThatThrownBy(() -> Serialized.copy(form))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(message);
  }
}
