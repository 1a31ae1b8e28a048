package org.seedtree.commons;

import java.io.Serializable;
import java.util.Objects;
import org.apache.commons.rng.RandomProviderState;
import org.seedtree.engine.BitGeneratorState;

/**
 * The state of a {@link CommonsProvider}: that of its engine, NumPy's {@code bit_generator.state}.
 *
 * @param engine state of the engine
 */
public record EngineProviderState(BitGeneratorState engine)
    implements RandomProviderState, Serializable {

  /** Creates a state. */
  public EngineProviderState {
    Objects.requireNonNull(engine, "engine");
  }
}
