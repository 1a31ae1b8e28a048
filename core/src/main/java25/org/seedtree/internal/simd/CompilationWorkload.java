package org.seedtree.internal.simd;

import java.util.Arrays;
import java.util.List;
import org.seedtree.internal.math.UInt128;

/** What each loop is run on until it is compiled: {@link #WORDS} words, from which all is made. */
final class CompilationWorkload {

  static final int WORDS = 1024;

  private static final int PROPOSALS = WORDS / 2;
  private static final double[] NO_DOUBLES = {};

  private final long[] words = new long[WORDS];
  private final long[] zeros = new long[WORDS + InterleavedDrawsKernel.PADDING];
  private final double[] uniforms = new double[zeros.length];
  private final double[] values = new double[WORDS];
  private final int[] words32 = new int[2 * WORDS];
  private final ZigguratLayers layers =
      new ZigguratLayers(0, 1, 1, 1, new double[2], new long[] {1, 1});
  private final CandidateBatch batch = new CandidateBatch(WORDS);
  private final long[] counts = new long[PROPOSALS];
  private final ProposalBatch proposals = new ProposalBatch(uniforms, PROPOSALS);
  private final AcceptanceThresholds thresholds = new AcceptanceThresholds(50, 150, k -> 0.01);

  CompilationWorkload() {
    Arrays.fill(uniforms, 0.5);
    batch.words = words;
    batch.count = WORDS;
    proposals.listed = PROPOSALS / 2;
    proposals.proposals = PROPOSALS;
  }

  /** Returns what runs the loop once; loops of engines make words. */
  Runnable ofWords(VectorLoop loop) {
    return of(loop, NO_DOUBLES);
  }

  /** Returns what runs the loop once; loops of engines make doubles. */
  Runnable ofDoubles(VectorLoop loop) {
    return of(loop, new double[WORDS]);
  }

  private Runnable of(VectorLoop loop, double[] doubles) {
    return switch (loop) {
      case PCG64 -> ofLcg(VectorLcg.PCG64, doubles);
      case PCG64DXSM -> ofLcg(VectorLcg.PCG64DXSM, doubles);
      case PHILOX -> {
        PhiloxVectorState state = new PhiloxVectorState();
        yield () -> VectorPhilox.BLOCKS.fill(state, 0, words, doubles, 0, WORDS);
      }
      case PHILOX_STREAMS -> {
        PhiloxVectorState state = new PhiloxVectorState();
        yield () -> VectorPhilox.STREAMS.fillFirstWords(state, 1, words, 0, WORDS);
      }
      case WORD_PAIRS -> () -> VectorWordPairs.KERNEL.fill(words32, words, doubles, 0, WORDS);
      case PRODUCTS -> {
        ProductRuns runs = new ProductRuns(WORDS);
        yield () -> VectorProducts.KERNEL.multiply(runs, 0.1, values, WORDS);
      }
      case ZIGGURAT ->
          () -> {
            VectorZiggurat.KERNEL.candidates(layers, batch, values, 0);
            VectorZiggurat.KERNEL.compress(values, 0, WORDS, batch.outside);
          };
      case PREFETCHING_ZIGGURAT -> {
        long[] next = new long[WORDS];
        InterleavedWordSource source =
            (eight, at) -> Arrays.fill(eight, at, at + InterleavedWordSource.COUNT, at);
        yield () -> VectorZiggurat.KERNEL.candidates(layers, batch, source, next, values, 0);
      }
      case INTERLEAVED_DRAWS -> ofInterleavedDraws();
      case SHUFFLE_PARTNERS -> this::acceptPartners;
      case BOUNDED_INTEGERS -> {
        LemireRange range = new LemireRange(1, 0, 16);
        yield () -> VectorBoundedIntegers.LEMIRE.accept(range, 0, words32, 0, WORDS);
      }
      case PTRS -> {
        PtrsHat hat = new PtrsHat(100, 0.6, 26, 0.8);
        yield () -> {
          VectorPtrs.KERNEL.judge(hat, thresholds, proposals, counts, 0);
          VectorPtrs.KERNEL.compress(counts, 0, PROPOSALS);
        };
      }
      case RATIO_OF_UNIFORMS -> {
        RatioOfUniformsHat hat = new RatioOfUniformsHat(100, 20);
        yield () -> {
          VectorRatioOfUniforms.KERNEL.judge(hat, thresholds, proposals, counts, 0);
          VectorRatioOfUniforms.KERNEL.compress(counts, 0, PROPOSALS);
        };
      }
      case BTPE -> {
        BtpeRegions regions = new BtpeRegions(10, 20, 22, 25, 100, 90, 110, 0.2, 0.2, 0.2);
        yield () -> {
          VectorBtpe.KERNEL.judgeCentre(regions, thresholds, proposals, counts, 0);
          VectorBtpe.KERNEL.judgeTails(regions, thresholds, proposals, counts, 0);
          VectorBtpe.KERNEL.compress(counts, 0, PROPOSALS);
        };
      }
      case BREAKPOINTS -> {
        long[] magnitudes = new long[BreakpointsKernel.BREAKPOINTS];
        Arrays.fill(magnitudes, 1L << 53);
        CdfBreakpoints breakpoints = new CdfBreakpoints(magnitudes, 0);
        yield () -> VectorBreakpoints.KERNEL.count(breakpoints, words, WORDS, words, 0, words32);
      }
      case CEILINGS -> () -> VectorCeilings.KERNEL.roundUp(1, uniforms, WORDS, words, 0);
    };
  }

  private Runnable ofLcg(LcgKernel kernel, double[] doubles) {
    LcgVectorState states = new LcgVectorState();
    states.start(new UInt128(5, 5), UInt128.ONE, UInt128.ONE);
    return () -> kernel.fill(states, words, doubles, 0, WORDS);
  }

  private Runnable ofInterleavedDraws() {
    DrawSchedule.Tables tables = new DrawSchedule.Tables(layers, layers);
    DrawSchedule.Draw gamma = new DrawSchedule.Draw(0, layers, new GammaAcceptance(1, 1 / 3.0));
    DrawSchedule one = new DrawSchedule(tables, List.of(gamma));
    DrawSchedule two = new DrawSchedule(tables, List.of(gamma, gamma));
    DrawCursor cursor = new DrawCursor();
    cursor.words = zeros;
    cursor.doubles = uniforms;
    cursor.end = WORDS / 2;
    return () -> {
      cursor.position = 0;
      VectorInterleavedDraws.KERNEL.draw(one, cursor, values, 0);
      cursor.position = 0;
      VectorInterleavedDraws.KERNEL.draw(two, cursor, values, 0);
    };
  }

  private void acceptPartners() {
    int made = 0;
    for (int from = 0; from < WORDS; from += ShufflePartnersKernel.WORDS) {
      made = VectorBoundedIntegers.PARTNERS.accept(words32, from, words32, Math.max(made, 0), 1, 2);
    }
  }
}
