package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Draws in turn by the Vector API. */
final class VectorDrawSchedule {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  /** As many ints as there are lanes for longs. */
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(Math.max(LENGTH * Integer.SIZE, 64)));

  private static final long ALL = -1L >>> (Long.SIZE - LENGTH);

  private static final LongVector EVEN = LongVector.zero(LONGS).addIndex(2);
  private static final LongVector ODD = EVEN.add(1);

  private VectorDrawSchedule() {}

  static int draws(
      DrawSchedule cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      int first,
      double[] out,
      int at,
      int[] room) {
    return cycle.isOneGamma()
        ? ofOneGamma(cycle, words, doubles, position, end, out, at, room)
        : inTurn(cycle, words, doubles, position, end, first, out, at, room);
  }

  /** Attempts that are rejected for certain only leave gaps, which are closed at once. */
  private static int ofOneGamma(
      DrawSchedule cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      double[] out,
      int at,
      int[] room) {
    long layerMask = cycle.layerMasks[0];
    long magnitudeShift = cycle.magnitudeShifts[0];
    long magnitudeMask = cycle.magnitudeMasks[0];
    double b = cycle.b[0];
    double c = cycle.c[0];
    double bound = cycle.bound[0];
    double least = cycle.bound[0] / GammaAcceptance.WIDTH;
    int p = position;
    int i = at;
    long settled = ALL;
    for (; p + 2 * LENGTH <= end; p += 2 * LENGTH) {
      LongVector word =
          EVEN.selectFrom(
              LongVector.fromArray(LONGS, words, p),
              LongVector.fromArray(LONGS, words, p + LENGTH));
      DoubleVector u =
          ODD.selectFrom(
                  DoubleVector.fromArray(DOUBLES, doubles, p).reinterpretAsLongs(),
                  DoubleVector.fromArray(DOUBLES, doubles, p + LENGTH).reinterpretAsLongs())
              .reinterpretAsDoubles();
      word.and(layerMask).convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
      LongVector magnitude = word.lanewise(LSHR, magnitudeShift).and(magnitudeMask);
      DoubleVector width = DoubleVector.fromArray(DOUBLES, cycle.widths, 0, room, 0);
      LongVector limit = LongVector.fromArray(LONGS, cycle.limits, 0, room, 0);
      DoubleVector x = ((DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0)).mul(width);
      DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
      // order fixes the last bit
      DoubleVector y = x.mul(c);
      DoubleVector root = one.add(y);
      DoubleVector cube = root.mul(root).mul(root).mul(b);
      // bounds, as in the test
      DoubleVector square = x.mul(x);
      DoubleVector s = one.add(y.mul(GammaAcceptance.MEAN));
      DoubleVector q = square.mul(bound).mul(square);
      VectorMask<Double> under =
          DoubleVector.broadcast(DOUBLES, 1 - GammaAcceptance.MARGIN).sub(u).mul(s).compare(GT, q);
      VectorMask<Double> above =
          u.sub(GammaAcceptance.MARGIN).mul(s.add(square.mul(least).mul(square))).compare(GT, s);
      cube.compress(under).intoArray(out, i);
      long accepted = under.toLong();
      settled =
          (accepted | above.toLong())
              & y.compare(GT, GammaAcceptance.LOWEST).toLong()
              & magnitude.compare(LT, limit).toLong();
      if (settled != ALL) {
        int regular = Long.numberOfTrailingZeros(~settled);
        p += 2 * regular;
        i += Long.bitCount(accepted & ((1L << regular) - 1));
        break;
      }
      i += Long.bitCount(accepted);
    }
    room[0] = p;
    return i - at;
  }

  private static int inTurn(
      DrawSchedule cycle,
      long[] words,
      double[] doubles,
      int position,
      int end,
      int first,
      double[] out,
      int at,
      int[] room) {
    int[] offsets = cycle.offsets;
    int lanes = cycle.places.length / cycle.period;
    int p = position;
    int draw = first;
    int i = at;
    while (p + offsets[draw + LENGTH] - offsets[draw] < end) {
      LongVector places = LongVector.fromArray(LONGS, cycle.places, draw * lanes);
      LongVector word =
          places.selectFrom(
              LongVector.fromArray(LONGS, words, p),
              LongVector.fromArray(LONGS, words, p + LENGTH));
      DoubleVector u =
          places
              .selectFrom(
                  DoubleVector.fromArray(DOUBLES, doubles, p + 1).reinterpretAsLongs(),
                  DoubleVector.fromArray(DOUBLES, doubles, p + 1 + LENGTH).reinterpretAsLongs())
              .reinterpretAsDoubles();

      // a point of the ziggurat, and whether it is in its layer's inner part
      word.lanewise(LSHR, LongVector.fromArray(LONGS, cycle.layerShifts, draw))
          .and(LongVector.fromArray(LONGS, cycle.layerMasks, draw))
          .add(LongVector.fromArray(LONGS, cycle.tables, draw))
          .convertShape(L2I, INTS, 0)
          .reinterpretAsInts()
          .intoArray(room, 0);
      LongVector magnitude =
          word.lanewise(LSHR, LongVector.fromArray(LONGS, cycle.magnitudeShifts, draw))
              .and(LongVector.fromArray(LONGS, cycle.magnitudeMasks, draw));
      DoubleVector width = DoubleVector.fromArray(DOUBLES, cycle.widths, 0, room, 0);
      LongVector limit = LongVector.fromArray(LONGS, cycle.limits, 0, room, 0);
      DoubleVector x = ((DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0)).mul(width);

      DoubleVector b = DoubleVector.fromArray(DOUBLES, cycle.b, draw);
      DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
      // order fixes the last bit
      DoubleVector y = x.mul(DoubleVector.fromArray(DOUBLES, cycle.c, draw));
      DoubleVector root = one.add(y);
      DoubleVector cube = root.mul(root).mul(root).mul(b);
      x.blend(cube, b.compare(GT, 0)).intoArray(out, i);

      // the bound for acceptance, as in the test
      DoubleVector square = x.mul(x);
      DoubleVector q = square.mul(DoubleVector.fromArray(DOUBLES, cycle.bound, draw)).mul(square);
      DoubleVector below = DoubleVector.broadcast(DOUBLES, 1 - GammaAcceptance.MARGIN).sub(u);
      VectorMask<Double> under =
          below
              .mul(one.add(y.mul(GammaAcceptance.MEAN)))
              .compare(GT, q)
              .and(y.compare(GT, GammaAcceptance.LOWEST));
      long regular = under.toLong() & magnitude.compare(LT, limit).toLong();
      if (regular != ALL) {
        int made = Long.numberOfTrailingZeros(~regular);
        room[0] = p + offsets[draw + made] - offsets[draw];
        return i - at + made;
      }
      p += offsets[draw + LENGTH] - offsets[draw];
      i += LENGTH;
      draw += LENGTH;
      draw -= draw < cycle.period ? 0 : cycle.period;
    }
    room[0] = p;
    return i - at;
  }
}
