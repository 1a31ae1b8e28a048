package org.seedtree.internal.simd;

/** The vectorised loops, each of which is compiled once it is used much. */
enum VectorLoop {
  PCG64,
  PCG64DXSM,
  PHILOX,
  PHILOX_STREAMS,
  WORD_PAIRS,
  PRODUCTS,
  ZIGGURAT,
  PREFETCHING_ZIGGURAT,
  INTERLEAVED_DRAWS,
  SHUFFLE_PARTNERS,
  BOUNDED_INTEGERS,
  PTRS,
  RATIO_OF_UNIFORMS,
  BTPE,
  BREAKPOINTS,
  CEILINGS
}
