/** Simulations on all cores that can be logged, resumed, merged, verified and audited. */
module org.seedtree.runs {
  requires transitive org.seedtree;
  requires static org.jspecify;

  exports org.seedtree.simulation;
  exports org.seedtree.manifest;
  exports org.seedtree.audit;
  exports org.seedtree.run;
  exports org.seedtree.sql;
}
