package org.seedtree.seed;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/** The serialized form of a {@link SeedSequence.State}: its JSON. */
final class SeedStateForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public SeedStateForm() {}

  SeedStateForm(SeedSequence.State state) {
    super(List.of(state.toJson()));
  }

  @Override
  protected Object restore(SerialValues values) {
    return SeedSequence.State.fromJson(values.text(0));
  }
}
