package org.seedtree.seed;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.release.NumpyRelease;

/** The serialized form of a {@link SeedSequence}: the JSON of its state, the release. */
final class SeedForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public SeedForm() {}

  SeedForm(SeedSequence seed) {
    super(List.of(seed.toJson(), seed.release().version()));
  }

  @Override
  protected Object restore(SerialValues values) {
    SeedSequence.State state = SeedSequence.State.fromJson(values.text(0));
    return SeedSequence.fromState(state, NumpyRelease.of(values.text(1)));
  }
}
