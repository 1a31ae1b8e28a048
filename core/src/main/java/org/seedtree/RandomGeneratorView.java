package org.seedtree;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.internal.math.UInt128;
import org.seedtree.seed.SeedSequence;

/** A view of a {@link Generator} as the interface of the JDK. */
class RandomGeneratorView implements RandomGenerator, SplittableGenerator {

  private static final int CHARACTERISTICS =
      Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;

  private final Generator rng;
  private final BitGenerator bits;

  RandomGeneratorView(Generator rng) {
    this.rng = rng;
    this.bits = rng.bitGenerator();
  }

  /** Returns the view with the jumps that the engine has. */
  static RandomGeneratorView of(Generator rng) {
    BitGenerator bits = rng.bitGenerator();
    if (bits instanceof Advanceable engine && engine.leapDistance().isPresent()) {
      return new LeapableGeneratorView(rng, engine, engine.leapDistance().get());
    }
    return bits instanceof Jumpable engine
        ? new JumpableGeneratorView(rng, engine)
        : new RandomGeneratorView(rng);
  }

  /** Returns a generator over a copy of the engine, of the same release. */
  final Generator copied() {
    return rng.copy();
  }

  /** Moves the engine, in one call, to where another one of its kind is. */
  final void move(Supplier<? extends BitGenerator> target) {
    rng.callGuard().run(() -> bits.setState(target.get().state()));
  }

  /** Returns the result of an action that is run as one call of the generator. */
  final <T> T asOneCall(Supplier<T> action) {
    return rng.callGuard().call(action);
  }

  @Override
  public boolean isDeprecated() {
    return false;
  }

  @Override
  public int nextInt() {
    return rng.nextInt();
  }

  @Override
  public long nextLong() {
    return rng.nextLong();
  }

  @Override
  public double nextDouble() {
    return rng.random();
  }

  @Override
  public double nextDouble(double origin, double bound) {
    checkRange(origin, bound);
    return bounded(nextDouble(), origin, bound);
  }

  @Override
  public float nextFloat() {
    return rng.randomFloat();
  }

  @Override
  public boolean nextBoolean() {
    return (nextInt() & 1) != 0;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (bytes.length > 0) {
      System.arraycopy(rng.bytes(bytes.length), 0, bytes, 0, bytes.length);
    }
  }

