package org.seedtree.legacy;

import java.util.List;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/** The serialized form of a {@link LegacyState}: cached Gaussian and the engine's state. */
final class LegacyStateForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public LegacyStateForm() {}

  LegacyStateForm(LegacyState state) {
    super(List.of(state.hasGauss(), state.gauss()), state.bitGenerator());
  }

  @Override
  protected Object restore(SerialValues values) {
    BitGeneratorState engine = values.reference(0, BitGeneratorState.class);
    return new LegacyState(engine, values.intValue(0), values.real(1));
  }
}
