package org.seedtree.sklearn;

import java.util.stream.Stream;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.OrderedDraws;

/**
 * {@code sklearn.model_selection.RepeatedStratifiedKFold}: a shuffled {@link StratifiedKFold}
 * several times, all from one stream.
 *
 * <p>Words consumed: per repetition and class those of a shuffle of its members.
 */
public final class RepeatedStratifiedKFold implements LabelSplitter {

  private final FoldSettings settings;
  private final int nRepeats;

  /** Creates a splitter into 5 folds, 10 times. */
  public RepeatedStratifiedKFold() {
    this(5, 10);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @param nRepeats number of repetitions, 1 or more
   * @throws IllegalArgumentException if a number is too small
   */
  public RepeatedStratifiedKFold(int nSplits, int nRepeats) {
    this(FoldSettings.of(nSplits).shuffled(), RepeatedKFold.checked(nRepeats));
  }

  private RepeatedStratifiedKFold(FoldSettings settings, int nRepeats) {
    this.settings = settings;
    this.nRepeats = nRepeats;
  }

  /**
   * Sets a seed, from which every call makes a new stream.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public RepeatedStratifiedKFold randomState(long seed) {
    return new RepeatedStratifiedKFold(settings.source(DrawSource.seeded(seed)), nRepeats);
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public RepeatedStratifiedKFold randomState(RandomState rs) {
    return new RepeatedStratifiedKFold(settings.source(DrawSource.of(rs)), nRepeats);
  }

  /**
   * Returns the folds, one after another; a repetition is drawn when its first fold is asked for.
   *
   * @param labels class of each row
   * @throws IllegalArgumentException if a {@link StratifiedKFold} rejects the labels
   */
  @Override
  public Stream<TrainTest> stream(Labels labels) {
    settings.check(labels.size());
    settings.checkClasses(labels);
    FoldSettings started = settings.source(settings.draws().started());
    return OrderedDraws.ofBatches(
        nRepeats, i -> new FoldList(started.ofClasses(labels), started.nSplits()).stream());
  }
}
