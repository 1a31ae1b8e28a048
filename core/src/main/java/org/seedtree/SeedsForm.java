package org.seedtree;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.seed.SeedSequence;

/** The serialized form of {@link Seeds}: the application's seed. */
final class SeedsForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public SeedsForm() {}

  SeedsForm(SeedSequence root) {
    super(List.of(), root);
  }

  @Override
  protected Object restore(SerialValues values) {
    return Seeds.of(values.reference(0, SeedSequence.class));
  }
}
