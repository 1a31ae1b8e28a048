package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.conformance.cases.Call;
import org.seedtree.conformance.cases.CaseGenerator;
import org.seedtree.conformance.cases.CaseGenerators;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.conformance.stream.StreamSpecification;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;

/**
 * A stream and a sequence of steps on it. The state that one call leaves, such as a buffered uint32
 * or a position in a block, affects the next call.
 *
 * @param seed the seed of all cases of a run
 * @param index the number of this case
 * @param specification the specification of the stream
 * @param steps the steps
 */
record ComparisonCase(long seed, int index, StreamSpecification specification, List<Step> steps) {

  private static final int MAX_STEPS = 8;

  /** The case from which every fourth case has long arrays. */
  private static final int LONG_ARRAYS_FROM = 4000;

  /** One step on a stream, in Java and in NumPy. */
  sealed interface Step {

    /** A call, counted in a row of the report. */
    record Draws(String row, Call call) implements Step {}

    /** An exchange of states: NumPy continues from Java's, and Java from NumPy's, as JSON. */
    record ExchangeStates() implements Step {}

    /** RandomState's {@code seed}, with an integer or an array of integers. */
    record Reseed(List<Long> seed, boolean isArray) implements Step {}

    /** Spawns children and continues with one of them. */
    record Spawn(int children, int chosen) implements Step {}
  }

  /**
   * Returns a case of a run. Consecutive cases take the next engine, and the next method first.
   *
   * @param numpyClass the class that draws
   * @param seed the seed of the run
   * @param index the number of the case
   * @param release the release that is compared with
   */
  static ComparisonCase draw(NumpyClass numpyClass, long seed, int index, NumpyRelease release) {
    CaseChoices draw =
        new CaseChoices(mix(seed, index), index >= LONG_ARRAYS_FROM && index % 4 == 0, release);
    Engine[] engines = Engine.values();
    StreamSpecification specification =
        StreamSpecification.draw(numpyClass, engines[index % engines.length], draw);
    List<CaseGenerator> generators = CaseGenerators.of(numpyClass);
    CaseGenerator first = generators.get(index / engines.length % generators.size());
    List<Step> steps = new ArrayList<>();
    boolean generator = numpyClass == NumpyClass.GENERATOR;
    if (generator && specification.canSpawn() && draw.oneIn(4)) {
      steps.add(draws(CaseGenerators.SEED_WORDS, draw));
    }
    boolean canSpawn = generator && specification.canSpawn();
    steps.add(draws(first, draw));
    for (int i = draw.integer(0, MAX_STEPS); i > 0; i--) {
      if (canSpawn && draw.oneIn(10)) {
        int children = draw.integer(1, 5);
        steps.add(new Step.Spawn(children, draw.integer(0, children - 1)));
      } else if (draw.oneIn(8)) {
        steps.add(new Step.ExchangeStates());
        canSpawn = false; // NumPy's state does not contain the seed
      } else if (!generator && specification.engine() == Engine.MT19937 && draw.oneIn(8)) {
        StreamSpecification.Origin.Legacy origin = StreamSpecification.legacy(draw);
        steps.add(new Step.Reseed(origin.seed(), origin.isArray()));
      }
      steps.add(draws(CaseGenerators.choose(numpyClass, draw), draw));
    }
    return new ComparisonCase(seed, index, specification, List.copyOf(steps));
  }

  private static Step draws(CaseGenerator generator, CaseChoices draw) {
    return new Step.Draws(generator.name(), generator.call(draw));
  }

  /** Returns the seed of a case, by SplitMix64. */
  private static long mix(long seed, int index) {
    long z = seed + 0x9e3779b97f4a7c15L * (index + 1L);
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
