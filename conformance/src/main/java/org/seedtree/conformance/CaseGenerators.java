package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;

/** The methods that are compared. */
final class CaseGenerators {

  private static final StandardExponential INVERSE =
      new StandardExponential(StandardExponential.Method.INV);

  /** All of them, each once. */
  static List<CaseGenerator> all() {
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
        new DoubleCases(
            "random",
            draw ->
                new DoubleCases.Method(
                    NumpyCall.rng("random"),
                    rng -> rng.random(),
                    (rng, n) -> rng.random(n),
                    (rng, rows, columns) -> rng.random(rows, columns),
                    StandardUniform::new)),
        new DoubleCases("uniform", CaseGenerators::uniform),
        new DoubleCases(
            "standard_normal",
            draw ->
                new DoubleCases.Method(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormal(),
                    (rng, n) -> rng.standardNormal(n),
                    (rng, rows, columns) -> rng.standardNormal(rows, columns),
                    StandardNormal::new)),
        new DoubleCases("normal", CaseGenerators::normal),
        new DoubleCases(
            "standard_exponential",
            draw ->
                new DoubleCases.Method(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponential(),
                    (rng, n) -> rng.standardExponential(n),
                    (rng, rows, columns) -> rng.standardExponential(rows, columns),
                    StandardExponential::new)),
        new DoubleCases(
            "standard_exponential inv",
            draw ->
                DoubleCases.Method.ofValue(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)),
        new DoubleCases("exponential", CaseGenerators::exponential));
  }

  private static List<CaseGenerator> floats() {
    return List.of(
        new FloatCases(
            "random float32",
            draw ->
                new FloatCases.Method(
                    NumpyCall.rng("random"),
                    rng -> rng.randomFloat(),
                    (rng, out) -> rng.random(out),
                    StandardUniform::new)),
        new FloatCases(
            "standard_normal float32",
            draw ->
                new FloatCases.Method(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormalFloat(),
                    (rng, out) -> rng.standardNormal(out),
                    StandardNormal::new)),
        new FloatCases(
            "standard_exponential float32",
            draw ->
                new FloatCases.Method(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponentialFloat(),
                    (rng, out) -> rng.standardExponential(out),
                    StandardExponential::new)),
        new FloatCases(
            "standard_exponential inv float32",
            draw ->
                FloatCases.Method.ofValue(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)));
  }

  private static DoubleCases.Method uniform(CaseChoices draw) {
    double low = draw.location();
    double high = draw.oneIn(20) ? draw.location() : low + draw.scale();
    return new DoubleCases.Method(
        NumpyCall.rng("uniform").args(low, high),
        rng -> rng.uniform(low, high),
        (rng, n) -> rng.uniform(low, high, n),
        (rng, rows, columns) -> rng.uniform(low, high, rows, columns),
        () -> new Uniform(low, high));
  }

  private static DoubleCases.Method normal(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new DoubleCases.Method(
        NumpyCall.rng("normal").args(loc, scale),
        rng -> rng.normal(loc, scale),
        (rng, n) -> rng.normal(loc, scale, n),
        (rng, rows, columns) -> rng.normal(loc, scale, rows, columns),
        () -> new Normal(loc, scale));
  }

  private static DoubleCases.Method exponential(CaseChoices draw) {
    double scale = draw.scale();
    return new DoubleCases.Method(
        NumpyCall.rng("exponential").args(scale),
        rng -> rng.exponential(scale),
        (rng, n) -> rng.exponential(scale, n),
        (rng, rows, columns) -> rng.exponential(scale, rows, columns),
        () -> new Exponential(scale));
  }

  private CaseGenerators() {}
}
