package org.seedtree.internal.simd;

import java.util.Arrays;
import java.util.List;
import org.seedtree.internal.math.UInt128;

/**
 * Has one loop compiled before it is used: until then a vector is an object and a word takes
 * microseconds, for half a second in all. A thread runs the loop on arrays of its own meanwhile,
 * once so many words have been made by the plain loop that there are likely to be many more.
 */
final class LoopCompilation extends UsageTrigger {

  /** Words made before it starts. */
  private static final long LIKELY_MANY = 1 << 24;

  private static final int WORDS = 1024;

  /** What a word, or a block of four, takes at most when the loop is compiled. */
  private static final int NANOSECONDS = 4;

  private static final int BLOCK_NANOSECONDS = 16;

  /** Runs that have to be as quick, in a row but for interruptions by the system. */
  private static final int QUICK_RUNS = 2000;

  private static final long PATIENCE = 30_000_000_000L;

  private static final double[] NO_DOUBLES = {};

  private final Lanes lanes;
  private final Lanes.Loop loop;
  private volatile boolean done;

  LoopCompilation(Lanes lanes, Lanes.Loop loop, boolean done) {
    super(LIKELY_MANY, "seedtree-warm-up-" + loop);
    this.lanes = lanes;
    this.loop = loop;
    this.done = done;
  }

  /** Whether the loop is compiled; if not, {@code words} will be made by the plain one. */
  boolean isDone(int words) {
    if (!done) {
      count(words);
    }
    return done;
  }

  @Override
  public void run() {
    if (!VectorLoops.areWideEnough()) {
      return;
    }
    long[] words = new long[WORDS];
    double[] doubles = new double[WORDS];
    Runnable asWords = work(words, NO_DOUBLES);
    Runnable asDoubles = work(words, doubles);
    long start = System.nanoTime();
    int most = WORDS * (loop == Lanes.Loop.PHILOX_STREAMS ? BLOCK_NANOSECONDS : NANOSECONDS);
    int quick = 0;
    while (quick < QUICK_RUNS && System.nanoTime() - start < PATIENCE) {
      long before = System.nanoTime();
      ((quick & 1) == 0 ? asWords : asDoubles).run();
      boolean isQuick = System.nanoTime() - before < most;
      quick = isQuick ? quick + 1 : Math.max(0, quick - 50);
    }
    done = quick >= QUICK_RUNS;
  }

  /** What the loop does to so many words at a time. */
  private Runnable work(long[] words, double[] doubles) {
    LcgLanes states = new LcgLanes(new UInt128(5, 5), UInt128.ONE);
    PhiloxLanes cipher = new PhiloxLanes();
    ProductRuns runs = new ProductRuns(WORDS);
    ZigguratLayers layers = new ZigguratLayers(0, 1, 1, 1, new double[2], new long[2]);
    int[] halves = new int[2 * WORDS];
    double[] candidates = new double[WORDS];
    double[] uniforms = new double[WORDS + Lanes.SLACK];
    ZigguratLayers inner = new ZigguratLayers(0, 1, 1, 1, new double[2], new long[] {1, 1});
    DrawSchedule.Tables tables = new DrawSchedule.Tables(inner, inner);
    DrawSchedule.Draw gamma = new DrawSchedule.Draw(0, inner, new GammaAcceptance(1, 1 / 3.0));
    DrawSchedule one = new DrawSchedule(tables, List.of(gamma));
    DrawSchedule two = new DrawSchedule(tables, List.of(gamma, gamma));
    long[] zeros = new long[WORDS + Lanes.SLACK];
    long[] next = new long[WORDS];
    InterleavedWordSource engine =
        (eight, at) -> Arrays.fill(eight, at, at + InterleavedWordSource.COUNT, at);
    long[] flags = new long[WORDS / Long.SIZE];
    int[] draws = new int[WORDS];
    int[] room = new int[Lanes.ROOM];
    PtrsHat hat = new PtrsHat(100, 0.6, 26, 0.8);
    BtpeRegions regions = new BtpeRegions(10, 20, 22, 25, 100, 90, 110, 0.2, 0.2, 0.2);
    AcceptanceThresholds heights = new AcceptanceThresholds(50, 150, k -> 0.01);
    long[] limits = new long[Lanes.FEW_LIMITS];
    Arrays.fill(limits, 1L << 53);
    Arrays.fill(uniforms, 0.5);
    return switch (loop) {
      case PCG64 -> () -> lanes.pcg64(states, words, doubles, 0, WORDS);
      case PCG64DXSM -> () -> lanes.pcg64dxsm(states, words, doubles, 0, WORDS);
      case PHILOX -> () -> lanes.philox(cipher, 0, words, doubles, 0, WORDS);
      case PHILOX_STREAMS -> () -> lanes.philoxStreams(cipher, 1, words, 0, WORDS);
      case PAIRS -> () -> lanes.pairs(halves, words, doubles, 0, WORDS);
      case PRODUCTS -> () -> lanes.products(runs, 0.1, doubles, doubles.length);
      case ZIGGURAT ->
          () -> {
            lanes.candidates(layers, words, WORDS, candidates, 0, flags, room);
            lanes.compress(candidates, 0, WORDS, flags);
          };
      case ZIGGURAT_BESIDE ->
          () ->
              lanes.candidatesBeside(
                  engine, next, layers, words, WORDS, candidates, 0, flags, room);
      case NARROW -> () -> lanes.narrow(draws, 0, WORDS, 1, 0, 16, 0);
      case PARTNERS ->
          () -> {
            for (int from = 0, made = 0; from < WORDS; from += Lanes.GROUP) {
              made = lanes.partners(draws, from, draws, Math.max(made, 0), 1, 2, 3);
            }
          };
      case DRAWS ->
          () -> {
            lanes.draws(one, zeros, uniforms, 0, WORDS / 2, 0, candidates, 0, room);
            lanes.draws(two, zeros, uniforms, 0, WORDS / 2, 0, candidates, 0, room);
          };
      case PTRS ->
          () -> {
            lanes.ptrs(hat, heights, uniforms, WORDS / 2, words, 0, room);
            lanes.moveTogether(words, 0, WORDS / 2);
          };
      case BTPE ->
          () -> {
            lanes.btpe(regions, heights, uniforms, WORDS / 2, words, 0, room, draws);
            lanes.btpeTails(
                regions, heights, uniforms, candidates, draws, WORDS / 4, words, 0, room);
            lanes.moveTogether(words, 0, WORDS / 2);
          };
      case LIMITS -> () -> lanes.limits(limits, 0, words, WORDS, words, 0, draws);
      case CEILINGS -> () -> lanes.ceilings(1, uniforms, WORDS, 0, words, 0);
      case RATIOS ->
          () -> {
            lanes.ratios(100, 20, heights, uniforms, WORDS / 2, words, 0, room);
            lanes.moveTogether(words, 0, WORDS / 2);
          };
    };
  }
}
