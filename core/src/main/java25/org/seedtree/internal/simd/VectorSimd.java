package org.seedtree.internal.simd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.math.CompilableLoop;

/**
 * The provider of the kernels by the Vector API, each once it is compiled.
 *
 * <p>Kernels are constants of their classes, which are not initialised before: a program that uses
 * them little does not load the Vector API.
 */
final class VectorSimd extends Simd {

  /** For fewer words the scalar loops are no slower. */
  private static final int MIN_WORDS = PhiloxVectorState.WORDS;

  private static final LoopCompilation PCG64 = new LoopCompilation(VectorLoop.PCG64);
  private static final LoopCompilation PCG64DXSM = new LoopCompilation(VectorLoop.PCG64DXSM);
  private static final LoopCompilation PHILOX = new LoopCompilation(VectorLoop.PHILOX);
  private static final LoopCompilation PHILOX_STREAMS =
      new LoopCompilation(VectorLoop.PHILOX_STREAMS);
  private static final LoopCompilation WORD_PAIRS = new LoopCompilation(VectorLoop.WORD_PAIRS);
  private static final LoopCompilation PRODUCTS = new LoopCompilation(VectorLoop.PRODUCTS);
  private static final LoopCompilation ZIGGURAT = new LoopCompilation(VectorLoop.ZIGGURAT);
  private static final LoopCompilation PREFETCHING_ZIGGURAT =
      new LoopCompilation(VectorLoop.PREFETCHING_ZIGGURAT);
  private static final LoopCompilation INTERLEAVED_DRAWS =
      new LoopCompilation(VectorLoop.INTERLEAVED_DRAWS);
  private static final LoopCompilation SHUFFLE_PARTNERS =
      new LoopCompilation(VectorLoop.SHUFFLE_PARTNERS);
  private static final LoopCompilation BOUNDED_INTEGERS =
      new LoopCompilation(VectorLoop.BOUNDED_INTEGERS);
  private static final LoopCompilation PTRS = new LoopCompilation(VectorLoop.PTRS);
  private static final LoopCompilation RATIO_OF_UNIFORMS =
      new LoopCompilation(VectorLoop.RATIO_OF_UNIFORMS);
  private static final LoopCompilation BTPE = new LoopCompilation(VectorLoop.BTPE);
  private static final LoopCompilation BREAKPOINTS = new LoopCompilation(VectorLoop.BREAKPOINTS);
  private static final LoopCompilation CEILINGS = new LoopCompilation(VectorLoop.CEILINGS);

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public List<CompilableLoop> loops() {
    return List.of(
        PCG64,
        ZIGGURAT,
        PCG64DXSM,
        PHILOX,
        WORD_PAIRS,
        PREFETCHING_ZIGGURAT,
        INTERLEAVED_DRAWS,
        PTRS,
        RATIO_OF_UNIFORMS,
        BTPE,
        PRODUCTS,
        BREAKPOINTS,
        CEILINGS,
        BOUNDED_INTEGERS,
        SHUFFLE_PARTNERS,
        PHILOX_STREAMS);
  }

  private static boolean isProfitable(LoopCompilation loop, int words) {
    return words >= MIN_WORDS && loop.isCompiled();
  }

  @Override
  public @Nullable LcgKernel pcg64(int words) {
    return isProfitable(PCG64, words) ? VectorLcg.PCG64 : null;
  }

  @Override
  public @Nullable LcgKernel pcg64dxsm(int words) {
    return isProfitable(PCG64DXSM, words) ? VectorLcg.PCG64DXSM : null;
  }

  @Override
  public @Nullable PhiloxKernel philox(int words) {
    return isProfitable(PHILOX, words) ? VectorPhilox.BLOCKS : null;
  }

  @Override
  public @Nullable PhiloxStreamsKernel philoxStreams(int words) {
    return isProfitable(PHILOX_STREAMS, words) ? VectorPhilox.STREAMS : null;
  }

  @Override
  public @Nullable WordPairKernel wordPairs(int words) {
    return isProfitable(WORD_PAIRS, words) ? VectorWordPairs.KERNEL : null;
  }

  @Override
  public @Nullable ProductKernel products(int words) {
    return isProfitable(PRODUCTS, words) ? VectorProducts.KERNEL : null;
  }

  @Override
  public @Nullable ZigguratKernel ziggurat(int words) {
    return isProfitable(ZIGGURAT, words) ? VectorZiggurat.KERNEL : null;
  }

  @Override
  public @Nullable PrefetchingZigguratKernel prefetchingZiggurat(int words) {
    return isProfitable(PREFETCHING_ZIGGURAT, words) ? VectorZiggurat.KERNEL : null;
  }

  @Override
  public @Nullable InterleavedDrawsKernel interleavedDraws(int words) {
    return isProfitable(INTERLEAVED_DRAWS, words) ? VectorInterleavedDraws.KERNEL : null;
  }

  @Override
  public @Nullable ShufflePartnersKernel shufflePartners(int words) {
    return isProfitable(SHUFFLE_PARTNERS, words) ? VectorBoundedIntegers.PARTNERS : null;
  }

  @Override
  public @Nullable BoundedIntegersKernel boundedIntegers(int words) {
    return isProfitable(BOUNDED_INTEGERS, words) ? VectorBoundedIntegers.LEMIRE : null;
  }

  @Override
  public @Nullable ProposalKernel<PtrsHat> ptrs(int words) {
    return isProfitable(PTRS, words) ? VectorPtrs.KERNEL : null;
  }

  @Override
  public @Nullable ProposalKernel<RatioOfUniformsHat> ratioOfUniforms(int words) {
    return isProfitable(RATIO_OF_UNIFORMS, words) ? VectorRatioOfUniforms.KERNEL : null;
  }

  @Override
  public @Nullable BtpeKernel btpe(int words) {
    return isProfitable(BTPE, words) ? VectorBtpe.KERNEL : null;
  }

  @Override
  public @Nullable BreakpointsKernel breakpoints(int words) {
    return isProfitable(BREAKPOINTS, words) ? VectorBreakpoints.KERNEL : null;
  }

  @Override
  public @Nullable CeilingsKernel ceilings(int words) {
    return isProfitable(CEILINGS, words) ? VectorCeilings.KERNEL : null;
  }
}
