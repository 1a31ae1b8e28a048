package org.seedtree.distribution;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.serial.SerialForm;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution as another release draws it: what {@link Distribution#withRelease} returns. It has
 * the name and the parameters of the original, and is equal to others of the same original and
 * release.
 *
 * @param <D> the type of the distribution
 */
abstract class ReleasedDistribution<D extends Distribution> implements Distribution {

  /** The distribution as the reference release draws it. */
  final D original;

  /** The release's algorithm, over words that are converted as the release converts them. */
  final D drawn;

  final NumpyRelease release;

  ReleasedDistribution(D original, D drawn, NumpyRelease release) {
    this.original = original;
    this.drawn = drawn;
    this.release = release;
  }

  /** Returns the words as the release converts them. */
  final RandomSource source(RandomSource bits) {
    return ReleaseSource.of(bits, release);
  }

  @Override
  public String name() {
    return original.name();
  }

  @Override
  public Map<String, Object> parameters() {
    return original.parameters();
  }

  @Override
  public OptionalInt vectorLength() {
    return original.vectorLength();
  }

  @Override
  public OptionalInt wordsPerValue() {
    return drawn.wordsPerValue();
  }

  @Override
  public int valuesPerWord() {
    return drawn.valuesPerWord();
  }

  @Override
  public CostClass costClass() {
    return drawn.costClass();
  }

  @Override
  public boolean isSplittable() {
    return drawn.isSplittable();
  }

  @Override
  public Optional<Composition> composition() {
    return drawn
        .composition()
        .map(c -> new Composition(c.part().withRelease(release), c.partsPerValue(), c.assembly()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReleasedDistribution<?> that
        && original.equals(that.original)
        && release.equals(that.release);
  }

  @Override
  public int hashCode() {
    return Objects.hash(original, release);
  }

  @Override
  public String toString() {
    return original + " of " + release;
  }

  final Object writeReplace() {
    return new ReleasedForm(original, release);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }

  private void readObjectNoData() throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
