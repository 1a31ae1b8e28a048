package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;

/** The generators of all methods that are compared. */
public final class CaseGenerators {

  private static final StandardExponential INVERSE =
      new StandardExponential(StandardExponential.Method.INV);

  /** The words of the seed sequence that a stream was made from. */
  public static final CaseGenerator SEED_WORDS = new WordCases.SeedWords();

  private static final List<CaseGenerator> GENERATOR = generator();
  private static final List<CaseGenerator> RANDOM_STATE = LegacyCaseGenerators.all();

  /** Those of RandomState that cache a normal or the constants of a binomial. */
  private static final List<CaseGenerator> CACHING =
      RANDOM_STATE.stream()
          .filter(generator -> generator.name().matches(".*nomial|.*randn|.*normal"))
          .toList();

  /** Returns a generator for each method of a class. */
  public static List<CaseGenerator> of(NumpyClass numpyClass) {
    return numpyClass == NumpyClass.GENERATOR ? GENERATOR : RANDOM_STATE;
  }

  /**
   * Chooses a method of a class; of RandomState half of the time one that caches something for the
   * next call.
   */
  public static CaseGenerator choose(NumpyClass numpyClass, CaseChoices draw) {
    return numpyClass == NumpyClass.RANDOM_STATE && draw.oneIn(2)
        ? draw.oneOf(CACHING)
        : draw.oneOf(of(numpyClass));
  }

  private static List<CaseGenerator> generator() {
    List<CaseGenerator> all = new ArrayList<>();
    all.addAll(words());
    all.addAll(doubles());
    all.addAll(floats());
    all.addAll(ContinuousCases.all());
    for (IntegerType type : IntegerType.values()) {
      all.add(new IntegersCases(type));
      all.add(new IntegersOfArraysCases(NumpyClass.GENERATOR, type));
    }
    all.addAll(DiscreteCases.all());
    all.add(new SequenceCases.Shuffle());
    all.add(new SequenceCases.Permutation());
    all.add(new ChoiceCases.OfCount());
    all.add(new ChoiceCases.OfElements());
    all.addAll(AxisCases.all());
    all.addAll(BroadcastCases.all());
    return List.copyOf(all);
  }

  private static List<CaseGenerator> words() {
    return List.of(
        new WordCases.Raw(),
        WordCases.NEXT_INT,
        WordCases.NEXT_LONG,
        WordCases.NEXT_DOUBLE,
        new WordCases.Bytes());
  }

  private static List<CaseGenerator> doubles() {
    return List.of(
        new MethodCases(
            "random",
            draw ->
                MethodForms.doubles(
                    NumpyCall.rng("random"),
                    rng -> rng.random(),
                    (rng, n) -> rng.random(n),
                    (rng, rows, columns) -> rng.random(rows, columns),
                    StandardUniform::new)),
        new MethodCases("uniform", CaseGenerators::uniform),
        new MethodCases(
            "standard_normal",
            draw ->
                MethodForms.doubles(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormal(),
                    (rng, n) -> rng.standardNormal(n),
                    (rng, rows, columns) -> rng.standardNormal(rows, columns),
                    StandardNormal::new)),
        new MethodCases("normal", CaseGenerators::normal),
        new MethodCases(
            "standard_exponential",
            draw ->
                MethodForms.doubles(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponential(),
                    (rng, n) -> rng.standardExponential(n),
                    (rng, rows, columns) -> rng.standardExponential(rows, columns),
                    StandardExponential::new)),
        new MethodCases(
            "standard_exponential inv",
            draw ->
                MethodForms.doubles(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)),
        new MethodCases("exponential", CaseGenerators::exponential));
  }

  private static List<CaseGenerator> floats() {
    return List.of(
        new MethodCases(
            "random float32",
            draw ->
                MethodForms.floats(
                    NumpyCall.rng("random"),
                    rng -> rng.randomFloat(),
                    (rng, out) -> rng.random(out),
                    StandardUniform::new)),
        new MethodCases(
            "standard_normal float32",
            draw ->
                MethodForms.floats(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormalFloat(),
                    (rng, out) -> rng.standardNormal(out),
                    StandardNormal::new)),
        new MethodCases(
            "standard_exponential float32",
            draw ->
                MethodForms.floats(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponentialFloat(),
                    (rng, out) -> rng.standardExponential(out),
                    StandardExponential::new)),
        new MethodCases(
            "standard_exponential inv float32",
            draw ->
                MethodForms.floats(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)));
  }

  private static MethodForms uniform(CaseChoices draw) {
    double low = draw.location();
    double high = draw.oneIn(20) ? draw.location() : low + draw.scale();
    return MethodForms.doubles(
        NumpyCall.rng("uniform").args(low, high),
        rng -> rng.uniform(low, high),
        (rng, n) -> rng.uniform(low, high, n),
        (rng, rows, columns) -> rng.uniform(low, high, rows, columns),
        () -> new Uniform(low, high));
  }

  private static MethodForms normal(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return MethodForms.doubles(
        NumpyCall.rng("normal").args(loc, scale),
        rng -> rng.normal(loc, scale),
        (rng, n) -> rng.normal(loc, scale, n),
        (rng, rows, columns) -> rng.normal(loc, scale, rows, columns),
        () -> new Normal(loc, scale));
  }

  private static MethodForms exponential(CaseChoices draw) {
    double scale = draw.scale();
    return MethodForms.doubles(
        NumpyCall.rng("exponential").args(scale),
        rng -> rng.exponential(scale),
        (rng, n) -> rng.exponential(scale, n),
        (rng, rows, columns) -> rng.exponential(scale, rows, columns),
        () -> new Exponential(scale));
  }

  private CaseGenerators() {}
}
