package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.lanes.Lanes;
import org.seedtree.internal.scratch.Scratch;

/**
 * Attempts at gammas of shapes above 1, many at a time for vector lanes: a normal and a uniform
 * each.
 *
 * <p>What an attempt draws depends neither on whether the one before was accepted nor, as long as
 * the normal gives a positive cube, on the shape. So a block of words is a column of attempts,
 * which ends where it does or at a normal that gives no cube: that one is {@link #pending}.
 */
final class GammaAttempts {

  /** As many as a block of words gives at most. */
  private static final int LENGTH = WordBlock.CAPACITY / 2;

  /** How many there are. */
  int count;

  /** Whether there is a normal behind them that is still to be looked at, and lacks a uniform. */
  boolean isPending;

  double pending;

  /** Values that the attempts make, NaN for those that make none. */
  final double[] values = new double[LENGTH];

  /** The same for a second law. */
  final double[] others = new double[LENGTH];

  private final double[] candidates = new double[WordBlock.CAPACITY];
  private final double[] normals = new double[LENGTH];
  private final double[] uniforms = new double[LENGTH];
  private final long[] accepted = new long[LENGTH / Long.SIZE];
  private final long[] open = new long[LENGTH / Long.SIZE];

  private GammaAttempts() {}

  /** The engine's own; one fill at a time uses it. */
  static GammaAttempts of(BitGenerator bits) {
    Scratch scratch = Scratch.of(bits);
    GammaAttempts attempts = scratch.find(GammaAttempts.class);
    return attempts != null ? attempts : scratch.keep(new GammaAttempts());
  }

  /** Whether the words of a block are better taken this way than one by one. */
  static boolean pay(WordBlock block) {
    return Lanes.FOUND.pays(Lanes.Loop.ZIGGURAT, block.end)
        && Lanes.FOUND.pays(Lanes.Loop.CUBES, block.end);
  }

  /** Begins a block that has just been refilled with both words and doubles. */
  void begin(WordBlock block) {
    ZigguratNormal.candidates(block, candidates, 0);
    for (int group = 0; group * Long.SIZE < block.end; group++) {
      for (long left = block.flags[group]; left != 0; left &= left - 1) {
        candidates[group * Long.SIZE + Long.numberOfTrailingZeros(left)] = Double.NaN;
      }
    }
  }

  /**
   * Draws from where the block stands.
   *
   * @param c the larger of the laws' factors of a normal
   */
  private void draw(WordBlock block, double c) {
    int end = block.end;
    int n = 0;
    isPending = false;
    while (block.position < end && !isPending) {
      int position = block.position;
      int taken =
          Lanes.FOUND.unzip(c, candidates, block.doubles, position, end, normals, uniforms, n);
      n += taken;
      block.position = position + 2 * taken;
      if (block.position < end) {
        double x = ZigguratNormal.sample(block);
        isPending = !(1 + c * x > 0);
        if (isPending) {
          pending = x;
        } else {
          normals[n] = x;
          uniforms[n++] = block.nextDouble();
        }
      }
    }
    count = n;
  }

  /** Makes the values of a law. */
  private void judge(GammaKernel law, double[] made) {
    int lots = (count + Long.SIZE - 1) / Long.SIZE;
    Lanes.FOUND.cubes(law.test, normals, uniforms, lots * Long.SIZE, made, accepted, open);
    for (int lot = 0; lot < lots; lot++) {
      for (long left = open[lot]; left != 0; left &= left - 1) {
        int place = lot * Long.SIZE + Long.numberOfTrailingZeros(left);
        made[place] = law.ofAttempt(normals[place], uniforms[place]);
        accepted[lot] |= (Double.isNaN(made[place]) ? 0L : 1L) << place;
      }
    }
  }

  /** The values of a law, side by side in {@link #values}; returns how many. */
  int draw(WordBlock block, GammaKernel law) {
    draw(block, law.test.c());
    judge(law, values);
    int lots = (count + Long.SIZE - 1) / Long.SIZE;
    if (count % Long.SIZE != 0) {
      accepted[lots - 1] &= (1L << count) - 1;
    }
    return Lanes.FOUND.compress(values, 0, lots * Long.SIZE, accepted);
  }

  /**
   * Makes pairs of gammas, one law's and then the other's, of a block that has just been refilled
   * with both words and doubles, until it is empty.
   *
   * @return how many
   */
  int drainPairs(
      WordBlock block, GammaKernel a, GammaKernel b, double[] firsts, int from, double[] seconds) {
    begin(block);
    int n = 0;
    while (block.position < block.end) {
      draw(block, Math.max(a.test.c(), b.test.c()));
      judge(a, values);
      judge(b, others);
      n = pair(block, a, b, firsts, from, seconds, n);
    }
    return n;
  }

  /** Goes through the values: most attempts of both laws succeed. */
  private int pair(
      WordBlock block,
      GammaKernel a,
      GammaKernel b,
      double[] firsts,
      int from,
      double[] seconds,
      int before) {
    int end = count;
    int n = before;
    for (int i = 0; i < end || isPending; n++) {
      double first = i < end - 1 ? values[i] : Double.NaN;
      double second = i < end - 1 ? others[i + 1] : Double.NaN;
      if (Double.isNaN(first + second)) {
        i = after(values, i);
        if (i > end && !isPending) {
          return n;
        }
        first = i <= end ? values[i - 1] : ofPending(a, block);
        i = after(others, i);
        second = i <= end ? others[i - 1] : isPending ? ofPending(b, block) : b.sample(block);
      } else {
        i += 2;
      }
      firsts[from + n] = first;
      seconds[n] = second;
    }
    return n;
  }

  /** The index after that of the next value there is; beyond {@link #count} if there is none. */
  private int after(double[] made, int from) {
    int i = from;
    while (i < count && Double.isNaN(made[i])) {
      i++;
    }
    return i + 1;
  }

  /** The value that the pending normal leads to. */
  double ofPending(GammaKernel law, WordBlock block) {
    isPending = false;
    return law.above1(block, pending);
  }
}
