package org.seedtree.conformance;

import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;

/** A stream on Java's side: the one face that is compared, and its engine. */
final class JavaStream {

  private final NumpyClass face;
  private final BitGenerator bits;
  private final Generator rng;
  private final RandomState rs;

  private JavaStream(NumpyClass face, RandomState rs) {
    this.face = face;
    this.bits = rs.bitGenerator();
    this.rng = new Generator(bits);
    this.rs = rs;
  }

  JavaStream(NumpyClass face, BitGenerator bits) {
    this(face, new RandomState(bits));
  }

  /** One that continues from NumPy's state. */
  static JavaStream ofState(NumpyClass face, String json) {
    return face == NumpyClass.GENERATOR
        ? new JavaStream(face, BitGenerator.fromJson(json))
        : new JavaStream(face, RandomState.of(LegacyState.fromJson(json)));
  }

  BitGenerator bits() {
    return bits;
  }

  Generator rng() {
    return rng;
  }

  RandomState rs() {
    return rs;
  }

  /** The state, as text that equals NumPy's. */
  String state() {
    return face == NumpyClass.GENERATOR ? bits.state().toJson() : rs.getState().toJson();
  }

  /** The state, to hand it over: as {@link #state}, or the engine's with its seed. */
  String handedOver() {
    return face == NumpyClass.GENERATOR ? bits.toJson() : rs.getState().toJson();
  }
}
