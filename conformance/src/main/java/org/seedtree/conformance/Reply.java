package org.seedtree.conformance;

import org.jspecify.annotations.Nullable;

/** What NumPy answers to a request. */
sealed interface Reply {

  /** The state after the call, as {@code json.dumps} writes it; null where not asked for. */
  @Nullable String state();

  /** The values of an array, of a scalar (empty shape) or of {@code bytes} ({@code uint8}). */
  record Values(Bits bits, @Nullable String state) implements Reply {}

  /** An answer without numbers: text, JSON, or null for Python's {@code None}. */
  record Other(@Nullable String text, @Nullable String state) implements Reply {}

  /** An exception, by the name of its Python class. */
  record Raised(String type, String message, @Nullable String state) implements Reply {}
}
