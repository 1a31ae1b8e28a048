package org.seedtree.internal.simd;

/** No lanes: engines and distributions have their plain loops. */
final class PlainLoops implements Lanes {

  @Override
  public boolean pays(Loop loop, int words) {
    return false;
  }
}
