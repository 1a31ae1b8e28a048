package org.seedtree;

import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.stream.Stream;
import org.seedtree.engine.Jumpable;

/** A view of a {@link Generator} whose engine jumps as NumPy's {@code jumped} does. */
class JumpableGeneratorView extends RandomGeneratorView implements JumpableGenerator {

  private final Jumpable jumpable;

  JumpableGeneratorView(Generator rng, Jumpable jumpable) {
    super(rng);
    this.jumpable = jumpable;
  }

  @Override
  public JumpableGenerator copy() {
    Generator copied = copied();
    return new JumpableGeneratorView(copied, (Jumpable) copied.bitGenerator());
  }

  /** Moves the engine to where NumPy's {@code jumped()} is; the seed sequence stays. */
  @Override
  public void jump() {
    move(jumpable::jumped);
  }

  /** Copies and jumps in one call, so that several threads get different copies. */
  @Override
  public RandomGenerator copyAndJump() {
    return asOneCall(JumpableGenerator.super::copyAndJump);
  }

  @Override
  public double jumpDistance() {
    return jumpable.jumpDistance().doubleValue();
  }

  // Both interfaces have these two; children are independent by their seeds, not by distance

  @Override
  public Stream<RandomGenerator> rngs() {
    return splits().map(child -> child);
  }

  @Override
  public Stream<RandomGenerator> rngs(long streamSize) {
    return splits(streamSize).map(child -> child);
  }
}
