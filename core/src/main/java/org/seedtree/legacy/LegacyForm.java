package org.seedtree.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seedtree.catalog.Catalog.Entry;
import org.seedtree.catalog.DType;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.serial.SerialValues;

/**
 * The serialized form of a {@link LegacyDistribution}: the dtype, NumPy's name, and the parameters,
 * each after its name.
 */
final class LegacyForm extends SerialForm {

  private static final long serialVersionUID = 1;

  /** Creates an empty form, to be read. */
  public LegacyForm() {}

  LegacyForm(LegacyDistribution distribution, String dtype) {
    super(values(distribution, dtype));
  }

  private static List<Object> values(LegacyDistribution distribution, String dtype) {
    List<Object> values = new ArrayList<>(List.of(dtype, distribution.name()));
    distribution
        .parameters()
        .forEach(
            (name, value) -> {
              values.add(name);
              values.add(value);
            });
    return values;
  }

  @Override
  protected Object restore(SerialValues values) {
    String name = values.text(1);
    Entry entry =
        LegacyCatalog.find(name)
            .orElseThrow(() -> new IllegalArgumentException("no distribution of this name"));
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 2; i < values.size(); i += 2) {
      arguments.put(values.text(i), values.any(i + 1));
    }
    return entry.sampler(arguments, DType.named(values.text(0)).orElseThrow());
  }
}
