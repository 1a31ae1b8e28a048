package org.seedtree.quality.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedtree.catalog.Catalog;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.quality.Battery;
import org.seedtree.quality.BatteryPlan;
import org.seedtree.quality.BatteryResult;
import org.seedtree.quality.BatteryResult.Sighting;
import org.seedtree.quality.BatteryResult.Verdict;
import org.seedtree.quality.Experiment;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

class DistributionBatteryTest {

  private static BatteryResult run(BatteryPlan plan, double scale, int threads) {
    return new Battery(plan, new SeedSequence(20261130), scale)
        .run("line", "2.4.6", threads, () -> {});
  }

  private static Verdict verdict(Experiment experiment, double scale) {
    BatteryPlan plan =
        new BatteryPlan(
            "planted", List.of(experiment), List.of(HeavyTailNormal.control()), List.of());
    return run(plan, scale, 2).verdict();
  }

  private static Verdict verdict(DoubleDistribution normal, double scale) {
    return verdict(HeavyTailNormal.experiment("planted", normal), scale);
  }

  private static String key(Catalog.Entry entry, boolean isLegacy, Object dtype) {
    return (isLegacy ? "RandomState." : "") + entry.name() + " " + dtype;
  }

  private static Stream<String> keys(List<Catalog.Entry> entries, boolean isLegacy) {
    return entries.stream()
        .flatMap(entry -> entry.dtypes().stream().map(dtype -> key(entry, isLegacy, dtype)));
  }

  @Test
  void noDistributionOfTheCatalogsIsForgotten() {
    Set<String> tested =
        CatalogCases.samples(NumpyRelease.DEFAULT).stream()
            .map(sample -> key(sample.entry(), sample.isLegacy(), sample.dtype()))
            .collect(Collectors.toSet());
    Set<String> all =
        Stream.concat(keys(Catalog.entries(), false), keys(LegacyCatalog.entries(), true))
            .collect(Collectors.toSet());
    assertThat(tested).isEqualTo(all).hasSizeGreaterThan(90);
  }

  @Test
  void allDistributionsPassAndResultsDoNotDependOnTheNumberOfThreads() {
    BatteryPlan plan = DistributionBattery.of(NumpyRelease.DEFAULT, 0.002);
    BatteryResult result = run(plan, 0.002, 2);
    assertThat(result.remarkable()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    BatteryPlan some =
        new BatteryPlan(
            "some", plan.tests().subList(0, 9), plan.controls(), plan.defects().subList(0, 3));
    assertThat(run(some, 0.002, 1).tests()).isEqualTo(run(some, 0.002, 3).tests());
  }

  @Test
  void theDefectsOfNumPyAreSeen() {
    BatteryPlan plan = DistributionBattery.of(NumpyRelease.DEFAULT, 1);
    BatteryPlan defects =
        new BatteryPlan(
            "defects",
            List.of(),
            plan.controls(),
            plan.defects().stream()
                .filter(defect -> !defect.experiment().subject().equals("random(float32)"))
                .toList());
    BatteryResult result = run(defects, 0.3, 2);
    assertThat(result.defects())
        .hasSize(5)
        .allMatch(defect -> defect.power() > 0.999 && defect.sighting() == Sighting.SEEN);
  }

  @Test
  void theDefectOfBinomialIsOfReleasesBefore25() {
    assertThat(subjects("2.4.6")).contains("binomial(n=1000, p=0.5)").hasSize(9);
    assertThat(subjects("2.5.2")).doesNotContain("binomial(n=1000, p=0.5)").hasSize(8);
  }

  private static List<String> subjects(String release) {
    return DistributionBattery.of(NumpyRelease.of(release), 10).defects().stream()
        .map(defect -> defect.experiment().subject())
        .toList();
  }

  @Test
  void findsATailThatIsATenthTooHeavy() {
    assertThat(verdict(HeavyTailNormal.control(), 1)).isEqualTo(Verdict.FAILED);
  }

  @Test
  void findsAnEntryOfAZigguratThatIsFarOff() {
    assertThat(verdict(new OwnZiggurat(-1, 1), 1)).isEqualTo(Verdict.PASSED);
    assertThat(verdict(new OwnZiggurat(5, 1.5), 1)).isEqualTo(Verdict.FAILED);
  }

  /** Which moves 1 in 2,800 values out of the layer's place. */
  @Test
  @Tag("slow")
  void findsAnEntryOfAZigguratThatIsATenthOff() {
    assertThat(verdict(new OwnZiggurat(-1, 1), 50)).isEqualTo(Verdict.PASSED);
    assertThat(verdict(new OwnZiggurat(40, 1.1), 50)).isEqualTo(Verdict.FAILED);
  }
}
