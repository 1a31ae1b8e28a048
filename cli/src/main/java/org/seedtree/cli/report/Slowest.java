package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.seedtree.cli.report.Timing.Slow;

/** The 20 slowest replications of a run. Safe for use by several threads. */
final class Slowest {

  private static final int MAX = 20;

  private final PriorityQueue<Slow> slowest =
      new PriorityQueue<>(Comparator.comparingLong(Slow::nanos));

  /** The least time of a full list, below which no lock is needed. */
  private volatile long least = -1;

  /** Adds the time of a replication. */
  void add(long index, long nanos) {
    if (nanos <= least) {
      return;
    }
    synchronized (slowest) {
      slowest.add(new Slow(index, nanos));
      if (slowest.size() > MAX) {
        slowest.remove();
        least = slowest.element().nanos();
      }
    }
  }

  /** Returns them, slowest first. */
  List<Slow> list() {
    synchronized (slowest) {
      List<Slow> list = new ArrayList<>(slowest);
      list.sort(Comparator.comparingLong(Slow::nanos).reversed());
      return list;
    }
  }
}
