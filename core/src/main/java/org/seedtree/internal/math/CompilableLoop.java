package org.seedtree.internal.math;

/**
 * A loop by the Vector API, which is used only once it has been compiled: until then a vector is an
 * object, and a value takes microseconds.
 */
public interface CompilableLoop {

  /** Returns what the loop computes, for a report. */
  String description();

  /** Returns whether the loop is compiled, and so in use. */
  boolean isCompiled();

  /** Runs the loop on arrays of its own until it is fast, or until it takes too long. */
  void compile();
}