  @Override
  public int nextInt(int bound) {
    return (int) nextLong(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return (int) nextLong(origin, bound);
  }

  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return rng.integers(bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    checkRange(origin, bound);
    return rng.integers(origin, bound);
  }

  @Override
  public double nextGaussian() {
    return rng.standardNormal();
  }

  /** Returns NumPy's {@code normal}; the JDK's does not draw by {@link #nextGaussian()}. */
  @Override
  public double nextGaussian(double mean, double stddev) {
    return rng.normal(mean, stddev);
  }

  @Override
  public double nextExponential() {
    return rng.standardExponential();
  }

  // Streams: elements and state afterwards do not depend on the number of threads

  @Override
  public IntStream ints() {
    return unlimited(new StreamElements.Ints()).mapToInt(value -> (int) value);
  }

  @Override
  public IntStream ints(long streamSize) {
    return limited(new StreamElements.Ints(), streamSize).mapToInt(value -> (int) value);
  }

  @Override
  public IntStream ints(int origin, int bound) {
    return unlimited(bounded(origin, bound)).mapToInt(value -> (int) value);
  }

  @Override
  public IntStream ints(long streamSize, int origin, int bound) {
    return limited(bounded(origin, bound), streamSize).mapToInt(value -> (int) value);
  }

  @Override
  public LongStream longs() {
    return unlimited(new StreamElements.Longs());
  }

  @Override
  public LongStream longs(long streamSize) {
    return limited(new StreamElements.Longs(), streamSize);
  }

  @Override
  public LongStream longs(long origin, long bound) {
    return unlimited(bounded(origin, bound));
  }

  @Override
  public LongStream longs(long streamSize, long origin, long bound) {
    return limited(bounded(origin, bound), streamSize);
  }

  @Override
  public DoubleStream doubles() {
    return longs().mapToDouble(bits::wordToDouble);
  }

  @Override
  public DoubleStream doubles(long streamSize) {
    return longs(streamSize).mapToDouble(bits::wordToDouble);
  }

  @Override
  public DoubleStream doubles(double origin, double bound) {
    checkRange(origin, bound);
    return doubles().map(value -> bounded(value, origin, bound));
  }

  @Override
  public DoubleStream doubles(long streamSize, double origin, double bound) {
    checkRange(origin, bound);
    return doubles(streamSize).map(value -> bounded(value, origin, bound));
  }

  /** Overrides the method of Java 22 and later. */
  @SuppressWarnings({"unused", "MissingOverride"})
  public DoubleStream equiDoubles(
      double left, double right, boolean isLeftIncluded, boolean isRightIncluded) {
    return EquiDoubles.of(this, left, right, isLeftIncluded, isRightIncluded);
  }

  private LongStream unlimited(StreamElements elements) {
    return StreamSpliterator.stream(rng, elements);
  }

  private LongStream limited(StreamElements elements, long size) {
    return StreamSpliterator.stream(rng, elements, checkedSize(size));
  }

  private StreamElements bounded(long origin, long bound) {
    checkRange(origin, bound);
    return new StreamElements.OfLongs(rng.asDrawn(Integers.of(origin, bound)));
  }

  private static double bounded(double value, double origin, double bound) {
    double range = bound - origin;
    double scaled =
        range < Double.POSITIVE_INFINITY
            ? value * range + origin
            : (value * (bound / 2 - origin / 2) + origin / 2) * 2;
    return scaled < bound ? scaled : Math.nextDown(bound); // where rounding has reached the bound
  }

  private static void checkRange(long origin, long bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
  }

  private static void checkRange(double origin, double bound) {
    if (!(Double.isFinite(origin) && origin < bound && Double.isFinite(bound))) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
  }

  private static long checkedSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must be non-negative");
    }
    return size;
  }

  // Spawning

  @Override
  public SplittableGenerator split() {
    return rng.spawn(1).get(0).asRandomGenerator();
  }

  @Override
  public SplittableGenerator split(SplittableGenerator source) {
    BigInteger seed = new UInt128(source.nextLong(), source.nextLong()).toBigInteger();
    BitGenerator child = Engine.named(bits.name()).create(new SeedSequence(seed));
    return new Generator(child).withRelease(rng.release()).asRandomGenerator();
  }

  @Override
  public Stream<SplittableGenerator> splits() {
    return endless(this::split);
  }

  @Override
  public Stream<SplittableGenerator> splits(long streamSize) {
    return inOrder(this::split, streamSize);
  }

  @Override
  public Stream<SplittableGenerator> splits(SplittableGenerator source) {
    return endless(() -> split(source));
  }

  @Override
  public Stream<SplittableGenerator> splits(long streamSize, SplittableGenerator source) {
    return inOrder(() -> split(source), streamSize);
  }

  private static <T> Stream<T> endless(Supplier<T> next) {
    Spliterator<T> children =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, CHARACTERISTICS) {
          @Override
          public boolean tryAdvance(Consumer<? super T> action) {
            action.accept(next.get());
            return true;
          }

          @Override
          public @Nullable Spliterator<T> trySplit() {
            return null; // nothing is spawned that nobody wanted
          }
        };
    return StreamSupport.stream(children, false);
  }

  private static <T> Stream<T> inOrder(Supplier<T> next, long size) {
    Iterator<T> children =
        LongStream.range(0, checkedSize(size)).mapToObj(i -> next.get()).iterator();
    return StreamSupport.stream(Spliterators.spliterator(children, size, CHARACTERISTICS), false);
  }
}
