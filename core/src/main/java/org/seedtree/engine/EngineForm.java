package org.seedtree.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.seed.ISeedSequence;

/** The serialized form of a {@link BitGenerator}: the state, and the seed sequence if any. */
final class EngineForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public EngineForm() {}

  private EngineForm(Object... references) {
    super(List.of(), references);
  }

  static EngineForm of(BitGenerator bits) {
    ISeedSequence seed = bits.seedSeqOrNull();
    return seed == null ? new EngineForm(bits.state()) : new EngineForm(bits.state(), seed);
  }

  @Override
  protected Object restore(SerialValues values) {
    BitGeneratorState state = values.reference(0, BitGeneratorState.class);
    @Nullable ISeedSequence seed =
        values.references() == 1 ? null : values.reference(1, ISeedSequence.class);
    return state.toBitGenerator(seed);
  }
}
