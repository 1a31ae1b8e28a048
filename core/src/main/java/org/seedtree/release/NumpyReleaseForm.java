package org.seedtree.release;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/** The serialized form of a {@link NumpyRelease}: its three numbers. */
final class NumpyReleaseForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public NumpyReleaseForm() {}

  NumpyReleaseForm(NumpyRelease release) {
    super(List.of(release.version()));
  }

  @Override
  protected Object restore(SerialValues values) {
    return NumpyRelease.of(values.text(0));
  }
}
