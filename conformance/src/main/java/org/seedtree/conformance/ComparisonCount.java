package org.seedtree.conformance;

/** Counts of the values, states and exceptions of one method that were compared on one engine. */
final class ComparisonCount {

  long calls;
  long values;
  long differing;
  long states;
  long statesDiffering;
  long raised;
  long raisedDiffering;

  void add(ComparisonCount other) {
    calls += other.calls;
    values += other.values;
    differing += other.differing;
    states += other.states;
    statesDiffering += other.statesDiffering;
    raised += other.raised;
    raisedDiffering += other.raisedDiffering;
  }

  /** Returns the number of all differences. */
  long allDiffering() {
    return differing + statesDiffering + raisedDiffering;
  }
}
