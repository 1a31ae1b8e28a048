package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.ProposalBatch;
import org.seedtree.internal.simd.ProposalKernel;

/**
 * A rejection method for counts that makes each proposal of two uniforms: PTRS and HRUA. Whether a
 * proposal is accepted has no effect on what the next one draws, so a large fill judges them in
 * batches, by {@link AcceptanceThresholds} tabulated for the likely counts (docs/decisions/0007).
 *
 * @param <H> the hat as vectorised loops take it
 */
abstract class ThresholdRejection<H> {

  /** The result of a proposal that is rejected; negative, unlike any count. */
  public static final long REJECTED = ProposalKernel.REJECTED;

  /** The table is profitable for as many values per tabulated count. */
  private static final int VALUES_PER_COUNT = 4;

  /** Created by the first large fill; if by two threads at once, they are equal. */
  private @Nullable AcceptanceThresholds thresholds;

  /** Returns one count. */
  abstract long sample(RandomSource bits);

  /** Returns the count that two uniforms propose, or {@link #REJECTED}. */
  abstract long propose(double first, double second);

  /** Returns the first of the likely counts. */
  abstract long firstLikelyCount();

  /** Returns the count after the likely ones. */
  abstract long endOfLikelyCounts();

  /** Tabulates the thresholds of counts in [low, high). */
  abstract AcceptanceThresholds tabulate(long low, long high);

  /** Returns the hat for the vectorised loop. */
  abstract H hat();

  /** Returns the vectorised loop if it is profitable for so many uniforms, else null. */
  abstract @Nullable ProposalKernel<H> kernel(int uniforms);

  /**
   * Judges the proposals of {@code uniforms[first..n)} by the thresholds, with signs of differences
   * in place of branches; stores what is accepted in {@code out} from index {@code from} on.
   *
   * @return the index after the last count
   */
  abstract int judge(
      AcceptanceThresholds thresholds, double[] uniforms, int first, int n, long[] out, int from);

  /** Replaces accepted counts by the values that they stand for. */
  abstract void toValues(long[] counts, int from, int to);

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  final void fillValues(RandomSource bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.MIN_VALUES) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
      return;
    }
    AcceptanceThresholds table = thresholdsFor(to - from);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int n = block.take(2L * (to - i));
      end =
          table == null
              ? judgeExactly(block.values, n, out, i)
              : judgeBatch(table, block, n, out, i);
      toValues(out, i, end);
    }
  }

  private int judgeExactly(double[] uniforms, int n, long[] out, int from) {
    int i = from;
    for (int j = 0; j < n; j += 2) {
      long k = propose(uniforms[j], uniforms[j + 1]);
      out[i] = k;
      i += k != REJECTED ? 1 : 0;
    }
    return i;
  }

  private int judgeBatch(
      AcceptanceThresholds table, UniformBlock block, int n, long[] out, int from) {
    double[] uniforms = block.values;
    ProposalKernel<H> kernel = kernel(n);
    if (kernel == null) {
      return judge(table, uniforms, 0, n, out, from);
    }
    ProposalBatch batch = block.proposals(n / 2);
    int judged = kernel.judge(hat(), table, batch, out, from);
    for (int j = 0; j < judged; j++) {
      if (out[from + j] == ProposalKernel.UNDECIDED) {
        out[from + j] = propose(uniforms[2 * j], uniforms[2 * j + 1]);
      }
    }
    int i = kernel.compress(out, from, from + judged);
    return judge(table, uniforms, 2 * judged, n, out, i);
  }

  /** Discards the table, which is that of other parameters. */
  final void clearThresholds() {
    thresholds = null;
  }

  private @Nullable AcceptanceThresholds thresholdsFor(int values) {
    AcceptanceThresholds made = thresholds;
    if (made == null) {
      long low = firstLikelyCount();
      long high = endOfLikelyCounts();
      if (high - low < values / VALUES_PER_COUNT) {
        made = tabulate(low, high);
        thresholds = made;
      }
    }
    return made;
  }

  /** Returns a number that is negative if x is, or is -0.0. */
  static long sign(double x) {
    return Double.doubleToRawLongBits(x);
  }
}
