package org.seedtree.internal.lanes;

/** No lanes: engines and laws have their plain loops. */
final class PlainLoops implements Lanes {

  @Override
  public boolean pays(Loop loop, int words) {
    return false;
  }

  @Override
  public void pcg64(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void pcg64dxsm(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void philox(
      PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void pairs(int[] halves, long[] words, double[] doubles, int from, int to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void philoxStreams(PhiloxLanes cipher, long count, long[] words, int from, int to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int products(ProductRuns runs, double limit, double[] factors, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void candidates(
      ZigguratLayers layers, long[] words, int to, double[] out, int at, long[] flags, int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void candidatesBeside(
      Eights engine,
      long[] next,
      ZigguratLayers layers,
      long[] words,
      int to,
      double[] out,
      int at,
      long[] flags,
      int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compress(double[] values, int from, int count, long[] kept) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int draws(
      DrawCycle cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      int first,
      double[] out,
      int at,
      int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int partners(
      int[] words, int from, int[] partners, int made, int low, int high, int mask) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int narrow(int[] draws, int from, int to, int factor, int least, int width, int low) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int ptrs(
      PtrsHat hat,
      Heights heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int ratios(
      double a,
      double h,
      Heights heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int btpe(
      BtpeRegions regions,
      Heights heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room,
      int[] open) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int btpeTails(
      BtpeRegions regions,
      Heights heights,
      double[] uniforms,
      double[] logs,
      int[] open,
      int to,
      long[] out,
      int at,
      int[] room) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int limits(
      long[] limits, long first, long[] words, int to, long[] out, int at, int[] beyond) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean ceilings(double factor, double[] values, int to, double near, long[] out, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int moveTogether(long[] values, int from, int to) {
    throw new UnsupportedOperationException();
  }
}
