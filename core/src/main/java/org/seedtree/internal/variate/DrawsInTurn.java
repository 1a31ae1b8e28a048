package org.seedtree.internal.variate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.CubeTest;
import org.seedtree.internal.simd.DrawCycle;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * Gammas, normals and exponentials that follow each other in turn, for vector lanes: those of a row
 * or a pair, or of one law.
 *
 * <p>Nearly all of them take their usual words, which lanes take for granted. One that does not is
 * drawn singly, and they go on behind it.
 */
public final class DrawsInTurn {

  /** As many words as a round takes at most, so that few are drawn beyond a block. */
  private static final int MOST_WORDS = 128;

  private static final ZigguratLayers NORMALS = ZigguratNormal.ZIGGURAT.layers();
  private static final ZigguratLayers EXPONENTIALS = ZigguratExponential.ZIGGURAT.layers();
  private static final DrawCycle.Tables TABLES = new DrawCycle.Tables(NORMALS, EXPONENTIALS);

  /** Stands for draws that lanes cannot make. */
  private static final DrawCycle NONE = new DrawCycle(TABLES, List.of(value(0, NORMALS)));

  /** A law among others in turn. */
  public interface Draw {

    /** A standard normal. */
    Draw NORMAL =
        new Draw() {
          @Override
          public double sample(BitGenerator bits) {
            return ZigguratNormal.sample(bits);
          }

          @Override
          public DrawCycle.Draw usual() {
            return value(0, NORMALS);
          }
        };

    /** Draws singly. */
    double sample(BitGenerator bits);

    /** How lanes draw; null if they cannot. */
    DrawCycle.@Nullable Draw usual();
  }

  private final Draw[] draws;

  /** Made when first wanted. */
  private @Nullable DrawCycle cycle;

  public DrawsInTurn(Draw... draws) {
    this.draws = draws;
  }

  private static DrawCycle.Draw value(int tables, ZigguratLayers layers) {
    return new DrawCycle.Draw(tables, layers, null);
  }

  /** How lanes draw a standard exponential. */
  static DrawCycle.Draw exponential() {
    return value(NORMALS.widths().length, EXPONENTIALS);
  }

  /** How lanes draw a gamma whose test has bounds. */
  static DrawCycle.Draw gamma(CubeTest test) {
    return new DrawCycle.Draw(0, NORMALS, test);
  }

  private DrawCycle cycle() {
    DrawCycle made = cycle;
    if (made == null) {
      made = makeCycle();
      cycle = made;
    }
    return made;
  }

  private DrawCycle makeCycle() {
    List<DrawCycle.Draw> usual =
        Arrays.stream(draws)
            .limit(MOST_WORDS)
            .map(Draw::usual)
            .flatMap(Stream::ofNullable)
            .toList();
    if (usual.size() < draws.length) {
      return NONE;
    }
    DrawCycle all = new DrawCycle(TABLES, usual);
    return all.words(0, draws.length) <= MOST_WORDS ? all : NONE;
  }

  /** Whether the words of a block are better taken this way than one by one. */
  public boolean pay(WordBlock block) {
    return Lanes.FOUND.pays(Lanes.Loop.DRAWS, block.end) && cycle() != NONE;
  }

  /** Room for the values of a block, kept by the engine. */
  public static double[] room(BitGenerator bits) {
    Scratch scratch = Scratch.of(bits);
    Room room = scratch.find(Room.class);
    return (room != null ? room : scratch.keep(new Room())).values;
  }

  private static final class Room {

    final double[] values = new double[WordBlock.CAPACITY + MOST_WORDS];
  }

  /**
   * Makes whole rounds of a block that has just been refilled with both words and doubles, until it
   * is empty.
   *
   * @return the index after the last value
   */
  public int drain(WordBlock block, double[] out, int from) {
    DrawCycle usual = cycle();
    int i = from;
    int next = 0;
    while (true) {
      if (block.position < block.end) {
        int n = drawUsual(usual, block, next, out, i);
        block.position = block.room[0];
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

  private static int drawUsual(DrawCycle usual, WordBlock block, int next, double[] out, int at) {
    return Lanes.FOUND.draws(
        usual, block.words, block.doubles, block.position, block.end, next, out, at, block.room);
  }
}
