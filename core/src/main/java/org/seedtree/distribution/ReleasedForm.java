package org.seedtree.distribution;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.release.NumpyRelease;

/** The serialized form of a distribution as another release draws it: the release, the original. */
final class ReleasedForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public ReleasedForm() {}

  ReleasedForm(Distribution original, NumpyRelease release) {
    super(List.of(release.version()), original);
  }

  @Override
  protected Object restore(SerialValues values) {
    NumpyRelease release = NumpyRelease.of(values.text(0));
    return values.reference(0, Distribution.class).withRelease(release);
  }
}
