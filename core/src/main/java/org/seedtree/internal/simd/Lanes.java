package org.seedtree.internal.simd;

/**
 * Loops in vector lanes. Those of engines make words in the order of the stream: they fill {@code
 * doubles[from..to)} or, where that array is empty, {@code words[from..to)}.
 *
 * <p>This is the one place where such loops come in: an engine or a distribution asks whether its
 * loop {@link #pays}, and makes by a plain loop what it does not make in lanes. Loops that do not
 * pay are not there: they throw {@link UnsupportedOperationException}.
 */
public interface Lanes {

  /** What this JVM has: lanes on Java 25 and later with the module jdk.incubator.vector. */
  Lanes FOUND = LanesFinder.find();

  /** Whether this JVM has lanes, be they compiled or not yet. */
  static boolean areFound() {
    return !(FOUND instanceof PlainLoops);
  }

  /** What {@link #candidates} and others need beside their arrays. */
  int ROOM = 16;

  /** How far {@link #draws} reads beyond the words that there are, without using what it reads. */
  int SLACK = 17;

  /** Words that {@link #partners} and {@link #narrow} look at together. */
  int GROUP = 32;

  /** No number of partners. */
  int UNCLEAR = -1;

  /** The lanes of the widest vectors. */
  int PAIRS_STEP = 8;

  /** The loops there are. */
  enum Loop {
    /** {@link #pcg64}. */
    PCG64,
    /** {@link #pcg64dxsm}. */
    PCG64DXSM,
    /** {@link #philox}. */
    PHILOX,
    /** {@link #philoxStreams}. */
    PHILOX_STREAMS,
    /** {@link #pairs}. */
    PAIRS,
    /** {@link #products}. */
    PRODUCTS,
    /** {@link #candidates} and {@link #compress}. */
    ZIGGURAT,
    /** {@link #draws}. */
    DRAWS,
    /** {@link #candidatesBeside}. */
    ZIGGURAT_BESIDE,
    /** {@link #partners}. */
    PARTNERS,
    /** {@link #narrow}. */
    NARROW,
    /** {@link #ptrs}. */
    PTRS,
    /** {@link #ratios}. */
    RATIOS,
    /** {@link #btpe} and {@link #btpeTails}. */
    BTPE,
    /** {@link #limits}. */
    LIMITS,
    /** {@link #ceilings}. */
    CEILINGS
  }

  private static UnsupportedOperationException notHere() {
    return new UnsupportedOperationException("a loop that does not pay");
  }

  /** Whether to take that loop for as many words; they are at least one of its rows or lots. */
  boolean pays(Loop loop, int words);

  /**
   * Outputs of PCG64.
   *
   * @param states the states that the next words are made from; moved on
   * @param to {@code from} and a multiple of {@link LcgLanes#COUNT}
   */
  default void pcg64(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    throw notHere();
  }

  /**
   * Outputs of PCG64DXSM.
   *
   * @param states the states that the next words are made from; moved on
   * @param to {@code from} and a multiple of {@link LcgLanes#COUNT}
   */
  default void pcg64dxsm(LcgLanes states, long[] words, double[] doubles, int from, int to) {
    throw notHere();
  }

  /**
   * Blocks of Philox 4x64.
   *
   * @param cipher the key and the upper words of the counter
   * @param count the lowest word of the first block's counter, which does not wrap to 0
   * @param to {@code from} and a multiple of {@link PhiloxLanes#WORDS}
   */
  default void philox(
      PhiloxLanes cipher, long count, long[] words, double[] doubles, int from, int to) {
    throw notHere();
  }

  /**
   * The first words of Philox 4x64 at counters that follow each other in the third word.
   *
   * @param cipher the key and the upper words of the first counter
   * @param count the lowest word of all counters
   * @param to {@code from} and a multiple of {@link PhiloxLanes#BLOCKS}
   */
  default void philoxStreams(PhiloxLanes cipher, long count, long[] words, int from, int to) {
    throw notHere();
  }

  /**
   * What MT19937 makes of each two of its words from {@code halves[0]} on: 64-bit words, the first
   * half on top, or doubles of 27 bits of the first and 26 of the second.
   *
   * @param to {@code from} and a multiple of {@link #PAIRS_STEP}
   */
  default void pairs(int[] halves, long[] words, double[] doubles, int from, int to) {
    throw notHere();
  }

  /**
   * Notes the runs of products that start with each of {@code factors[0..count)}, but for a few
   * last ones.
   *
   * @param limit what the products are to stay above; not negative
   * @return for how many starts, from the first on, runs are noted
   */
  default int products(ProductRuns runs, double limit, double[] factors, int count) {
    throw notHere();
  }

  /**
   * The candidates of a ziggurat: sets {@code out[at + i]} to that of {@code words[i]}, for each
   * word from 0 to {@code to}.
   *
   * @param to a multiple of 64
   * @param flags receives a bit for each word, that of word i in bit {@code i % 64} of {@code
   *     flags[i / 64]}: whether the word is beyond its layer's inner part
   * @param room overwritten; at least {@link #ROOM} long
   */
  default void candidates(
      ZigguratLayers layers, long[] words, int to, double[] out, int at, long[] flags, int[] room) {
    throw notHere();
  }

  /**
   * {@link #candidates}, and beside them as many words of an engine, of which {@code next[i]} is
   * made with the candidate of {@code words[i]}.
   */
  default void candidatesBeside(
      InterleavedWordSource engine,
      long[] next,
      ZigguratLayers layers,
      long[] words,
      int to,
      double[] out,
      int at,
      long[] flags,
      int[] room) {
    throw notHere();
  }

