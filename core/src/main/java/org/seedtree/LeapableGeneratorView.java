package org.seedtree;

import java.math.BigInteger;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.LeapableGenerator;
import org.seedtree.engine.Advanceable;

/** A view of a {@link Generator} whose engine's period has room for many jumps. */
final class LeapableGeneratorView extends JumpableGeneratorView implements LeapableGenerator {

  private final BigInteger distance;

  LeapableGeneratorView(Generator rng, Advanceable engine, BigInteger distance) {
    super(rng, engine);
    this.distance = distance;
  }

  @Override
  public LeapableGenerator copy() {
    Generator copied = copied();
    return new LeapableGeneratorView(copied, (Advanceable) copied.bitGenerator(), distance);
  }

  @Override
  public void leap() {
    move(() -> ((Advanceable) copied().bitGenerator()).advance(distance));
  }

  /** Copies and leaps in one call, so that several threads get different copies. */
  @Override
  public JumpableGenerator copyAndLeap() {
    return asOneCall(LeapableGenerator.super::copyAndLeap);
  }

  @Override
  public double leapDistance() {
    return distance.doubleValue();
  }
}
