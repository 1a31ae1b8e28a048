package org.seedtree;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.seed.SeedSequence;

/** The serialized form of {@link Keyed}: the seed sequence. */
final class KeyedForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public KeyedForm() {}

  KeyedForm(SeedSequence seed) {
    super(List.of(), seed);
  }

  @Override
  protected Object restore(SerialValues values) {
    return Keyed.of(values.reference(0, SeedSequence.class));
  }
}
