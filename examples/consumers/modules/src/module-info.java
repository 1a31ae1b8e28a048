/** A program in a module. */
module consumer {
  requires org.seedtree;
}
