package org.seedtree.legacy;

import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.release.NumpyRelease;

/** The serialized form of a {@link RandomState}: cached Gaussian, release and engine. */
final class RandomStateForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public RandomStateForm() {}

  RandomStateForm(int hasGauss, double gauss, NumpyRelease release, BitGenerator bits) {
    super(List.of(hasGauss, gauss, release.version()), bits);
  }

  @Override
  protected Object restore(SerialValues values) {
    BitGenerator bits = values.reference(0, BitGenerator.class);
    RandomState rs = new RandomState(bits);
    rs.setState(new LegacyState(bits.state(), values.intValue(0), values.real(1)));
    return rs.withRelease(NumpyRelease.of(values.text(2)));
  }
}
