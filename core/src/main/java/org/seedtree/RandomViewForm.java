package org.seedtree;

import java.util.List;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/** The serialized form of {@link Generator#asRandom}: the generator. */
final class RandomViewForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public RandomViewForm() {}

  RandomViewForm(Generator rng) {
    super(List.of(), rng);
  }

  @Override
  protected Object restore(SerialValues values) {
    return values.reference(0, Generator.class).asRandom();
  }
}
