package org.seedtree.engine;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/** The serialized form of a {@link BitGeneratorState}: its JSON. */
final class StateForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public StateForm() {}

  StateForm(BitGeneratorState state) {
    super(List.of(state.toJson()));
  }

  @Override
  protected Object restore(SerialValues values) {
    return StateJson.parseExact(values.text(0)).state();
  }
}
