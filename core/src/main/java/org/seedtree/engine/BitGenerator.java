package org.seedtree.engine;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.ISpawnableSeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * A source of random words that has a name, a state and a seed sequence: NumPy's {@code
 * BitGenerator}.
 *
 * <p>Methods say what an engine can do: {@link #wordBits}, {@link #bufferedUint32}, {@link
 * #canAdvance}, {@link #canDiscardInConstantTime}.
 *
 * <p>Not thread-safe: give every thread its own, by {@link #spawn}, {@link Jumpable#jumped} or
 * {@link Advanceable#advance}.
 *
 * <p>Serializable where the seed sequence is, if there is one: it is written as its state and its
 * seed sequence. An engine that is read continues the stream where it was written, and spawns the
 * children that were not spawned yet. Damaged and invalid forms are rejected.
 */
public abstract class BitGenerator extends RandomSource implements Serializable {

  private @Nullable ISeedSequence seedSeq;

  /**
   * Creates a bit generator.
   *
   * @param seedSeq the seed sequence that this stream was seeded from, or null for none
   */
  protected BitGenerator(@Nullable ISeedSequence seedSeq) {
    this.seedSeq = seedSeq;
  }

  /** Returns NumPy's name of the engine, as in its state dict. */
  public abstract String name();

  /**
   * Returns the size of the engine's native word: 64, or 32 for {@link MT19937}.
   *
   * <p>An engine of 64-bit words makes each {@link #nextLong} from one word, and splits a word for
   * {@link #nextInt}: it returns the low half and buffers the high half for the next call. An
   * engine of 32-bit words makes each {@link #nextInt} from one word and each {@link #nextLong}
   * from two, the first in the high half, and buffers nothing.
   */
  public abstract int wordBits();

  /**
   * Returns the 32 bits that the next {@link #nextInt} will return without taking a word; empty if
   * none are buffered. NumPy's {@code has_uint32} and {@code uinteger}.
   */
  public abstract OptionalInt bufferedUint32();

  /** Returns whether this engine is {@link Advanceable}. */
  public abstract boolean canAdvance();

  /**
   * Returns whether {@link #discardRaw} takes the same short time for any number of words; it does
   * for {@link PCG64}, {@link PCG64DXSM} and {@link Philox}.
   */
  public abstract boolean canDiscardInConstantTime();

  /** Returns the next native word; one of 32 bits is in the low half. */
  public abstract long nextRaw();

  /**
   * Returns the next {@code n} native words; NumPy's {@code random_raw}.
   *
   * @param n the number of words, at least 0
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[] randomRaw(int n) {
    long[] words = new long[checkedCount(n)];
    for (int i = 0; i < n; i++) {
      words[i] = nextRaw();
    }
    return words;
  }

  /**
   * Draws {@code n} native words and discards them; a buffered uint32 stays.
   *
   * @param n the number of words, at least 0
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public void discardRaw(long n) {
    for (long left = checkedCount(n); left > 0; left--) {
      nextRaw();
    }
  }

  static int checkedCount(int n) {
    return (int) checkedCount((long) n);
  }

  static long checkedCount(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  /** Returns a second generator in the same state, with the same seed sequence. */
  public abstract BitGenerator copy();

  /** Returns the state, which is that of NumPy's {@code bit_generator.state}. */
  public abstract BitGeneratorState state();

  /**
   * Replaces the state; the seed sequence stays.
   *
   * @throws IllegalArgumentException if the state is another engine's; this engine is then
   *     unchanged
   */
  public abstract void setState(BitGeneratorState state);

  /**
   * Returns {@link #state} as JSON with a last entry {@code seed_seq}: the seed sequence, or null
   * if it is absent or no {@link SeedSequence}. NumPy's {@code state} setter accepts {@code
   * json.loads} of it. The {@linkplain SeedSequence#release release} of the seed sequence is not in
   * it; {@code Generator.withRelease} spawns as a release does, whatever the sequence's is.
   *
   * @throws IllegalArgumentException if an integer of the seed has more than 20,000 digits
   */
  public final String toJson() {
    String stateJson = state().toJson();
    String seedJson = seedSeq instanceof SeedSequence sequence ? sequence.toJson() : "null";
    return stateJson.substring(0, stateJson.length() - 1) + ", \"seed_seq\": " + seedJson + "}";
  }

  /**
   * Returns a new engine from the JSON of {@link #toJson}, or, without a seed sequence, from {@code
   * json.dumps} of NumPy's state dict with its arrays as lists.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static BitGenerator fromJson(String json) {
    StateJson object = StateJson.parse(json);
    return object.state().toBitGenerator(object.seedSeq());
  }

  /** Returns a new engine in the given state, without a seed sequence. */
  public static BitGenerator of(BitGeneratorState state) {
    return Objects.requireNonNull(state, "state").toBitGenerator(null);
  }

  /** Returns the seed sequence; empty for an engine seeded by a key, or by legacy seeding. */
  public final Optional<ISeedSequence> seedSeq() {
    return Optional.ofNullable(seedSeq);
  }

  final @Nullable ISeedSequence seedSeqOrNull() {
    return seedSeq;
  }

  /** Clears the seed sequence, as legacy seeding does. */
  final void clearSeedSeq() {
    seedSeq = null;
  }

  /** Returns a new engine of the same class, seeded by {@code seed}. */
  protected abstract BitGenerator reseeded(ISeedSequence seed);

  /**
   * Returns new engines of the same class, one for each of the next {@code nChildren} children of
   * {@link #seedSeq}. It draws no words from this stream.
   *
   * @param nChildren the number of engines, at least 0
   * @throws IllegalArgumentException if {@code nChildren} is negative
   * @throws UnsupportedOperationException if there is no seed sequence, or it cannot spawn
   */
  public final List<BitGenerator> spawn(int nChildren) {
    if (!(seedSeq instanceof ISpawnableSeedSequence spawnable)) {
      throw new UnsupportedOperationException(
          "The underlying SeedSequence does not implement spawning.");
    }
    return spawnable.spawn(nChildren).stream().map(this::reseeded).toList();
  }

  /**
   * Returns what is written to an object stream in place of this engine: the {@link #state}, which
   * makes the engine again by {@link BitGeneratorState#toBitGenerator}, and the seed sequence.
   *
   * @throws ObjectStreamException if an engine of your own cannot be written
   */
  protected Object writeReplace() throws ObjectStreamException {
    return EngineForm.of(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  @Override
  public String toString() {
    return name();
  }
}
