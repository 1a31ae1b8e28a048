package org.seedtree.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that ask the installed NumPy; skipped, with a printed line, where there is none. */
abstract class NumpyTest {

  private static Optional<Oracle> found = Optional.empty();

  @BeforeAll
  static void findNumpy() {
    found = Oracle.find();
    assumeTrue(found.isPresent(), "no NumPy " + Oracle.REFERENCE + "x here");
  }

  @AfterAll
  static void closeNumpy() {
    found.ifPresent(Oracle::close);
  }

  static Oracle oracle() {
    return found.orElseThrow();
  }
}
