/** A battery of statistical tests for streams and distributions, with controls that must fail. */
module org.seedtree.quality {
  requires transitive org.seedtree;
  requires transitive org.seedtree.runs;
  requires static org.jspecify;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;

  exports org.seedtree.quality;
  exports org.seedtree.quality.distribution;
  exports org.seedtree.quality.stream;
}