  /**
   * Closes the gaps among values: of {@code values[from..from + count)} those stay, from the front
   * on, whose bit is set. What is behind them is overwritten as far as the range goes.
   *
   * @param count a multiple of 64
   * @param kept the bits, that of the i-th value in bit {@code i % 64} of {@code kept[i / 64]}
   * @return the index behind the last value that stays
   */
  default int compress(double[] values, int from, int count, long[] kept) {
    throw notHere();
  }

  /**
   * Draws in turn, up to one that takes more than its usual words, or may.
   *
   * @param words go {@link #SLACK} elements beyond {@code end}, as {@code doubles} do
   * @param doubles of the same words
   * @param position where the words of the next draw begin
   * @param first which of the cycle's draws that is
   * @param out receives the values from index {@code at} on; further ones may be overwritten, as
   *     many as there could be of the words
   * @param room receives where the words of the draw after them begin; at least {@link #ROOM} long
   * @return how many draws were made; it may end where few words are left
   */
  default int draws(
      DrawSchedule cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      int first,
      double[] out,
      int at,
      int[] room) {
    throw notHere();
  }

  /**
   * The next partners of a shuffle, from {@link #GROUP} words: puts those that are at most {@code
   * high} once masked into {@code partners} from index {@code made} on. What is behind them is
   * overwritten, as far as there were words.
   *
   * @return how many there are then, or {@link #UNCLEAR} if one lies in (low, high]
   */
  default int partners(
      int[] words, int from, int[] partners, int made, int low, int high, int mask) {
    throw notHere();
  }

  /**
   * Lemire's method for draws of at most 16 bits: multiplies each of {@code draws[from..to)}, and
   * puts {@code low} and the upper parts of those products whose lower part is {@code least} or
   * more into the array from {@code from} on. What is behind them is overwritten.
   *
   * @param to {@code from} and a multiple of {@link #GROUP}
   * @param factor at most 2<sup>{@code width}</sup>
   * @param width the bits of the lower part
   * @return the index after the last value
   */
  default int narrow(int[] draws, int from, int to, int factor, int least, int width, int low) {
    throw notHere();
  }

  /** What {@link #ptrs} and {@link #ratios} give for an attempt that is rejected. */
  long REJECTED = -1;

  /** What they give for one that they leave undecided. */
  long OPEN = -2;

  /** Smaller first uniforms {@link #ratios} leaves undecided. */
  double LEAST_USUAL = 0x1p-12;

  /**
   * Judges attempts at Poisson counts by PTRS: puts the count of attempt i, made of {@code
   * uniforms[2 i]} and the next, into {@code out[at + i]}, or {@link #REJECTED} or {@link #OPEN}.
   *
   * @param heights in parts of the hat
   * @param room overwritten; at least {@link #ROOM} long
   * @return how many attempts, from the first on, are judged; a few fewer than {@code attempts}
   */
  default int ptrs(
      PtrsHat hat,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    throw notHere();
  }

  /**
   * As {@link #ptrs} for a ratio of uniforms: the count is {@code a + h (v - 0.5) / u} without its
   * fraction, and u is compared with its height.
   *
   * @param heights in the same units as u; for counts below 0 there are none
   */
  default int ratios(
      double a,
      double h,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    throw notHere();
  }

  /**
   * As {@link #ptrs} for the triangle and the parallelograms of BTPE; what lies in the tails stays
   * open.
   *
   * @param attempts a multiple of {@link #PAIRS_STEP}
   * @param open receives the numbers of the open attempts, and has room for {@link #ROOM} more
   * @return how many are open
   */
  default int btpe(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room,
      int[] open) {
    throw notHere();
  }

  /**
   * Judges the tails of BTPE among the open attempts.
   *
   * @param logs of the second uniform of each
   * @param open their numbers; receives those that remain open
   * @param to how many they are, a multiple of {@link #PAIRS_STEP}
   * @return how many remain open
   */
  default int btpeTails(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      double[] logs,
      int[] open,
      int to,
      long[] out,
      int at,
      int[] room) {
    throw notHere();
  }

  /** How many limits {@link #limits} compares with. */
  int FEW_LIMITS = 8;

  /** The lanes of the widest vectors. */
  int LIMITS_STEP = 8;

  /**
   * Sets {@code out[at + i]}, for each i in 0 to {@code to}, to {@code first} and as many more as
   * {@code limits} lie below the upper 53 bits of {@code words[i]}.
   *
   * @param limits {@link #FEW_LIMITS}, ascending
   * @param to a multiple of {@link #LIMITS_STEP}
   * @param beyond receives the places of the words that all limits lie below
   * @return how many such places there are
   */
  default int limits(
      long[] limits, long first, long[] words, int to, long[] out, int at, int[] beyond) {
    throw notHere();
  }

  /** The lanes of the widest vectors. */
  int CEILINGS_STEP = 8;

  /**
   * Sets {@code out[at + i]}, for each i in 0 to {@code to}, to {@code factor * values[i]} rounded
   * up.
   *
   * @param values not negative; the products are below 2<sup>52</sup>
   * @param to a multiple of {@link #CEILINGS_STEP}
   * @return whether no product is nearer than {@code near} to a whole number; one that is one may
   *     have given the next
   */
  default boolean ceilings(
      double factor, double[] values, int to, double near, long[] out, int at) {
    throw notHere();
  }

  /**
   * Moves those of {@code values[from..to)} that are not {@link #REJECTED} to its front. What is
   * behind them is overwritten.
   *
   * @param to {@code from} and a multiple of {@link #PAIRS_STEP}, or what {@link #ptrs} has judged
   * @return the index after the last
   */
  default int moveTogether(long[] values, int from, int to) {
    throw notHere();
  }
}
