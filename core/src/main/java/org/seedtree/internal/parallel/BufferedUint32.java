package org.seedtree.internal.parallel;

import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.engine.PCG64;
import org.seedtree.engine.PCG64DXSM;
import org.seedtree.engine.Philox;
import org.seedtree.engine.SFC64;

/** The half of a word that an engine keeps for its next {@code nextInt}, if there is one. */
public record BufferedUint32(boolean kept, int value) {

  public static BufferedUint32 of(BitGenerator bits) {
    BitGeneratorState state = bits.state();
    if (state instanceof PCG64.State pcg) {
      return new BufferedUint32(pcg.hasUint32() != 0, pcg.uinteger());
    } else if (state instanceof PCG64DXSM.State pcg) {
      return new BufferedUint32(pcg.hasUint32() != 0, pcg.uinteger());
    } else if (state instanceof Philox.State philox) {
      return new BufferedUint32(philox.hasUint32() != 0, philox.uinteger());
    } else if (state instanceof SFC64.State sfc) {
      return new BufferedUint32(sfc.hasUint32() != 0, sfc.uinteger());
    }
    return new BufferedUint32(false, 0);
  }
}
