package org.seedtree.conformance.oracle;

import org.jspecify.annotations.Nullable;

/** NumPy's reply to a request. */
public sealed interface Reply {

  /** Returns the state after the call, as {@code json.dumps} writes it; null if not requested. */
  @Nullable String state();

  /** An array, a scalar (empty shape) or {@code bytes} ({@code uint8}). */
  record Values(Bits bits, @Nullable String state) implements Reply {}

  /** A reply without numbers: text, JSON, or null for Python's {@code None}. */
  record Other(@Nullable String text, @Nullable String state) implements Reply {}

  /** An exception: the name of its Python class and its message. */
  record Raised(String type, String message, @Nullable String state) implements Reply {}
}
