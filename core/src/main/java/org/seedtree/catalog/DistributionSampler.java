package org.seedtree.catalog;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/** A distribution value, drawn into one type of array. */
final class DistributionSampler<A> implements Sampler {

  private final Distribution drawn;
  private final OptionalInt wordsPerValue;
  private final Function<RandomSource, ArrayFill<A>> call;

  private DistributionSampler(
      Distribution drawn, OptionalInt wordsPerValue, Function<RandomSource, ArrayFill<A>> call) {
    this.drawn = drawn;
    this.wordsPerValue = wordsPerValue;
    this.call = call;
  }

  static Sampler of(DoubleDistribution distribution, NumpyRelease release) {
    DoubleDistribution drawn = distribution.withRelease(release);
    return new DistributionSampler<>(drawn, drawn.wordsPerValue(), drawn::fillInParts);
  }

  static Sampler ofFloats(FloatDistribution distribution, NumpyRelease release) {
    FloatDistribution drawn = distribution.withRelease(release);
    return new DistributionSampler<>(drawn, OptionalInt.empty(), drawn::fillFloatsInParts);
  }

  static Sampler of(LongDistribution distribution, NumpyRelease release) {
    LongDistribution drawn = distribution.withRelease(release);
    return new DistributionSampler<>(drawn, drawn.wordsPerValue(), drawn::fillInParts);
  }

  static Sampler of(DoubleVectorDistribution distribution, NumpyRelease release) {
    DoubleVectorDistribution drawn = distribution.withRelease(release);
    return new DistributionSampler<>(drawn, drawn.wordsPerValue(), drawn::fillInParts);
  }

  static Sampler of(LongVectorDistribution distribution, NumpyRelease release) {
    LongVectorDistribution drawn = distribution.withRelease(release);
    return new DistributionSampler<>(drawn, drawn.wordsPerValue(), drawn::fillInParts);
  }

  /** Draws integers into the array of their type. */
  static Sampler of(Integers distribution, NumpyRelease release) {
    Integers drawn = distribution.withRelease(release);
    return switch (drawn.type()) {
      case INT64, UINT64 -> of((LongDistribution) drawn, release);
      case INT32, UINT32 -> ofIntegers(drawn, drawn::fillIntsInParts);
      case INT16, UINT16 -> ofIntegers(drawn, drawn::fillShortsInParts);
      case INT8, UINT8 -> ofIntegers(drawn, drawn::fillBytesInParts);
      case BOOL -> ofIntegers(drawn, drawn::fillBooleansInParts);
    };
  }

  private static <A> Sampler ofIntegers(Integers drawn, Function<RandomSource, ArrayFill<A>> call) {
    return new DistributionSampler<>(drawn, drawn.wordsPerValue(), call);
  }

  @Override
  @SuppressWarnings("unchecked") // a DType creates arrays of type A
  public ArrayFill<Object> on(RandomSource bits) {
    return (ArrayFill<Object>) call.apply(bits);
  }

  @Override
  public Optional<Distribution> distribution() {
    return Optional.of(drawn);
  }

  @Override
  public OptionalInt wordsPerValue() {
    return wordsPerValue;
  }

  @Override
  public String toString() {
    return drawn.toString();
  }
}
