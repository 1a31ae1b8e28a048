package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.Rows;

/**
 * {@code sklearn.model_selection.LeavePGroupsOut}: the rows of every combination of p groups are
 * tested on, in lexicographic order of the groups. Nothing is drawn.
 *
 * @param nGroups number of groups to test on, 1 or more
 */
public record LeavePGroupsOut(int nGroups) implements LabelSplitter {

  /**
   * Creates a splitter.
   *
   * @throws IllegalArgumentException if {@code nGroups} is less than 1
   */
  public LeavePGroupsOut {
    if (nGroups < 1) {
      throw new IllegalArgumentException("n_groups must be 1 or more: " + nGroups);
    }
  }

  /**
   * Returns the splits. The list is a view that makes a split whenever it is read.
   *
   * @param labels group of each row
   * @throws IllegalArgumentException if there are no more than {@code nGroups} groups, a group is
   *     infinite, or there are more splits than a list can hold
   */
  @Override
  public List<TrainTest> split(Labels labels) {
    FiniteLabels.check("Input groups", labels);
    int groups = labels.classCount();
    if (nGroups >= groups) {
      throw new IllegalArgumentException(
          "The groups parameter contains fewer than (or equal to) n_groups ("
              + nGroups
              + ") numbers of unique groups ("
              + distinct(labels)
              + "). LeavePGroupsOut expects that at least n_groups + 1 ("
              + (nGroups + 1)
              + ") unique groups be present");
    }
    return new CombinationList(groups, nGroups, chosen -> leaveOut(labels, chosen));
  }

  @Override
  public Stream<TrainTest> stream(Labels labels) {
    return split(labels).stream();
  }

  private static TrainTest leaveOut(Labels labels, int[] chosen) {
    boolean[] left = new boolean[labels.classCount()];
    for (int group : chosen) {
      left[group] = true;
    }
    int[] test = IntStream.range(0, labels.size()).filter(row -> left[labels.code(row)]).toArray();
    return new TrainTest(Rows.others(labels.size(), test), test);
  }

  /** Returns the groups as NumPy prints an array. */
  static String distinct(Labels labels) {
    List<String> texts =
        IntStream.range(0, labels.classCount())
            .mapToObj(labels::classText)
            .map(text -> text.endsWith(".0") ? text.substring(0, text.length() - 1) : text)
            .toList();
    int width =
        texts.stream()
            .filter(text -> !text.startsWith("'"))
            .mapToInt(String::length)
            .max()
            .orElse(1);
    return texts.stream()
        .map(text -> " ".repeat(Math.max(0, width - text.length())) + text)
        .collect(Collectors.joining(" ", "[", "]"));
  }
}
