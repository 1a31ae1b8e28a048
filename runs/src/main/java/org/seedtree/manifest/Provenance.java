package org.seedtree.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/**
 * The software that computed an array, and the time; not needed to recompute it.
 *
 * @param library the version of this library
 * @param java the version of Java
 * @param started when the computation started
 * @param ended when it ended
 */
public record Provenance(String library, String java, Instant started, Instant ended) {

  /** The version of this library, which the build provides, without the suffix of a snapshot. */
  public static final String LIBRARY = version();

  /** Checks that no component is null. */
  public Provenance {
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(java, "java");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(ended, "ended");
  }

  /** Returns the provenance of a computation by this library that ends now. */
  public static Provenance since(Instant started) {
    return new Provenance(LIBRARY, System.getProperty("java.version"), started, Instant.now());
  }

  private static String version() {
    try (InputStream file = Provenance.class.getResourceAsStream("version.txt")) {
      byte[] text = Objects.requireNonNull(file, "version.txt").readAllBytes();
      return new String(text, StandardCharsets.UTF_8).strip().replace("-SNAPSHOT", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
