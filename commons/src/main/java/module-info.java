/** The generators of org.seedtree as providers of Commons RNG. */
module org.seedtree.commons {
  requires transitive org.seedtree;
  requires transitive org.apache.commons.rng.api;
  requires static org.jspecify;

  exports org.seedtree.commons;
}
