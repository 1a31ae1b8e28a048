/** Memory segments of any size, filled by the generators of org.seedtree. */
module org.seedtree.foreign {
  requires transitive org.seedtree;
  requires static org.jspecify;

  exports org.seedtree.foreign;
}
