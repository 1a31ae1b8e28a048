/** The splits and samples of scikit-learn, pandas and SciPy, and Python's own random numbers. */
module org.seedtree.sampling {
  requires transitive org.seedtree;
  requires static org.jspecify;

  exports org.seedtree.python;
  exports org.seedtree.sampling;
  exports org.seedtree.sklearn;
  exports org.seedtree.pandas;
  exports org.seedtree.scipy;
}
