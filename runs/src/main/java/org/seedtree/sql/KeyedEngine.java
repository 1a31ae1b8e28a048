package org.seedtree.sql;

import java.util.List;
import org.seedtree.Keyed;
import org.seedtree.engine.Philox;

/**
 * The engines of a seed for the thread that makes it, which move to the start of each key's stream.
 * The engine of the last prefix of keys with several fields is cached: the next row often has the
 * same.
 */
final class KeyedEngine {

  private final Thread owner = Thread.currentThread();
  private final long seed;
  private final Keyed keyed;
  private final Philox bits;

  private List<SqlKey.Field> prefix = List.of();
  private Keyed keyedWithin;
  private Philox bitsWithin;

  KeyedEngine(long seed) {
    this.seed = seed;
    this.keyed = Keyed.of(seed);
    this.bits = keyed.engine();
    this.keyedWithin = keyed;
    this.bitsWithin = bits;
  }

  /** Returns whether the current thread may use it for a seed. */
  @SuppressWarnings("ReferenceEquality") // a thread equals only itself
  boolean isFor(long seed) {
    return owner == Thread.currentThread() && this.seed == seed;
  }

  /** Returns the engine, set to the start of a key's stream. */
  Philox at(long key) {
    Keyed.seek(bits, key);
    return bits;
  }

  /** Returns the engine, set to the start of the stream of bytes or of a text's UTF-8. */
  Philox at(byte[] key) {
    Keyed.seek(bits, key);
    return bits;
  }

  /** Returns the engine of a key's prefix, set to the start of the key's stream. */
  Philox at(SqlKey key) {
    moveTo(key.prefix());
    key.last().seek(bitsWithin);
    return bitsWithin;
  }

  /** Returns the group of a key. */
  int assign(SqlKey key, double[] fractions) {
    moveTo(key.prefix());
    return key.last().assign(keyedWithin, fractions);
  }

  private void moveTo(List<SqlKey.Field> next) {
    if (next.equals(prefix)) {
      return;
    }
    prefix = next.stream().map(SqlKey.Field::copy).toList(); // rows may be reused, with their bytes
    Keyed within = keyed;
    for (SqlKey.Field field : next) {
      within = field.step(within);
    }
    keyedWithin = within;
    bitsWithin = next.isEmpty() ? bits : within.engine();
  }
}
