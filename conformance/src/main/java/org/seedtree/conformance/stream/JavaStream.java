package org.seedtree.conformance.stream;

import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.LegacyState;
import org.seedtree.legacy.RandomState;
import org.seedtree.release.NumpyRelease;

/** A stream in Java: an engine, and the Generator or RandomState that draws from it. */
public final class JavaStream {

  private final NumpyClass numpyClass;
  private final BitGenerator bits;
  private final Generator rng;
  private final RandomState rs;

  private JavaStream(NumpyClass numpyClass, RandomState rs, NumpyRelease release) {
    this.numpyClass = numpyClass;
    this.bits = rs.bitGenerator();
    this.rng = new Generator(bits).withRelease(release);
    this.rs = rs.withRelease(release);
  }

  /** Creates a stream that draws from an engine as a release does. */
  public JavaStream(NumpyClass numpyClass, BitGenerator bits, NumpyRelease release) {
    this(numpyClass, new RandomState(bits), release);
  }

  /** Returns a stream that continues from NumPy's state. */
  public static JavaStream ofState(NumpyClass numpyClass, String json, NumpyRelease release) {
    return numpyClass == NumpyClass.GENERATOR
        ? new JavaStream(numpyClass, BitGenerator.fromJson(json), release)
        : new JavaStream(numpyClass, RandomState.of(LegacyState.fromJson(json)), release);
  }

  public BitGenerator bits() {
    return bits;
  }

  public Generator rng() {
    return rng;
  }

  public RandomState rs() {
    return rs;
  }

  /** Returns the state as JSON text that equals NumPy's. */
  public String state() {
    return numpyClass == NumpyClass.GENERATOR ? bits.state().toJson() : rs.getState().toJson();
  }

  /** Returns the JSON that NumPy can continue from: the state or, of an engine, also its seed. */
  public String exportedState() {
    return numpyClass == NumpyClass.GENERATOR ? bits.toJson() : rs.getState().toJson();
  }
}
