package org.seedtree.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Kind;
import org.seedtree.audit.Audit.Subject;
import org.seedtree.manifest.Excerpt;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.seed.Entropy;

/** Finds seeds like {@code seed + worker}: consecutive ones of otherwise equal manifests. */
final class ConsecutiveSeeds {

  private static final int MAX_NAMES = 3;

  private ConsecutiveSeeds() {}

  private record SeededSubject(BigInteger seed, Subject subject) {}

  /** Returns a finding for each range of consecutive seeds. */
  static List<Finding> in(List<Subject> subjects) {
    Map<List<Object>, List<SeededSubject>> groups = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      if (subject.manifest() != null
          && subject.stream().origin() instanceof StreamOrigin.Seeded seeded
          && seeded.entropy() instanceof Entropy.Int number) {
        groups
            .computeIfAbsent(otherThanSeed(subject.manifest(), seeded), key -> new ArrayList<>())
            .add(new SeededSubject(number.value(), subject));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<SeededSubject> group : groups.values()) {
      group.sort(Comparator.comparing(SeededSubject::seed));
      List<SeededSubject> run = new ArrayList<>();
      for (SeededSubject next : group) {
        BigInteger step =
            run.isEmpty() ? BigInteger.ONE : next.seed.subtract(run.get(run.size() - 1).seed);
        if (!step.equals(BigInteger.ONE) && step.signum() != 0) {
          add(run, findings);
          run.clear();
        }
        if (run.isEmpty() || step.signum() != 0) {
          run.add(next);
        }
      }
      add(run, findings);
    }
    return findings;
  }

  private static List<Object> otherThanSeed(Manifest manifest, StreamOrigin.Seeded seeded) {
    StreamStart stream = manifest.stream();
    return List.of(
        seeded.engine(),
        seeded.spawnKey(),
        seeded.poolSize(),
        String.valueOf(stream.jumps()),
        String.valueOf(stream.advance()),
        String.valueOf(stream.children()),
        manifest.numpy(),
        manifest.workload());
  }

  private static void add(List<SeededSubject> run, List<Finding> findings) {
    if (run.size() < 2) {
      return;
    }
    List<String> names = run.stream().map(seeded -> seeded.subject.name()).toList();
    String first = Excerpt.of(run.get(0).seed.toString());
    String last = Excerpt.of(run.get(run.size() - 1).seed.toString());
    String who =
        names.size() <= MAX_NAMES
            ? String.join(", ", names.subList(0, names.size() - 1))
                + " and "
                + names.get(names.size() - 1)
            : names.get(0) + " to " + names.get(names.size() - 1) + " (" + names.size() + " files)";
    String text =
        who
            + " differ in nothing but their seeds, "
            + first
            + " to "
            + last
            + ": if these are seed + worker, the next run's seed is the next worker's; spawn them"
            + " from one seed, or seed with [worker, "
            + first
            + "]";
    findings.add(new Finding(Kind.CONSECUTIVE_SEEDS, names, text));
  }
}
