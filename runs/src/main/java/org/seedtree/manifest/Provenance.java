package org.seedtree.manifest;

import java.time.Instant;
import java.util.Objects;

/**
 * What made the values, and when. Not needed to make them again.
 *
 * @param library the version of this library
 * @param java the version of Java
 * @param started when it began
 * @param ended when it ended
 */
public record Provenance(String library, String java, Instant started, Instant ended) {

  /** This library's version. */
  public static final String LIBRARY = "0.1.0";

  /** Checks that nothing is missing. */
  public Provenance {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(java, "java");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(ended, "ended");
  }

  /** This library on this Java, from {@code started} until now. */
  public static Provenance since(Instant started) {
    return new Provenance(LIBRARY, System.getProperty("java.version"), started, Instant.now());
  }
}
