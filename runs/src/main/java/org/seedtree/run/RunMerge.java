package org.seedtree.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Combines the folders of the parts of a run into the folder that one process would have written.
 */
public final class RunMerge {

  /** A part and its folder. */
  private record Part(Path folder, RunPlan plan) {

    @Override
    public String toString() {
      return folder + " (part " + plan.part() + "/" + plan.parts() + ")";
    }
  }

  private RunMerge() {}

  /**
   * Combines parts and returns their folder, finished and still open. The parts may be in any
   * order, and of divisions into different numbers of parts, but must not overlap.
   *
   * @param out a new folder, or one with blocks of the same run
   * @param folders the folders of the parts
   * @throws RunFolderException if the parts are not of one run, overlap, or are incomplete
   * @throws IOException if a folder cannot be read or written
   */
  public static RunFolder merge(Path out, List<Path> folders) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Path folder : folders) {
      parts.add(part(folder));
    }
    if (parts.isEmpty()) {
      throw new RunFolderException("there are no parts to merge");
    }
    checkSameRun(parts);
    parts.sort(
        Comparator.<Part>comparingLong(part -> part.plan().firstBlock())
            .thenComparing(part -> part.plan().parts())
            .thenComparing(part -> part.plan().part()));
    checkCoverage(parts);
    RunFolder merged = RunFolder.open(out, parts.get(0).plan().part(1, 1));
    try {
      for (Part part : parts) {
        copy(part, merged);
      }
      merged.finish();
      return merged;
    } catch (IOException | RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  private static Part part(Path folder) throws IOException {
    Optional<RunPlan> plan = RunFolder.planIn(folder);
    if (plan.isEmpty()) {
      throw new RunFolderException(
          folder + " is not a run folder: there is no " + RunFolder.MANIFEST);
    }
    return new Part(folder, plan.get());
  }

  private static void checkSameRun(List<Part> parts) {
    Part first = parts.get(0);
    for (Part part : parts) {
      if (!part.plan().isSameRun(first.plan())) {
        throw new RunFolderException(
            part.folder()
                + " belongs to another run than "
                + first.folder()
                + ": "
                + part.plan().differences(first.plan(), " and "));
      }
    }
  }

  /** Reports all overlaps and gaps together. */
  private static void checkCoverage(List<Part> parts) {
    List<String> problems = new ArrayList<>();
    RunPlan run = parts.get(0).plan();
    long covered = 0;
    Part last = null;
    for (Part part : parts) {
      RunPlan plan = part.plan();
      if (last != null
          && last.plan().part() == plan.part()
          && last.plan().parts() == plan.parts()) {
        problems.add("the same part twice: " + last.folder() + " and " + part);
      } else if (plan.firstBlock() < covered && plan.firstBlock() < plan.endBlock()) {
        long end = Math.min(covered, plan.endBlock());
        problems.add(last + " and " + part + " overlap: " + range(run, plan.firstBlock(), end));
      } else if (plan.firstBlock() > covered) {
        problems.add(gap(plan, covered, plan.firstBlock()));
      }
      if (last == null || plan.endBlock() >= covered) {
        covered = plan.endBlock();
        last = part;
      }
    }
    if (covered < run.blocks()) {
      problems.add(gap(run, covered, run.blocks()));
    }
    if (!problems.isEmpty()) {
      throw new RunFolderException("cannot merge: " + String.join("; ", problems));
    }
  }

  private static String gap(RunPlan plan, long from, long to) {
    List<String> names = new ArrayList<>();
    for (int part = 1; part <= plan.parts(); part++) {
      RunPlan other = plan.part(part, plan.parts());
      if (other.firstBlock() < to && other.endBlock() > from) {
        names.add(part + "/" + plan.parts());
      }
    }
    return "missing: " + range(plan, from, to) + ", of part " + String.join(", ", names);
  }

  private static String range(RunPlan plan, long fromBlock, long toBlock) {
    long last = Math.min(plan.count(), toBlock * plan.blockSize()) - 1;
    return "replications " + fromBlock * plan.blockSize() + " to " + last;
  }

  private static void copy(Part part, RunFolder merged) throws IOException {
    try (RunFolder folder = RunFolder.open(part.folder(), part.plan())) {
      RunPlan plan = part.plan();
      long missing = folder.blocks().nextMissing(plan.firstBlock());
      if (missing < plan.endBlock()) {
        long end = folder.blocks().nextPresent(missing);
        throw new RunFolderException(
            part
                + " lacks "
                + range(plan, missing, end)
                + ": not finished, or damaged. Run it again; it computes what is missing");
      }
      folder
          .blocks()
          .read(
              (block, results) -> {
                if (!merged.blocks().has(block)) {
                  merged.blocks().add(block, results);
                }
              });
    }
  }
}
