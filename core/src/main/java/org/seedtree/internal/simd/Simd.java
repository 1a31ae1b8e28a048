package org.seedtree.internal.simd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.math.CompilableLoop;

/**
 * The provider of vectorised loops: one small kernel per algorithm.
 *
 * <p>Each method returns its kernel where this JVM has compiled it and a call for so many words is
 * profitable, and null elsewhere: then the caller runs its scalar loop, which gives the same bits.
 * This class has no kernel at all. The jar's version for Java 25 finds a subclass that has them
 * all, where the module jdk.incubator.vector is present (docs/decisions/0005).
 *
 * <p>Kernels are stateless, and one object serves all threads. What a call needs besides its result
 * is in objects that the caller reuses, so that it allocates nothing. The provider and its kernels
 * are constants to the JIT compiler.
 */
public class Simd {

  /** The provider of this JVM. */
  public static final Simd PROVIDER = SimdLookup.find();

  /** The number of 64-bit lanes in the widest vectors; kernels work in multiples of it. */
  public static final int MAX_LANES = 8;

  /** The ints that a kernel needs for the indices of a gather. */
  static final int INDICES = 2 * MAX_LANES;

  Simd() {}

  /** Returns whether there are kernels, compiled or not yet. */
  public boolean isAvailable() {
    return false;
  }

  /** Returns the loops of the kernels, which are to be compiled before they are used. */
  public List<CompilableLoop> loops() {
    return List.of();
  }

  /** Returns the kernel for the words of PCG64, or null. */
  public @Nullable LcgKernel pcg64(int words) {
    return null;
  }

  /** Returns the kernel for the words of PCG64DXSM, or null. */
  public @Nullable LcgKernel pcg64dxsm(int words) {
    return null;
  }

  /** Returns the kernel for consecutive blocks of Philox, or null. */
  public @Nullable PhiloxKernel philox(int words) {
    return null;
  }

  /** Returns the kernel for the first words of consecutive Philox streams, or null. */
  public @Nullable PhiloxStreamsKernel philoxStreams(int words) {
    return null;
  }

  /** Returns the kernel that joins pairs of MT19937's 32-bit words, or null. */
  public @Nullable WordPairKernel wordPairs(int words) {
    return null;
  }

  /** Returns the kernel for products of consecutive uniforms, or null. */
  public @Nullable ProductKernel products(int words) {
    return null;
  }

  /** Returns the kernel for the candidates of a ziggurat, or null. */
  public @Nullable ZigguratKernel ziggurat(int words) {
    return null;
  }

  /** Returns the kernel that makes an engine's next words together with candidates, or null. */
  public @Nullable PrefetchingZigguratKernel prefetchingZiggurat(int words) {
    return null;
  }

  /** Returns the kernel for interleaved draws, or null. */
  public @Nullable InterleavedDrawsKernel interleavedDraws(int words) {
    return null;
  }

  /** Returns the kernel for the partners of a shuffle, or null. */
  public @Nullable ShufflePartnersKernel shufflePartners(int words) {
    return null;
  }

  /** Returns the kernel for bounded integers of at most 16 bits, or null. */
  public @Nullable BoundedIntegersKernel boundedIntegers(int words) {
    return null;
  }

  /** Returns the kernel for proposals of PTRS, or null. */
  public @Nullable ProposalKernel<PtrsHat> ptrs(int words) {
    return null;
  }

  /** Returns the kernel for proposals of a ratio of uniforms, or null. */
  public @Nullable ProposalKernel<RatioOfUniformsHat> ratioOfUniforms(int words) {
    return null;
  }

  /** Returns the kernel for proposals of BTPE, or null. */
  public @Nullable BtpeKernel btpe(int words) {
    return null;
  }

  /** Returns the kernel that compares uniforms with CDF breakpoints, or null. */
  public @Nullable BreakpointsKernel breakpoints(int words) {
    return null;
  }

  /** Returns the kernel for the ceilings of products, or null. */
  public @Nullable CeilingsKernel ceilings(int words) {
    return null;
  }
}
