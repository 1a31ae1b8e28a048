package org.seedtree.quality.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.quality.BatteryPlan;
import org.seedtree.quality.Experiment;
import org.seedtree.release.NumpyRelease;

/**
 * The tests of streams against each other. What they show of a single stream, such as an engine's
 * own quality, PractRand and TestU01 show better: {@link InterleavedWords} feeds them.
 */
public final class StreamBattery {

  private StreamBattery() {}

  /**
   * Returns the battery of engines and schemes.
   *
   * @param engine the only engine; empty for all
   * @param scheme the only scheme; empty for all that an engine supports
   * @param streams the number of streams that are compared with each other, at least 2; empty for
   *     up to a million and for tests of the seeds between which they lie, too
   * @param release the NumPy release that spawns and jumps
   * @throws IllegalArgumentException if the engine has no such streams, or fewer than 2 are wanted
   */
  public static BatteryPlan of(
      Optional<Engine> engine,
      Optional<StreamScheme> scheme,
      OptionalInt streams,
      NumpyRelease release) {
    streams.ifPresent(StreamBattery::checkCount);
    List<Experiment> tests = new ArrayList<>();
    for (StreamScheme each : scheme.map(List::of).orElse(List.of(StreamScheme.values()))) {
      for (Engine one : engine.map(List::of).orElse(List.of(Engine.values()))) {
        if (each.supports(one)) {
          SchemeFamily family = new SchemeFamily(one, each, release);
          tests.addAll(
              streams.isPresent()
                  ? commonTests(new FirstStreams(family, streams.getAsInt()))
                  : tests(family));
        }
      }
    }
    if (tests.isEmpty()) {
      throw new IllegalArgumentException(
          "there are no streams of "
              + engine.map(Engine::numpyName).orElse("any engine")
              + " by "
              + scheme.map(StreamScheme::text).orElse("any scheme"));
    }
    return plan(tests);
  }

  /**
   * Returns the battery of the streams that manifests record, taken together.
   *
   * @throws IllegalArgumentException if these are fewer than two streams
   */
  public static BatteryPlan of(List<Manifest> manifests) {
    StreamFamily family = new GivenFamily(manifests);
    checkCount(family.maxStreams());
    return of(family);
  }

  private static void checkCount(int streams) {
    if (streams < 2) {
      throw new IllegalArgumentException(
          "a battery of streams compares two or more, not " + streams);
    }
  }

  /**
   * Returns the battery of streams of your own.
   *
   * @param family the streams, of which there are at least two
   */
  public static BatteryPlan of(StreamFamily family) {
    return plan(commonTests(family));
  }

  private static BatteryPlan plan(List<Experiment> tests) {
    List<Experiment> controls = new ArrayList<>();
    for (BadStreams bad : BadStreams.values()) {
      controls.add(new PairDistances(bad));
    }
    return new BatteryPlan("streams", tests, controls, List.of());
  }

  private static List<Experiment> commonTests(StreamFamily family) {
    List<Experiment> tests = new ArrayList<>();
    tests.add(new Lockstep(family));
    tests.add(new PairDistances(family));
    tests.add(new SharedSegments(family));
    if (FirstWords.isPossible(family)) {
      tests.add(new FirstWords(family));
    }
    return tests;
  }

  private static List<Experiment> tests(SchemeFamily family) {
    List<Experiment> tests = commonTests(family);
    tests.add(new Avalanche(family));
    if (family.scheme() != StreamScheme.JUMPS || family.engine() != Engine.MT19937) {
      tests.add(new TreeRelations(family));
    }
    if (family.scheme() == StreamScheme.SPAWN) {
      tests.add(new SpawnChains(family));
    }
    return tests;
  }
}
