package org.seedtree.engine;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.seed.ISeedSequence;

/**
 * The state of a {@link BitGenerator}: an immutable value, written as NumPy's state dict is. The
 * states of NumPy's engines are serialized as their JSON and checked when they are read.
 */
public interface BitGeneratorState extends Serializable {

  /** Returns NumPy's name of the engine, the entry {@code bit_generator} of its state dict. */
  String bitGenerator();

  /**
   * Returns a new engine in this state.
   *
   * @param seedSeq the engine's {@link BitGenerator#seedSeq}, or null for none
   */
  BitGenerator toBitGenerator(@Nullable ISeedSequence seedSeq);

  /**
   * Returns a number that distinguishes this state's stream from the other streams of its engine:
   * the increment of {@link PCG64} and {@link PCG64DXSM}, the key of {@link Philox}. It is empty
   * for {@link MT19937} and {@link SFC64}, whose states do not say which stream they are on.
   */
  Optional<BigInteger> streamId();

  /**
   * Returns the number of native words drawn on the way from this state to another, where the two
   * states tell it without drawing: always for PCG64, PCG64DXSM and Philox, and for SFC64 on the
   * assumption that the two are on the same stream. A buffered uint32 counts as drawn.
   *
   * @return empty for MT19937, if the streams are known to be different, and for SFC64 if {@code
   *     other} is before this state
   */
  Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other);

  /**
   * Returns the number of native words drawn on the way from this state to another. It is
   * calculated for PCG64, PCG64DXSM and Philox. For MT19937 and SFC64, words are drawn until the
   * other state is found, or up to a limit. A buffered uint32 counts as drawn.
   *
   * @param limit the maximum number of words drawn where they have to be; at least 0
   * @return empty if the two are on different streams, or {@code other} is beyond the limit
   */
  default Optional<BigInteger> wordsUntil(BitGeneratorState other, long limit) {
    return calculatedWordsUntil(other);
  }

  /** Returns what Python's {@code json.dumps} makes of NumPy's state dict, arrays as lists. */
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
