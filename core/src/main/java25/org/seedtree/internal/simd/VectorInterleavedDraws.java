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

/** Interleaved draws by the Vector API. */
final class VectorInterleavedDraws {

  static final InterleavedDrawsKernel KERNEL = VectorInterleavedDraws::draw;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  /** A vector of ints with as many lanes as one of longs. */
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, VectorShape.forBitSize(Math.max(LENGTH * Integer.SIZE, 64)));

  private static final long ALL = -1L >>> (Long.SIZE - LENGTH);

  private static final LongVector EVEN = LongVector.zero(LONGS).addIndex(2);
  private static final LongVector ODD = EVEN.add(1);

  private VectorInterleavedDraws() {}

  private static int draw(DrawSchedule schedule, DrawCursor cursor, double[] out, int at) {
    return schedule.isOneGamma()
        ? drawGammas(schedule, cursor, out, at)
        : drawInterleaved(schedule, cursor, out, at);
  }

  /** Proposals of the only gamma that are rejected by the bounds are dropped by compaction. */
  private static int drawGammas(DrawSchedule schedule, DrawCursor cursor, double[] out, int at) {
    long[] words = cursor.words;
    double[] doubles = cursor.doubles;
    int[] indices = cursor.indices;
    double[] widths = schedule.widths;
    long[] innerBounds = schedule.innerBounds;
    int end = cursor.end;
    long layerMask = schedule.layerMasks[0];
    long magnitudeShift = schedule.magnitudeShifts[0];
    long magnitudeMask = schedule.magnitudeMasks[0];
    double b = schedule.b[0];
    double c = schedule.c[0];
    double bound = schedule.bound[0];
    double least = schedule.bound[0] / GammaAcceptance.WIDTH;
    int p = cursor.position;
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
      word.and(layerMask).convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
      LongVector magnitude = word.lanewise(LSHR, magnitudeShift).and(magnitudeMask);
      DoubleVector width = DoubleVector.fromArray(DOUBLES, widths, 0, indices, 0);
      LongVector innerBound = LongVector.fromArray(LONGS, innerBounds, 0, indices, 0);
      DoubleVector x = ((DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0)).mul(width);
      DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
      // order fixes the last bit
      DoubleVector y = x.mul(c);
      DoubleVector root = one.add(y);
      DoubleVector cube = root.mul(root).mul(root).mul(b);
      // the bounds of GammaAcceptance
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
              & magnitude.compare(LT, innerBound).toLong();
      if (settled != ALL) {
        int decided = Long.numberOfTrailingZeros(~settled);
        p += 2 * decided;
        i += Long.bitCount(accepted & ((1L << decided) - 1));
        break;
      }
      i += Long.bitCount(accepted);
    }
    cursor.position = p;
    return i - at;
  }

  private static int drawInterleaved(
      DrawSchedule schedule, DrawCursor cursor, double[] out, int at) {
    long[] words = cursor.words;
    double[] doubles = cursor.doubles;
    int[] indices = cursor.indices;
    int end = cursor.end;
    int[] offsets = schedule.offsets;
    int p = cursor.position;
    int draw = cursor.draw;
    int i = at;
    while (p + offsets[draw + LENGTH] - offsets[draw] < end) {
      LongVector next = LongVector.fromArray(LONGS, schedule.wordOffsets, draw * Simd.MAX_LANES);
      LongVector word =
          next.selectFrom(
              LongVector.fromArray(LONGS, words, p),
              LongVector.fromArray(LONGS, words, p + LENGTH));
      DoubleVector u =
          next.selectFrom(
                  DoubleVector.fromArray(DOUBLES, doubles, p + 1).reinterpretAsLongs(),
                  DoubleVector.fromArray(DOUBLES, doubles, p + 1 + LENGTH).reinterpretAsLongs())
              .reinterpretAsDoubles();

      // the candidate of the ziggurat
      word.lanewise(LSHR, LongVector.fromArray(LONGS, schedule.layerShifts, draw))
          .and(LongVector.fromArray(LONGS, schedule.layerMasks, draw))
          .add(LongVector.fromArray(LONGS, schedule.tables, draw))
          .convertShape(L2I, INTS, 0)
          .reinterpretAsInts()
          .intoArray(indices, 0);
      LongVector magnitude =
          word.lanewise(LSHR, LongVector.fromArray(LONGS, schedule.magnitudeShifts, draw))
              .and(LongVector.fromArray(LONGS, schedule.magnitudeMasks, draw));
      DoubleVector width = DoubleVector.fromArray(DOUBLES, schedule.widths, 0, indices, 0);
      LongVector innerBound = LongVector.fromArray(LONGS, schedule.innerBounds, 0, indices, 0);
      DoubleVector x = ((DoubleVector) magnitude.convertShape(L2D, DOUBLES, 0)).mul(width);

      DoubleVector b = DoubleVector.fromArray(DOUBLES, schedule.b, draw);
      DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
      // order fixes the last bit
      DoubleVector y = x.mul(DoubleVector.fromArray(DOUBLES, schedule.c, draw));
      DoubleVector root = one.add(y);
      DoubleVector cube = root.mul(root).mul(root).mul(b);
      x.blend(cube, b.compare(GT, 0)).intoArray(out, i);

      // the lower bound of GammaAcceptance
      DoubleVector square = x.mul(x);
      DoubleVector q =
          square.mul(DoubleVector.fromArray(DOUBLES, schedule.bound, draw)).mul(square);
      DoubleVector below = DoubleVector.broadcast(DOUBLES, 1 - GammaAcceptance.MARGIN).sub(u);
      VectorMask<Double> under =
          below
              .mul(one.add(y.mul(GammaAcceptance.MEAN)))
              .compare(GT, q)
              .and(y.compare(GT, GammaAcceptance.LOWEST));
      long accepted = under.toLong() & magnitude.compare(LT, innerBound).toLong();
      if (accepted != ALL) {
        int made = Long.numberOfTrailingZeros(~accepted);
        cursor.position = p + offsets[draw + made] - offsets[draw];
        return i - at + made;
      }
      p += offsets[draw + LENGTH] - offsets[draw];
      i += LENGTH;
      draw += LENGTH;
      draw -= draw < schedule.period ? 0 : schedule.period;
    }
    cursor.position = p;
    return i - at;
  }
}
