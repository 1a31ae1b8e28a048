package org.seedtree.internal.variate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.DrawSchedule;
import org.seedtree.internal.simd.GammaAcceptance;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.ZigguratLayers;

/**
 * Gammas, normals and exponentials that follow each other in turn, for vector lanes: those of a row
 * or a pair, or of one distribution.
 *
 * <p>Nearly all of them take their usual words, which lanes take for granted. One that does not is
 * drawn singly, and they go on behind it.
 */
public final class InterleavedDraws {

  /** As many words as a round takes at most, so that few are drawn beyond a block. */
  private static final int MOST_WORDS = 128;

  private static final ZigguratLayers NORMALS = ZigguratNormal.ZIGGURAT.layers();
  private static final ZigguratLayers EXPONENTIALS = ZigguratExponential.ZIGGURAT.layers();
  private static final DrawSchedule.Tables TABLES = new DrawSchedule.Tables(NORMALS, EXPONENTIALS);

  /** Stands for draws that lanes cannot make. */
  private static final DrawSchedule NONE = new DrawSchedule(TABLES, List.of(value(0, NORMALS)));

  /** A distribution among others in turn. */
  public interface Draw {

    /** A standard normal. */
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

    /** Draws singly. */
    double sample(RandomSource bits);

    /** How lanes draw; null if they cannot. */
    DrawSchedule.@Nullable Draw vectorDraw();
  }

  private final Draw[] draws;

  /** Made when first wanted. */
  private @Nullable DrawSchedule cycle;

  public InterleavedDraws(Draw... draws) {
    this.draws = draws;
  }

  private static DrawSchedule.Draw value(int tables, ZigguratLayers layers) {
    return new DrawSchedule.Draw(tables, layers, null);
  }

  /** How lanes draw a standard exponential. */
  static DrawSchedule.Draw exponential() {
    return value(NORMALS.widths().length, EXPONENTIALS);
  }

  /** How lanes draw a gamma whose test has bounds. */
  static DrawSchedule.Draw gamma(GammaAcceptance test) {
    return new DrawSchedule.Draw(0, NORMALS, test);
  }

  private DrawSchedule cycle() {
    DrawSchedule made = cycle;
    if (made == null) {
      made = makeCycle();
      cycle = made;
    }
    return made;
  }

  private DrawSchedule makeCycle() {
    List<DrawSchedule.Draw> usual =
        Arrays.stream(draws)
            .limit(MOST_WORDS)
            .map(Draw::vectorDraw)
            .flatMap(Stream::ofNullable)
            .toList();
    if (usual.size() < draws.length) {
      return NONE;
    }
    DrawSchedule all = new DrawSchedule(TABLES, usual);
    return all.words(0, draws.length) <= MOST_WORDS ? all : NONE;
  }

  /** Whether the words of a block are better taken this way than one by one. */
  public boolean isProfitable(WordBlock block) {
    return Lanes.FOUND.pays(Lanes.Loop.DRAWS, block.end) && cycle() != NONE;
  }

  /** Room for the values of a block, kept by the engine. */
  public static double[] buffer(RandomSource bits) {
    Scratch scratch = bits.scratch();
    Room room = scratch.find(Room.class);
    return (room != null ? room : scratch.attach(new Room())).values;
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
  public int drawBlock(WordBlock block, double[] out, int from) {
    DrawSchedule usual = cycle();
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

  private static int drawUsual(
      DrawSchedule usual, WordBlock block, int next, double[] out, int at) {
    return Lanes.FOUND.draws(
        usual, block.words, block.doubles, block.position, block.end, next, out, at, block.room);
  }
}
