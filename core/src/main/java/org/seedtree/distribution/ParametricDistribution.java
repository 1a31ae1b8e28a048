package org.seedtree.distribution;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.List;
import org.seedtree.internal.serial.SerialForm;

/**
 * A distribution of this library that is a class and no record. It is written to an object stream
 * as {@link DistributionForm}, and rejected where a stream contains the class itself.
 */
abstract class ParametricDistribution implements Distribution {

  /** Returns what {@link DistributionForm} creates this distribution from. */
  List<Object> serialValues() {
    return DistributionForm.values(this);
  }

  SerialForm serialForm() {
    return new DistributionForm(serialValues());
  }

  final Object writeReplace() {
    return serialForm();
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
