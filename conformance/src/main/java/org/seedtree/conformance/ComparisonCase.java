package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.engine.Engine;

/**
 * A stream and what is done with it, step after step, so that what one call leaves behind (a kept
 * half word, a place within a block) meets the next.
 *
 * @param seed the seed of all cases of a run
 * @param index the number of this one
 * @param recipe how the stream is made
 * @param steps what is done with it
 */
record ComparisonCase(long seed, int index, StreamSpecification recipe, List<Step> steps) {

  private static final int MOST_STEPS = 8;

  /** After so many cases of all sizes of arrays, every fourth case has long ones. */
  private static final int LONG_ARRAYS_FROM = 4000;

  /** One thing done with a stream on both sides. */
  sealed interface Step {

    /** A call, counted in the row {@code family}. */
    record Draws(String family, Call call) implements Step {}

    /** NumPy goes on from Java's state, and Java from NumPy's, each handed over as JSON. */
    record HandOver() implements Step {}

    /** RandomState's {@code seed}, of a number or, as an array, several. */
    record Reseed(List<Long> seed, boolean isArray) implements Step {}

    /** Spawns children and goes on with one of them. */
    record Spawn(int children, int chosen) implements Step {}
  }

  /**
   * ComparisonCase {@code index} of the run with that seed; engines and first methods go in turn.
   */
  static ComparisonCase draw(NumpyClass face, long seed, int index) {
    CaseChoices draw =
        new CaseChoices(mixed(seed, index), index >= LONG_ARRAYS_FROM && index % 4 == 0);
    Engine[] engines = Engine.values();
    StreamSpecification recipe =
        StreamSpecification.draw(face, engines[index % engines.length], draw);
    List<CaseGenerator> families = face.families();
    CaseGenerator first = families.get(index / engines.length % families.size());
    List<Step> steps = new ArrayList<>();
    boolean generator = face == NumpyClass.GENERATOR;
    if (generator && recipe.canSpawn() && draw.oneIn(4)) {
      steps.add(draws(new WordCases.SeedWords(), draw));
    }
    boolean canSpawn = generator && recipe.canSpawn();
    steps.add(draws(first, draw));
    for (int i = draw.integer(0, MOST_STEPS); i > 0; i--) {
      if (canSpawn && draw.oneIn(10)) {
        int children = draw.integer(1, 5);
        steps.add(new Step.Spawn(children, draw.integer(0, children - 1)));
      } else if (draw.oneIn(8)) {
        steps.add(new Step.HandOver());
        canSpawn = false; // NumPy's state does not hold the seed
      } else if (!generator && recipe.engine() == Engine.MT19937 && draw.oneIn(8)) {
        StreamSpecification.Origin.Legacy origin = StreamSpecification.legacy(draw);
        steps.add(new Step.Reseed(origin.seed(), origin.isArray()));
      }
      steps.add(draws(face.next(draw), draw));
    }
    return new ComparisonCase(seed, index, recipe, List.copyOf(steps));
  }

  private static Step draws(CaseGenerator family, CaseChoices draw) {
    return new Step.Draws(family.name(), family.call(draw));
  }

  /** A seed for each case, far from that of the next. */
  private static long mixed(long seed, int index) {
    long z = seed + 0x9e3779b97f4a7c15L * (index + 1L);
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
