package org.seedtree;

import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.release.NumpyRelease;

/**
 * The serialized form of a {@link Generator}: the release, whether calls wait for each other, and
 * the engine.
 */
final class GeneratorForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public GeneratorForm() {}

  GeneratorForm(BitGenerator bits, NumpyRelease release, boolean isSynchronized) {
    super(List.of(release.version(), isSynchronized), bits);
  }

  @Override
  protected Object restore(SerialValues values) {
    Generator rng =
        new Generator(values.reference(0, BitGenerator.class))
            .withRelease(NumpyRelease.of(values.text(0)));
    return values.flag(1) ? rng.synchronizedView() : rng;
  }
}
