package org.seedtree.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.seedtree.conformance.oracle.Oracle;

/**
 * A test that compares with NumPy of the reference release; without it the test is skipped, with a
 * message.
 */
public abstract class OracleUser {

  private static Optional<Oracle> found = Optional.empty();

  @BeforeAll
  static void findNumpy() {
    found = Oracle.findReference(Map.of());
    assumeTrue(found.isPresent(), "NumPy " + Oracle.REFERENCE + "x is not installed");
  }

  @AfterAll
  static void closeNumpy() {
    found.ifPresent(Oracle::close);
  }

  /** Returns the installed NumPy. */
  protected static Oracle oracle() {
    return found.orElseThrow();
  }
}
