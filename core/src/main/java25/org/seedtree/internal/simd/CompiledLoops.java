package org.seedtree.internal.simd;

/** The loops by the Vector API, each used as soon as it is compiled. */
final class CompiledLoops implements Lanes {

  /** Below so many words the plain loops are no slower. */
  private static final int FEWEST = PhiloxLanes.WORDS;

  private final LoopCompilation[] warmUps = new LoopCompilation[Loop.values().length];

  /**
   * @param atOnce whether to use the loops before they are compiled
   */
  CompiledLoops(boolean atOnce) {
    for (Loop loop : Loop.values()) {
      warmUps[loop.ordinal()] = new LoopCompilation(this, loop, atOnce);
    }
  }

  @Override
  public boolean pays(Loop loop, int words) {
    return words >= FEWEST && warmUps[loop.ordinal()].isDone(words);
  }

  @Override
  public void pcg64(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    VectorLcg.pcg64(states, words, doubles, from, to);
  }

  @Override
  public void pcg64dxsm(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    VectorLcg.pcg64dxsm(states, words, doubles, from, to);
  }

  @Override
  public void philox(
      PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to) {
    VectorPhilox.blocks(cipher, count, words, doubles, from, to);
  }

  @Override
  public void pairs(int[] halves, long[] words, double[] doubles, int from, int to) {
    VectorLoops.pairs(halves, words, doubles, from, to);
  }

  @Override
  public void philoxStreams(PhiloxLanes cipher, long count, long[] words, int from, int to) {
    VectorPhilox.streams(cipher, count, words, from, to);
  }

  @Override
  public int products(ProductRuns runs, double limit, double[] factors, int count) {
    return VectorProductRuns.note(runs, limit, factors, count);
  }

  @Override
  public void candidates(
      ZigguratLayers layers, long[] words, int to, double[] out, int at, long[] flags, int[] room) {
    VectorZiggurat.candidates(layers, words, to, out, at, flags, room);
  }

  @Override
  public void candidatesBeside(
      InterleavedWordSource engine,
      long[] next,
      ZigguratLayers layers,
      long[] words,
      int to,
      double[] out,
      int at,
      long[] flags,
      int[] room) {
    VectorZiggurat.candidatesBeside(engine, next, layers, words, to, out, at, flags, room);
  }

  @Override
  public int compress(double[] values, int from, int count, long[] kept) {
    return VectorZiggurat.compress(values, from, count, kept);
  }

  @Override
  public int draws(
      DrawSchedule cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      int first,
      double[] out,
      int at,
      int[] room) {
    return VectorDrawSchedule.draws(cycle, words, doubles, position, end, first, out, at, room);
  }

  @Override
  public int partners(
      int[] words, int from, int[] partners, int made, int low, int high, int mask) {
    return VectorCompress.partners(words, from, partners, made, low, high, mask);
  }

  @Override
  public int narrow(int[] draws, int from, int to, int factor, int least, int width, int low) {
    return VectorCompress.narrow(draws, from, to, factor, least, width, low);
  }

  @Override
  public int ptrs(
      PtrsHat hat,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    return VectorProposals.ptrs(hat, heights, uniforms, attempts, out, at, room);
  }

  @Override
  public int ratios(
      double a,
      double h,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    return VectorProposals.ratios(a, h, heights, uniforms, attempts, out, at, room);
  }

  @Override
  public int btpe(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room,
      int[] open) {
    return VectorBtpe.middle(regions, heights, uniforms, attempts, out, at, room, open);
  }

  @Override
  public int btpeTails(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      double[] logs,
      int[] open,
      int to,
      long[] out,
      int at,
      int[] room) {
    return VectorBtpe.tails(regions, heights, uniforms, logs, open, to, out, at, room);
  }

  @Override
  public int limits(
      long[] limits, long first, long[] words, int to, long[] out, int at, int[] beyond) {
    return VectorBreakpoints.count(limits, first, words, to, out, at, beyond);
  }

  @Override
  public boolean ceilings(double factor, double[] values, int to, double near, long[] out, int at) {
    return VectorBreakpoints.ceilings(factor, values, to, near, out, at);
  }

  @Override
  public int moveTogether(long[] values, int from, int to) {
    return VectorProposals.moveTogether(values, from, to);
  }
}
