package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Stream;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.OrderedDraws;

/**
 * {@code sklearn.model_selection.RepeatedKFold}: a shuffled {@link KFold} several times, all from
 * one stream.
 *
 * <p>Words consumed: per repetition those of a shuffle of n elements.
 */
public final class RepeatedKFold {

  private final FoldSettings settings;
  private final int nRepeats;

  /** Creates a splitter into 5 folds, 10 times. */
  public RepeatedKFold() {
    this(5, 10);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @param nRepeats number of repetitions, 1 or more
   * @throws IllegalArgumentException if a number is too small
   */
  public RepeatedKFold(int nSplits, int nRepeats) {
    this(FoldSettings.of(nSplits).shuffled(), checked(nRepeats));
  }

  private RepeatedKFold(FoldSettings settings, int nRepeats) {
    this.settings = settings;
    this.nRepeats = nRepeats;
  }

  static int checked(int nRepeats) {
    if (nRepeats < 1) {
      throw new IllegalArgumentException(
          "Number of repetitions must be greater than 0.: " + nRepeats);
    }
    return nRepeats;
  }

  /**
   * Sets a seed, from which every call makes a new stream.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public RepeatedKFold randomState(long seed) {
    return new RepeatedKFold(settings.source(DrawSource.seeded(seed)), nRepeats);
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public RepeatedKFold randomState(RandomState rs) {
    return new RepeatedKFold(settings.source(DrawSource.of(rs)), nRepeats);
  }

  /**
   * Returns the folds, n_splits of each repetition.
   *
   * @param n number of rows, at least the number of folds
   * @throws IllegalArgumentException if there are more folds than rows
   */
  public List<TrainTest> split(int n) {
    return stream(n).toList();
  }

  /**
   * Returns the folds, one after another; a repetition is drawn when its first fold is asked for.
   *
   * @param n number of rows, at least the number of folds
   * @throws IllegalArgumentException if there are more folds than rows
   */
  public Stream<TrainTest> stream(int n) {
    settings.check(n);
    FoldSettings started = settings.source(settings.draws().started());
    return OrderedDraws.ofBatches(
        nRepeats, i -> new FoldList(started.ofRows(n), started.nSplits()).stream());
  }
}
