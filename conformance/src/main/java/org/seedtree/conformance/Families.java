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
final class Families {

  private static final StandardExponential INVERSE =
      new StandardExponential(StandardExponential.Method.INV);

  /** All of them, each once. */
  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    all.addAll(words());
    all.addAll(doubles());
    all.addAll(floats());
    all.addAll(ContinuousFamilies.all());
    for (IntegerType type : IntegerType.values()) {
      all.add(new IntegersFamily(type));
      all.add(new IntegersOfArraysFamily(Face.GENERATOR, type));
    }
    all.addAll(DiscreteFamilies.all());
    all.add(new SequenceFamilies.Shuffle());
    all.add(new SequenceFamilies.Permutation());
    all.add(new ChoiceFamily.OfCount());
    all.add(new ChoiceFamily.OfElements());
    all.addAll(AxisFamilies.all());
    all.addAll(BroadcastFamily.all());
    return List.copyOf(all);
  }

  private static List<Family> words() {
    return List.of(
        new WordFamilies.Raw(),
        WordFamilies.NEXT_INT,
        WordFamilies.NEXT_LONG,
        WordFamilies.NEXT_DOUBLE,
        new WordFamilies.Bytes());
  }

  private static List<Family> doubles() {
    return List.of(
        new DoubleFamily(
            "random",
            draw ->
                new DoubleFamily.Method(
                    NumpyCall.rng("random"),
                    rng -> rng.random(),
                    (rng, n) -> rng.random(n),
                    (rng, rows, columns) -> rng.random(rows, columns),
                    StandardUniform::new)),
        new DoubleFamily("uniform", Families::uniform),
        new DoubleFamily(
            "standard_normal",
            draw ->
                new DoubleFamily.Method(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormal(),
                    (rng, n) -> rng.standardNormal(n),
                    (rng, rows, columns) -> rng.standardNormal(rows, columns),
                    StandardNormal::new)),
        new DoubleFamily("normal", Families::normal),
        new DoubleFamily(
            "standard_exponential",
            draw ->
                new DoubleFamily.Method(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponential(),
                    (rng, n) -> rng.standardExponential(n),
                    (rng, rows, columns) -> rng.standardExponential(rows, columns),
                    StandardExponential::new)),
        new DoubleFamily(
            "standard_exponential inv",
            draw ->
                DoubleFamily.Method.ofValue(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)),
        new DoubleFamily("exponential", Families::exponential));
  }

  private static List<Family> floats() {
    return List.of(
        new FloatFamily(
            "random float32",
            draw ->
                new FloatFamily.Method(
                    NumpyCall.rng("random"),
                    rng -> rng.randomFloat(),
                    (rng, out) -> rng.random(out),
                    StandardUniform::new)),
        new FloatFamily(
            "standard_normal float32",
            draw ->
                new FloatFamily.Method(
                    NumpyCall.rng("standard_normal"),
                    rng -> rng.standardNormalFloat(),
                    (rng, out) -> rng.standardNormal(out),
                    StandardNormal::new)),
        new FloatFamily(
            "standard_exponential float32",
            draw ->
                new FloatFamily.Method(
                    NumpyCall.rng("standard_exponential"),
                    rng -> rng.standardExponentialFloat(),
                    (rng, out) -> rng.standardExponential(out),
                    StandardExponential::new)),
        new FloatFamily(
            "standard_exponential inv float32",
            draw ->
                FloatFamily.Method.ofValue(
                    NumpyCall.rng("standard_exponential").kwarg("method", "inv"), () -> INVERSE)));
  }

  private static DoubleFamily.Method uniform(Draw draw) {
    double low = draw.location();
    double high = draw.oneIn(20) ? draw.location() : low + draw.scale();
    return new DoubleFamily.Method(
        NumpyCall.rng("uniform").args(low, high),
        rng -> rng.uniform(low, high),
        (rng, n) -> rng.uniform(low, high, n),
        (rng, rows, columns) -> rng.uniform(low, high, rows, columns),
        () -> new Uniform(low, high));
  }

  private static DoubleFamily.Method normal(Draw draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new DoubleFamily.Method(
        NumpyCall.rng("normal").args(loc, scale),
        rng -> rng.normal(loc, scale),
        (rng, n) -> rng.normal(loc, scale, n),
        (rng, rows, columns) -> rng.normal(loc, scale, rows, columns),
        () -> new Normal(loc, scale));
  }

  private static DoubleFamily.Method exponential(Draw draw) {
    double scale = draw.scale();
    return new DoubleFamily.Method(
        NumpyCall.rng("exponential").args(scale),
        rng -> rng.exponential(scale),
        (rng, n) -> rng.exponential(scale, n),
        (rng, rows, columns) -> rng.exponential(scale, rows, columns),
        () -> new Exponential(scale));
  }

  private Families() {}
}
