package org.seedtree.internal.variate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.DrawCursor;
import org.seedtree.internal.simd.DrawSchedule;
import org.seedtree.internal.simd.GammaAcceptance;
import org.seedtree.internal.simd.InterleavedDrawsKernel;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * Interleaved draws of gammas, normals and exponentials by a vectorised loop: those that make up a
 * vector or a pair of values, or those of one distribution.
 *
 * <p>Nearly all of them are accepted on the first word or on the first pair, which the loop
 * assumes. One that is not is drawn singly, and the loop continues after it (docs/decisions/0007).
 */
public final class InterleavedDraws {

  /** The most words of a round, so that few are drawn beyond a block. */
  private static final int MAX_WORDS = 128;

  private static final ZigguratLayers NORMALS = ZigguratNormal.ZIGGURAT.layers();
  private static final ZigguratLayers EXPONENTIALS = ZigguratExponential.ZIGGURAT.layers();
  private static final DrawSchedule.Tables TABLES = new DrawSchedule.Tables(NORMALS, EXPONENTIALS);

  /** Stands for draws that the vectorised loop cannot make. */
  private static final DrawSchedule NONE = new DrawSchedule(TABLES, List.of(value(0, NORMALS)));

  /** A distribution that is drawn in a round with others. */
  public interface Draw {

    /** The standard normal. */
    Draw NORMAL =
        new Draw() {
          @Override
          public double sample(RandomSource bits) {
            return ZigguratNormal.sample(bits);
          }

          @Override
          public DrawSchedule.Draw vectorDraw() {
            return value(0, NORMALS);
          }
        };

    /** Returns one value. */
    double sample(RandomSource bits);

    /** Returns how the vectorised loop draws, or null if it cannot. */
    DrawSchedule.@Nullable Draw vectorDraw();
  }

  private final Draw[] draws;

  /** Created when first wanted; if by two threads at once, they are equal. */
  private @Nullable DrawSchedule schedule;

  /** Creates rounds of these draws. */
  public InterleavedDraws(Draw... draws) {
    this.draws = draws;
  }

  private static DrawSchedule.Draw value(int tables, ZigguratLayers layers) {
    return new DrawSchedule.Draw(tables, layers, null);
  }

  /** Returns how the vectorised loop draws a standard exponential. */
  static DrawSchedule.Draw exponential() {
    return value(NORMALS.widths().length, EXPONENTIALS);
  }

  /** Returns how the vectorised loop draws a gamma whose test has bounds. */
  static DrawSchedule.Draw gamma(GammaAcceptance test) {
    return new DrawSchedule.Draw(0, NORMALS, test);
  }

  private DrawSchedule schedule() {
    DrawSchedule made = schedule;
    if (made == null) {
      made = createSchedule();
      schedule = made;
    }
    return made;
  }

  private DrawSchedule createSchedule() {
    List<DrawSchedule.Draw> vectorDraws =
        Arrays.stream(draws)
            .limit(MAX_WORDS)
            .map(Draw::vectorDraw)
            .flatMap(Stream::ofNullable)
            .toList();
    if (vectorDraws.size() < draws.length) {
      return NONE;
    }
    DrawSchedule all = new DrawSchedule(TABLES, vectorDraws);
    return all.words(0, draws.length) <= MAX_WORDS ? all : NONE;
  }

  /** Returns whether {@link #drawBlock} is profitable for the words of a block. */
  public boolean isProfitable(WordBlock block) {
    return Simd.PROVIDER.interleavedDraws(block.end) != null && schedule() != NONE;
  }

  /** Returns a buffer for the values of a block; one fill at a time uses it. */
  public static double[] buffer(RandomSource bits) {
    Scratch scratch = bits.scratch();
    Buffer buffer = scratch.find(Buffer.class);
    return (buffer != null ? buffer : scratch.attach(new Buffer())).values;
  }

  private static final class Buffer {

    final double[] values = new double[WordBlock.CAPACITY + MAX_WORDS];
  }

  /**
   * Draws complete rounds until a block is empty that has just been refilled with doubles.
   *
   * @return the index after the last value
   */
  public int drawBlock(WordBlock block, double[] out, int from) {
    InterleavedDrawsKernel kernel = Simd.PROVIDER.interleavedDraws(block.end);
    DrawSchedule order = schedule();
    int i = from;
    int next = 0;
    while (true) {
      if (kernel != null && block.position < block.end) {
        DrawCursor cursor = block.cursor(next);
        int n = kernel.draw(order, cursor, out, i);
        block.position = cursor.position;
        next = (next + n) % draws.length;
        i += n;
      }
      if (block.position == block.end && next == 0) {
        return i;
      }
      out[i++] = draws[next].sample(block);
      next = next + 1 == draws.length ? 0 : next + 1;
    }
  }
}
