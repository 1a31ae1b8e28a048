package org.seedtree.internal.simd;

/**
 * The first breakpoints of a discrete CDF, as multiples of 2<sup>-53</sup>. A uniform's value is
 * {@code first} plus the number of breakpoints below it.
 *
 * @param magnitudes {@link BreakpointsKernel#BREAKPOINTS} of them, ascending
 * @param first the value of a uniform that no breakpoint is below
 */
@SuppressWarnings("ArrayRecordComponent") // a record, because the JIT compiler trusts its fields
public record CdfBreakpoints(long[] magnitudes, long first) {}
