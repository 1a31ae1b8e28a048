package org.seedtree.internal.broadcast;

/**
 * Creates the distribution of an element.
 *
 * @param <D> the type of the distribution
 */
@FunctionalInterface
public interface DistributionFactory<D> {

  /** Returns the distribution whose parameters are value 0 of each cursor. */
  D create(Cursor[] parameters);
}
