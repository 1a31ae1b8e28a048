package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.seed.SeedSequence;

/**
 * Where a sample or a run begins to draw: on one stream, or on a range of the children of a seed.
 *
 * @param origin what the stream, or its children, are made from
 * @param jumps jumps on from there, as {@link Jumpable#jumped}; null for no call of it, which is
 *     not the same as 0: a kept half word stays
 * @param advance steps on after the jumps, as {@link Advanceable#advance}; null for no call of it
 * @param children the children that are drawn from, each moved alike; null for the stream itself
 */
public record StreamStart(
    StreamOrigin origin,
    @Nullable BigInteger jumps,
    @Nullable BigInteger advance,
    @Nullable Children children) {

  /**
   * Consecutive children of a seed.
   *
   * @param first the index of the first, at least 0
   * @param count how many, at least 0
   */
  public record Children(long first, long count) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Children {
      if (first < 0 || count < 0 || first > Long.MAX_VALUE - count) {
        throw new IllegalArgumentException("no such children: " + count + " from " + first);
      }
    }

    /** The index after the last. */
    public long end() {
      return first + count;
    }
  }

  /**
   * Checks that the stream can be moved, and has children where they are asked for.
   *
   * @throws IllegalArgumentException if not
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
  }

  /** The stream of {@code origin} from its start. */
  public static StreamStart of(StreamOrigin origin) {
    return new StreamStart(origin, null, null, null);
  }

  /** Children of a seed, each from its start. */
  public static StreamStart ofChildren(StreamOrigin.Seeded parent, long first, long count) {
    return of(parent).withChildren(first, count);
  }

  /** The same of these children of the seed. */
  public StreamStart withChildren(long first, long count) {
    return new StreamStart(origin, jumps, advance, new Children(first, count));
  }

  /** The same, moved so far. */
  public StreamStart moved(@Nullable BigInteger jumps, @Nullable BigInteger advance) {
    return new StreamStart(origin, jumps, advance, children);
  }

  /** How many streams there are. */
  public long count() {
    return children == null ? 1 : children.count();
  }

  /**
   * A new bit generator where a stream begins.
   *
   * @param stream from 0 to below {@link #count}
   * @throws IndexOutOfBoundsException if there is no such stream
   */
  public BitGenerator open(long stream) {
    return streams().apply(stream);
  }

  /** As {@link #open}, for one who opens many. Safe for use by many threads. */
  public LongFunction<BitGenerator> streams() {
    long count = count();
    if (children == null) {
      return stream -> {
        Objects.checkIndex(stream, count);
        return moved(origin.open());
      };
    }
    SeedSequence parent = ((StreamOrigin.Seeded) origin).seedSequence();
    Engine engine = origin.engine();
    long first = children.first();
    return stream -> moved(engine.create(parent.child(first + Objects.checkIndex(stream, count))));
  }

  private BitGenerator moved(BitGenerator start) {
    BitGenerator moved = start;
    if (jumps != null && moved instanceof Jumpable jumpable) {
      moved = jumpable.jumped(jumps);
    }
    if (advance != null && moved instanceof Advanceable advanceable) {
      moved = advanceable.advance(advance);
    }
    return moved;
  }
}
