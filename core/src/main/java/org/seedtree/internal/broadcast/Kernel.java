package org.seedtree.internal.broadcast;

/**
 * Draws values of a distribution whose parameters vary from element to element.
 *
 * @param <S> what the values are drawn from
 * @param <A> the type of the array
 */
public interface Kernel<S, A> {

  /**
   * Draws {@code out[from..to)}, a run of consecutive elements.
   *
   * @param parameters of the elements: value 0 of each is that of element {@code from}
   */
  void fill(S source, Cursor[] parameters, A out, int from, int to);

  /** Returns the kernel of one call, which may keep constants from run to run. */
  default Kernel<S, A> ofOneCall() {
    return this;
  }
}
