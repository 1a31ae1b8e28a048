/** An extension for JUnit that gives each test a stream of its own. */
module org.seedtree.junit {
  requires transitive org.seedtree;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports org.seedtree.junit;

  provides org.junit.jupiter.api.extension.Extension with
      org.seedtree.junit.SeedtreeExtension;
}
