package org.seedtree.parallel;

import java.util.List;
import org.seedtree.engine.Engine;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;
import org.seedtree.seed.SeedSequence;

/** The serialized form of {@link Blocks}: engine and size of a block, and the seed. */
final class BlocksForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public BlocksForm() {}

  BlocksForm(Engine engine, int blockSize, SeedSequence seed) {
    super(List.of(engine.numpyName(), blockSize), seed);
  }

  @Override
  protected Object restore(SerialValues values) {
    SeedSequence seed = values.reference(0, SeedSequence.class);
    return Blocks.of(Engine.named(values.text(0)), seed, values.intValue(1));
  }
}
