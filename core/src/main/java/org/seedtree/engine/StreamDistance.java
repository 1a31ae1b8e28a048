package org.seedtree.engine;

import static org.seedtree.internal.engine.MT19937Recurrence.N;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.seedtree.internal.engine.MT19937Recurrence;
import org.seedtree.internal.math.UInt128;

/**
 * How far apart two places of one stream are.
 *
 * <p>On PCG64, PCG64DXSM and Philox this is a calculation. Of MT19937 and SFC64, whose streams have
 * no such order, the words are made until the place is reached, or as many as one cares to wait
 * for.
 */
public final class StreamDistance {

  private static final BigInteger PHILOX_WORDS = BigInteger.ONE.shiftLeft(258);

  private StreamDistance() {}

  /**
   * How many native words are drawn on the way from one state to another; halves of words count for
   * nothing.
   *
   * @param limit how many words may be tried where they have to be; at least 0
   * @return empty if the two are on different streams, or beyond the limit
   */
  public static Optional<BigInteger> words(
      BitGeneratorState from, BitGeneratorState to, long limit) {
    if (from instanceof PCG64.State a && to instanceof PCG64.State b) {
      return a.inc().equals(b.inc())
          ? Optional.of(steps(PCG64.MULTIPLIER, a.inc(), a.state(), b.state()))
          : Optional.empty();
    }
    if (from instanceof PCG64DXSM.State a && to instanceof PCG64DXSM.State b) {
      return a.inc().equals(b.inc())
          ? Optional.of(steps(PCG64DXSM.MULTIPLIER, a.inc(), a.state(), b.state()))
          : Optional.empty();
    }
    if (from instanceof Philox.State a && to instanceof Philox.State b) {
      return Arrays.equals(a.key(), b.key())
          ? Optional.of(position(b).subtract(position(a)).mod(PHILOX_WORDS))
          : Optional.empty();
    }
    if (from instanceof SFC64.State a && to instanceof SFC64.State b) {
      return words(a, b, limit);
    }
    if (from instanceof MT19937.State a && to instanceof MT19937.State b) {
      return words(a, b, limit);
    }
    return Optional.empty();
  }

  private static BigInteger position(Philox.State state) {
    return StateJson.unsigned(state.counter())
        .shiftLeft(2)
        .add(BigInteger.valueOf(state.bufferPos()));
  }

  /**
   * Brown, "Random Number Generation with Arbitrary Strides" (1994), backwards: bit i of a state
   * has the period 2<sup>i + 1</sup>, so each bit of the distance follows from one of the state.
   */
  private static BigInteger steps(
      UInt128 multiplier, BigInteger increment, BigInteger from, BigInteger to) {
    UInt128 state = UInt128.of(from);
    UInt128 target = UInt128.of(to);
    UInt128 factor = multiplier;
    UInt128 term = UInt128.of(increment);
    BigInteger steps = BigInteger.ZERO;
    for (int bit = 0; bit < 128 && !state.equals(target); bit++) {
      if (bit(state, bit) != bit(target, bit)) {
        state = state.times(factor).plus(term);
        steps = steps.setBit(bit);
      }
      term = factor.plus(UInt128.ONE).times(term);
      factor = factor.times(factor);
    }
    return steps;
  }

  private static boolean bit(UInt128 value, int bit) {
    long word = bit < Long.SIZE ? value.low() : value.high();
    return (word >>> bit & 1) != 0;
  }

  /** The counter tells the distance, and going there whether it is the same stream. */
  private static Optional<BigInteger> words(SFC64.State from, SFC64.State to, long limit) {
    long distance = to.state()[3] - from.state()[3];
    if (distance < 0 || distance > limit) {
      return Optional.empty();
    }
    BitGenerator walker = BitGenerator.of(from);
    walker.discardRaw(distance);
    SFC64.State reached = (SFC64.State) walker.state();
    return Arrays.equals(reached.state(), to.state())
        ? Optional.of(BigInteger.valueOf(distance))
        : Optional.empty();
  }

  /** Looks for the words of one state among those that follow the other's. */
  private static Optional<BigInteger> words(MT19937.State from, MT19937.State to, long limit) {
    int[] wanted = to.key();
    int[] words = Arrays.copyOf(from.key(), 2 * N); // two blocks, one after the other
    int[] next = from.key();
    long start = -(long) from.pos(); // where the first of the two begins
    while (start <= limit) {
      MT19937Recurrence.regenerate(next);
      System.arraycopy(next, 0, words, N, N);
      for (int i = 0; i < N; i++) {
        long distance = start + i + to.pos();
        if (words[i + 1] == wanted[1]
            && distance >= 0
            && distance <= limit
            && isAt(words, i, wanted)) {
          return Optional.of(BigInteger.valueOf(distance));
        }
      }
      System.arraycopy(next, 0, words, 0, N);
      start += N;
    }
    return Optional.empty();
  }

  /** Of the first word, the recurrence knows only the upper bit. */
  private static boolean isAt(int[] words, int at, int[] wanted) {
    return (words[at] ^ wanted[0]) >= 0 && Arrays.equals(words, at + 1, at + N, wanted, 1, N);
  }
}
