package org.seedtree.internal.simd;

/** The vectorised loops, in the order in which they are compiled. */
enum VectorLoop {
  PCG64("words of PCG64"),
  ZIGGURAT("ziggurats"),
  PCG64DXSM("words of PCG64DXSM"),
  PHILOX("words of Philox"),
  WORD_PAIRS("words of MT19937"),
  PREFETCHING_ZIGGURAT("ziggurats of SFC64"),
  INTERLEAVED_DRAWS("gamma variates"),
  PTRS("Poisson variates"),
  RATIO_OF_UNIFORMS("hypergeometric variates"),
  BTPE("binomial variates"),
  PRODUCTS("Poisson variates of small means"),
  BREAKPOINTS("geometric and small binomial variates"),
  CEILINGS("ceilings"),
  BOUNDED_INTEGERS("bounded integers"),
  SHUFFLE_PARTNERS("shuffles"),
  PHILOX_STREAMS("values by key");

  private final String description;

  VectorLoop(String description) {
    this.description = description;
  }

  /** Returns what the loop computes. */
  String description() {
    return description;
  }
}
