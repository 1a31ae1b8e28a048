package org.seedtree.conformance;

/** What has been compared of one method on one engine. */
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

  /** Everything that differs. */
  long allDiffering() {
    return differing + statesDiffering + raisedDiffering;
  }
}
