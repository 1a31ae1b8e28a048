package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.engine.MT19937;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * The start of the streams of a sample or a run: a position in one stream, or the same position in
 * the streams of a range of children.
 *
 * @param origin the origin of the stream, or the seed of the children
 * @param jumps the number of jumps, see {@link Jumpable#jumped}; null for no call, which unlike 0
 *     preserves a buffered uint32
 * @param advance the number of steps after the jumps, see {@link Advanceable#advance}; null for no
 *     call
 * @param children the children of the seed; null for the stream of the seed itself
 */
public record StreamStart(
    StreamOrigin origin,
    @Nullable BigInteger jumps,
    @Nullable BigInteger advance,
    @Nullable Children children) {

  /**
   * A range of consecutive children of a seed.
   *
   * @param first the index of the first child, at least 0
   * @param count the number of children, at least 0
   */
  public record Children(long first, long count) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if a number is negative or the sum exceeds a long
     */
    public Children {
      if (first < 0 || count < 0 || first > Long.MAX_VALUE - count) {
        throw new IllegalArgumentException("no such children: " + count + " from " + first);
      }
    }

    /** Returns the index after the last child. */
    public long end() {
      return first + count;
    }
  }

  /**
   * Checks that the engine supports the moves, and that the origin has children if there are some.
   *
   * @throws IllegalArgumentException if not, or if JSON cannot hold the moves
   */
  public StreamStart {
    Objects.requireNonNull(origin, "origin");
    if (jumps != null && !origin.engine().canJump()) {
      throw new IllegalArgumentException(origin.engine().numpyName() + " cannot jump");
    }
    if (advance != null && !origin.engine().canAdvance()) {
      throw new IllegalArgumentException(origin.engine().numpyName() + " cannot advance");
    }
    if (children != null && !(origin instanceof StreamOrigin.Seeded)) {
      throw new IllegalArgumentException("only a seed has children");
    }
    Json.write(jumps); // rejects too many digits
    Json.write(advance);
  }

  /** Returns the start of the stream of {@code origin}. */
  public static StreamStart of(StreamOrigin origin) {
    return new StreamStart(origin, null, null, null);
  }

  /**
   * Returns the starts of the streams of a seed's children.
   *
   * @throws IllegalArgumentException if the range is invalid
   */
  public static StreamStart ofChildren(StreamOrigin.Seeded parent, long first, long count) {
    return of(parent).withChildren(first, count);
  }

  /**
   * Returns the same position in the streams of the seed's children.
   *
   * @throws IllegalArgumentException if the range is invalid, or the origin has no children
   */
  public StreamStart withChildren(long first, long count) {
    return new StreamStart(origin, jumps, advance, new Children(first, count));
  }

  /**
   * Returns the position after other numbers of jumps and steps from the origin.
   *
   * @throws IllegalArgumentException if the engine does not support the move
   */
  public StreamStart moved(@Nullable BigInteger jumps, @Nullable BigInteger advance) {
    return new StreamStart(origin, jumps, advance, children);
  }

  /** Returns the number of streams. */
  public long count() {
    return children == null ? 1 : children.count();
  }

  /**
   * Returns a new bit generator at the start of a stream, as {@link NumpyRelease#DEFAULT} spawns
   * and jumps.
   *
   * @param stream from 0 to below {@link #count}
   * @throws IndexOutOfBoundsException if there is no such stream
   */
  public BitGenerator open(long stream) {
    return streams().apply(stream);
  }

  /**
   * Returns {@link #open} as a function that opens many streams faster; safe for use by several
   * threads.
   */
  public LongFunction<BitGenerator> streams() {
    return streams(NumpyRelease.DEFAULT);
  }

  /** Returns {@link #streams()} as a NumPy release spawns and jumps. */
  public LongFunction<BitGenerator> streams(NumpyRelease release) {
    long count = count();
    if (children == null) {
      return stream -> {
        Objects.checkIndex(stream, count);
        return moved(open(release), release);
      };
    }
    SeedSequence parent = ((StreamOrigin.Seeded) origin).seedSequence().withRelease(release);
    Engine engine = origin.engine();
    long first = children.first();
    return stream ->
        moved(engine.create(parent.child(first + Objects.checkIndex(stream, count))), release);
  }

  private BitGenerator open(NumpyRelease release) {
    return origin instanceof StreamOrigin.Seeded seeded
        ? seeded.engine().create(seeded.seedSequence().withRelease(release))
        : origin.open();
  }

  private BitGenerator moved(BitGenerator start, NumpyRelease release) {
    BitGenerator moved = start;
    if (jumps != null && moved instanceof MT19937 twister) {
      moved = twister.jumped(jumps, release);
    } else if (jumps != null && moved instanceof Jumpable jumpable) {
      moved = jumpable.jumped(jumps);
    }
    if (advance != null && moved instanceof Advanceable advanceable) {
      moved = advanceable.advance(advance);
    }
    return moved;
  }
}
