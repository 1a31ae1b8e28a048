package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedtree.conformance.cases.Call;
import org.seedtree.conformance.cases.CaseGenerator;
import org.seedtree.conformance.cases.CaseGenerators;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.conformance.stream.StreamSpecification;
import org.seedtree.engine.Engine;

/**
 * Compares all methods on all engines with the installed NumPy, of whichever release, on random
 * seeds, which are printed.
 *
 * <p>A failure names the properties that replay it: {@code -Dseedtree.live.seed=...
 * -Dseedtree.live.case=...}. {@code -Dseedtree.live.values=...} compares more or fewer values.
 */
class LiveComparisonTest {

  private static Optional<Oracle> found = Optional.empty();

  private static final long SEED =
      Long.getLong(SelfCheck.SEED_PROPERTY, new SecureRandom().nextLong() >>> 1);

  @BeforeAll
  static void findNumpy() {
    found = Oracle.find();
    assumeTrue(found.isPresent(), "no NumPy from 1.17 on is installed");
  }

  @AfterAll
  static void closeNumpy() {
    found.ifPresent(Oracle::close);
  }

  private static Oracle oracle() {
    return found.orElseThrow();
  }

  @Test
  void equalsNumpyOnRandomSeeds() {
    int onlyCase = Integer.getInteger(SelfCheck.CASE_PROPERTY, -1);
    if (onlyCase >= 0) {
      NumpyClass numpyClass =
          NumpyClass.named(System.getProperty(SelfCheck.CLASS_PROPERTY, "generator"));
      assertNothingDiffers(LiveComparison.runCase(oracle(), numpyClass, SEED, onlyCase));
      return;
    }
    compare(NumpyClass.GENERATOR, Long.getLong(SelfCheck.VALUES_PROPERTY, 1_000_000));
    compare(NumpyClass.RANDOM_STATE, Long.getLong(SelfCheck.VALUES_PROPERTY, 1_000_000));
  }

  @Test
  @Tag("slow")
  void equalsNumpyOnManyRandomSeeds() {
    compare(NumpyClass.GENERATOR, Long.getLong(SelfCheck.VALUES_PROPERTY, 100_000_000));
  }

  @Test
  @Tag("slow")
  void equalsRandomStateOnManyRandomSeeds() {
    compare(NumpyClass.RANDOM_STATE, Long.getLong(SelfCheck.VALUES_PROPERTY, 20_000_000));
  }

  private static void compare(NumpyClass numpyClass, long values) {
    int eachMethodFirst = CaseGenerators.of(numpyClass).size() * Engine.values().length;
    Report report = LiveComparison.run(oracle(), numpyClass, SEED, values, eachMethodFirst);
    System.out.printf(
        "%s, %s, seed %d: %s%n",
        oracle().describe(), numpyClass.numpyName(), SEED, report.summary());
    assertNothingDiffers(report);
    assertThat(report.total().values).isGreaterThanOrEqualTo(values);
    for (CaseGenerator generator : CaseGenerators.of(numpyClass)) {
      for (Engine engine : Engine.values()) {
        assertThat(report.at(generator.name(), engine).calls)
            .as("calls of %s on %s", generator.name(), engine)
            .isPositive();
      }
    }
  }

  private static void assertNothingDiffers(Report report) {
    assertThat(report.differences()).isEmpty();
    assertThat(report.total().allDiffering()).isZero();
  }

  @Test
  void reportsOneWrongBit() {
    ComparisonCase wrong =
        caseOf(
            new Call(
                NumpyCall.rng("random").size(5),
                "array, one bit changed",
                s -> {
                  double[] values = s.rng().random(5);
                  values[3] = Math.nextUp(values[3]);
                  return Bits.of(values);
                }));
    LiveComparison comparison = new LiveComparison(oracle());
    comparison.run(wrong);
    assertThat(comparison.report().total().differing).isEqualTo(1);
    assertThat(comparison.report().differences())
        .singleElement()
        .asString()
        .contains("1 of 5 values differ, first at index 3")
        .contains("0x")
        .contains("> rng.random(size=5)")
        .contains("-Dseedtree.live.seed=7 -Dseedtree.live.case=0");
  }

  @Test
  void reportsOneSurplusWord() {
    ComparisonCase wrong =
        caseOf(
            new Call(
                NumpyCall.rng("random").size(5),
                "array, then one word",
                s -> {
                  Bits values = Bits.of(s.rng().random(5));
                  s.bits().nextInt();
                  return values;
                }));
    LiveComparison comparison = new LiveComparison(oracle());
    comparison.run(wrong);
    assertThat(comparison.report().total().differing).isZero();
    assertThat(comparison.report().total().statesDiffering).isEqualTo(1);
    assertThat(comparison.report().differences())
        .singleElement()
        .asString()
        .contains("the states after differ");
  }

  @Test
  void reportsAnotherMessage() {
    assumeTrue(oracle().isReference(), "messages of other releases are not compared");
    ComparisonCase wrong =
        caseOf(
            new Call(
                NumpyCall.rng("normal").args(0.0, -1.0),
                "another message",
                s -> {
                  throw new IllegalArgumentException("scale is negative: -1.0");
                }));
    LiveComparison comparison = new LiveComparison(oracle());
    comparison.run(wrong);
    assertThat(comparison.report().total().raisedDiffering).isEqualTo(1);
  }

  private static ComparisonCase caseOf(Call call) {
    StreamSpecification specification =
        ComparisonCase.draw(NumpyClass.GENERATOR, 7, 0, oracle().release()).specification();
    return new ComparisonCase(
        7, 0, specification, List.of(new ComparisonCase.Step.Draws("random", call)));
  }
}
