package org.seedtree;

import java.util.random.RandomGenerator;
import org.seedtree.engine.BitGenerator;

/** A view of a {@link Generator} as the interface of the JDK. */
final class RandomGeneratorView implements RandomGenerator {

  private final Generator rng;
  private final BitGenerator bits;

  RandomGeneratorView(Generator rng) {
    this.rng = rng;
    this.bits = rng.bitGenerator();
  }

  @Override
  public boolean isDeprecated() {
    return false;
  }

  @Override
  public int nextInt() {
    return bits.nextInt();
  }

  @Override
  public long nextLong() {
    return bits.nextLong();
  }

  @Override
  public double nextDouble() {
    return bits.nextDouble();
  }

  @Override
  public float nextFloat() {
    return bits.nextFloat();
  }

  @Override
  public boolean nextBoolean() {
    return (bits.nextInt() & 1) != 0;
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
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
    return rng.integers(origin, bound);
  }

  @Override
  public double nextGaussian() {
    return rng.standardNormal();
  }

  @Override
  public double nextExponential() {
    return rng.standardExponential();
  }
}
