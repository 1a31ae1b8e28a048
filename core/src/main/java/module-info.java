/** NumPy's random numbers on the JVM, bit for bit. */
module org.seedtree {
  requires static org.jspecify;

  exports org.seedtree;
  exports org.seedtree.math;
  exports org.seedtree.release;
  exports org.seedtree.seed;
  exports org.seedtree.engine;
  exports org.seedtree.distribution;
  exports org.seedtree.broadcast;
  exports org.seedtree.catalog;
  exports org.seedtree.sequence;
  exports org.seedtree.parallel;
  exports org.seedtree.legacy;
  exports org.seedtree.concurrent;
  exports org.seedtree.json;
}
