/** A battery of statistical tests for streams and distributions, with controls that must fail. */
module org.seedtree.quality {
  requires transitive org.seedtree;
  requires transitive org.seedtree.runs;
  requires static org.jspecify;

  exports org.seedtree.quality.stream;
}
