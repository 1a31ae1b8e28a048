package org.seedtree.internal.simd;

/**
 * The candidates of a ziggurat, with the prefetched words of an engine that is bound by latency and
 * leaves most of the processor to the same loop.
 */
@FunctionalInterface
public interface PrefetchingZigguratKernel {

  /**
   * Does as {@link ZigguratKernel#candidates}, and fills {@code next} with as many words of the
   * engine.
   */
  void candidates(
      ZigguratLayers layers,
      CandidateBatch batch,
      InterleavedWordSource source,
      long[] next,
      double[] out,
      int at);
}
