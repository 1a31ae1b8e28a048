package org.seedtree.conformance;

import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;

/** A stream on Java's side. */
record JavaStream(BitGenerator bits, Generator rng) {

  JavaStream(BitGenerator bits) {
    this(bits, new Generator(bits));
  }

  /** The state, as text that equals NumPy's. */
  String state() {
    return bits.state().toJson();
  }
}
