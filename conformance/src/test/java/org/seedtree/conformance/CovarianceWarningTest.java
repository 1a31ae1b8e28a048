package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;

/**
 * Checks that NumPy's RuntimeWarning is a logged warning in Java. The test is in this module
 * because core does not require {@code java.logging}.
 */
class CovarianceWarningTest {

  private static final double[] MEAN = {1, -2};
  private static final String WARNING = "covariance is not symmetric positive-semidefinite.";

  private static final Logger LOGGER = Logger.getLogger("org.seedtree");

  @Test
  void invalidCovariancesAreLogged() {
    double[][] asymmetric = {{1, 0}, {0.5, 1}};
    double[][] indefinite = {{1, 2}, {2, 1}};
    assertThat(logged(asymmetric, Method.SVD, CheckValid.WARN)).containsExactly(WARNING);
    assertThat(logged(indefinite, Method.SVD, CheckValid.WARN)).containsExactly(WARNING);
    assertThat(logged(indefinite, Method.EIGH, CheckValid.WARN)).containsExactly(WARNING);
    assertThat(logged(asymmetric, Method.EIGH, CheckValid.WARN)).isEmpty();
    double[][] nan = {{1, 0}, {Double.NaN, 1}};
    assertThat(logged(nan, Method.EIGH, CheckValid.WARN))
        .containsExactly("covariance contains NaN: cov[1, 0]");
    assertThat(logged(nan, Method.EIGH, CheckValid.IGNORE)).isEmpty();
    assertThat(logged(asymmetric, Method.CHOLESKY, CheckValid.WARN)).isEmpty();
    assertThat(logged(indefinite, Method.SVD, CheckValid.IGNORE)).isEmpty();
    assertThat(logged(indefinite, Method.EIGH, CheckValid.IGNORE)).isEmpty();
    assertThat(logged(new double[][] {{2, 1}, {1, 2}}, Method.SVD, CheckValid.WARN)).isEmpty();
  }

  private static List<String> logged(double[][] cov, Method method, CheckValid checkValid) {
    List<String> messages = new ArrayList<>();
    Handler handler = new MessageCollector(messages);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(handler);
    try {
      MultivariateNormal unused = new MultivariateNormal(MEAN, cov, method, checkValid, 1e-8);
    } finally {
      LOGGER.removeHandler(handler);
      LOGGER.setUseParentHandlers(true);
    }
    return messages;
  }

  private static final class MessageCollector extends Handler {

    private final List<String> messages;

    MessageCollector(List<String> messages) {
      this.messages = messages;
    }

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
