package org.seedtree;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;

/** A view of a {@link Generator} as {@code java.util.Random}. */
final class RandomView extends Random {

  private static final long serialVersionUID = 1;

  private final transient Generator rng;

  /** Null while the superclass is constructed. */
  private final transient @Nullable RandomGeneratorView view;

  private RandomView(Generator rng) {
    super(0); // not by the other constructor, which makes a seed that nobody needs
    this.rng = rng;
    this.view = RandomGeneratorView.of(rng);
  }

  /**
   * Returns the view; as its superclass, so that a program that has none need not load this one.
   */
  static Random of(Generator rng) {
    return new RandomView(rng);
  }

  private RandomGeneratorView view() {
    RandomGeneratorView created = view;
    if (created == null) {
      throw new IllegalStateException("drawn from within the constructor");
    }
    return created;
  }

  /** Rejects seeds, except the one of the superclass's constructor. */
  @Override
  public void setSeed(long seed) {
    if (view != null) {
      throw new UnsupportedOperationException(
          "the view of a Generator has no seed of its own; create another generator");
    }
  }

  /** Returns the upper bits of a 32-bit word, as other subclasses of Random do. */
  @Override
  protected int next(int bits) {
    return rng.nextInt() >>> (Integer.SIZE - bits);
  }

  @Override
  public int nextInt() {
    return view().nextInt();
  }

  @Override
  public int nextInt(int bound) {
    return view().nextInt(bound);
  }

  @Override
  public int nextInt(int origin, int bound) {
    return view().nextInt(origin, bound);
  }

  @Override
  public long nextLong() {
    return view().nextLong();
  }

  @Override
  public long nextLong(long bound) {
    return view().nextLong(bound);
  }

  @Override
  public long nextLong(long origin, long bound) {
    return view().nextLong(origin, bound);
  }

  @Override
  public boolean nextBoolean() {
    return view().nextBoolean();
  }

  @Override
  public float nextFloat() {
    return view().nextFloat();
  }

  @Override
  public double nextDouble() {
    return view().nextDouble();
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return view().nextDouble(origin, bound);
  }

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // as thread-safe as the generator is
  public double nextGaussian() {
    return view().nextGaussian();
  }

  @Override
  public double nextGaussian(double mean, double stddev) {
    return view().nextGaussian(mean, stddev);
  }

  @Override
  public double nextExponential() {
    return view().nextExponential();
  }

  @Override
  public void nextBytes(byte[] bytes) {
    view().nextBytes(bytes);
  }

  @Override
  public IntStream ints() {
    return view().ints();
  }

  @Override
  public IntStream ints(long streamSize) {
    return view().ints(streamSize);
  }

  @Override
  public IntStream ints(int origin, int bound) {
    return view().ints(origin, bound);
  }

  @Override
  public IntStream ints(long streamSize, int origin, int bound) {
    return view().ints(streamSize, origin, bound);
  }

  @Override
  public LongStream longs() {
    return view().longs();
  }

  @Override
  public LongStream longs(long streamSize) {
    return view().longs(streamSize);
  }

  @Override
  public LongStream longs(long origin, long bound) {
    return view().longs(origin, bound);
  }

  @Override
  public LongStream longs(long streamSize, long origin, long bound) {
    return view().longs(streamSize, origin, bound);
  }

  @Override
  public DoubleStream doubles() {
    return view().doubles();
  }

  @Override
  public DoubleStream doubles(long streamSize) {
    return view().doubles(streamSize);
  }

  @Override
  public DoubleStream doubles(double origin, double bound) {
    return view().doubles(origin, bound);
  }

  @Override
  public DoubleStream doubles(long streamSize, double origin, double bound) {
    return view().doubles(streamSize, origin, bound);
  }

  /** Overrides the method of Java 22 and later. */
  @SuppressWarnings({"unused", "MissingOverride"})
  public DoubleStream equiDoubles(
      double left, double right, boolean isLeftIncluded, boolean isRightIncluded) {
    return EquiDoubles.of(view(), left, right, isLeftIncluded, isRightIncluded);
  }

  private Object writeReplace() {
    return new RandomViewForm(rng);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
