package org.seedtree.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.Keyed;
import org.seedtree.engine.Philox;

/** A key of an SQL function, as {@link Keyed} defines its stream. */
public sealed interface SqlKey {

  /**
   * Returns the key of several fields: the last one is the key within the others. An integer before
   * the last is a step of {@link Keyed#within}; a text or bytes, a step of {@link
   * Keyed#salted(byte[])}.
   *
   * @param fields the fields, at least one
   */
  static SqlKey of(List<? extends Field> fields) {
    int last = fields.size() - 1;
    return last == 0
        ? fields.get(0)
        : new Path(List.copyOf(fields.subList(0, last)), fields.get(last));
  }

  /** Returns the fields before the last. */
  List<Field> prefix();

  /** Returns the last field, or the only one. */
  Field last();

  /** A key of one field. */
  sealed interface Field extends SqlKey {

    @Override
    default List<Field> prefix() {
      return List.of();
    }

    @Override
    default Field last() {
      return this;
    }

    /** Returns this key, with bytes that nobody else changes. */
    Field copy();

    /** Moves an engine to the start of this key's stream. */
    void seek(Philox engine);

    /** Returns the values of the keys that follow this one. */
    Keyed step(Keyed keyed);

    /** Returns the group of this key, as {@link Keyed#assign(long, double...)} does. */
    int assign(Keyed keyed, double[] fractions);
  }

  /**
   * An integer.
   *
   * @param value the integer
   */
  record OfLong(long value) implements Field {

    @Override
    public Field copy() {
      return this;
    }

    @Override
    public void seek(Philox engine) {
      Keyed.seek(engine, value);
    }

    @Override
    public Keyed step(Keyed keyed) {
      return keyed.within(value);
    }

    @Override
    public int assign(Keyed keyed, double[] fractions) {
      return keyed.assign(value, fractions);
    }
  }

  /**
   * Bytes, or a text as its UTF-8.
   *
   * @param bytes the bytes, which must not change while the value is drawn
   */
  @SuppressWarnings("ArrayRecordComponent") // equality is that of the elements
  record OfBytes(byte[] bytes) implements Field {

    @Override
    public Field copy() {
      return new OfBytes(bytes.clone());
    }

    @Override
    public void seek(Philox engine) {
      Keyed.seek(engine, bytes);
    }

    @Override
    public Keyed step(Keyed keyed) {
      return keyed.salted(bytes);
    }

    @Override
    public int assign(Keyed keyed, double[] fractions) {
      return keyed.assign(bytes, fractions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return Arrays.toString(bytes);
    }
  }

  /**
   * Several fields.
   *
   * @param prefix the fields before the last
   * @param last the last field
   */
  record Path(List<Field> prefix, Field last) implements SqlKey {}
}
