package org.seedtree.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import picocli.CommandLine.Option;

/** The option that names the bit generator. */
final class EngineOption {

  @Option(
      names = "--bit-generator",
      paramLabel = "NAME",
      completionCandidates = EngineNames.class,
      description = "pcg64 (NumPy's default), pcg64dxsm, philox, sfc64 or mt19937.")
  private @Nullable String bitGenerator;

  /** Returns whether a bit generator is named. */
  boolean isGiven() {
    return bitGenerator != null;
  }

  /**
   * Returns the engine, NumPy's default if none is named.
   *
   * @throws UserException if there is no engine of that name
   */
  Engine engine() {
    if (bitGenerator == null) {
      return Engine.PCG64;
    }
    try {
      return Engine.named(bitGenerator);
    } catch (IllegalArgumentException e) {
      throw new UserException(
          "unknown bit generator "
              + Json.abbreviate(bitGenerator)
              + ": "
              + SpellingSuggestion.hint(bitGenerator, new EngineNames().names()));
    }
  }

  /** The names of the engines, for completion in the shell. */
  static final class EngineNames implements Iterable<String> {

    List<String> names() {
      return Arrays.stream(Engine.values()).map(Engine::commandLineName).toList();
    }

    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
