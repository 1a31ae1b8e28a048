package org.seedtree.engine;

/** The state of a {@link BitGenerator}: an immutable value, written as NumPy's state dict is. */
public interface BitGeneratorState {

  /** NumPy's name of the engine, the entry {@code bit_generator} of its state dict. */
  String bitGenerator();

  /** What Python's {@code json.dumps} makes of NumPy's state dict, arrays turned into lists. */
  String toJson();

  /**
   * Reads {@link #toJson}, and {@link BitGenerator#toJson} without the seed sequence.
   *
   * @throws IllegalArgumentException if the text is not the state of a known engine
   */
  static BitGeneratorState fromJson(String json) {
    return StateJson.parse(json).state();
  }
}
