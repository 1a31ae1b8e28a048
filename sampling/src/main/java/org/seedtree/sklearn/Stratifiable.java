package org.seedtree.sklearn;

import java.util.List;
import org.seedtree.sampling.Labels;

/**
 * A draw of rows that can keep the proportions of classes, {@code stratify=labels} in scikit-learn.
 *
 * @param <S> the draw itself
 */
public interface Stratifiable<S> {

  /**
   * Sets the classes whose proportions are kept.
   *
   * @param labels class of each row
   * @throws IllegalArgumentException if their number is not that of the rows
   */
  S stratify(Labels labels);

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default S stratify(int[] labels) {
    return stratify(Labels.of(labels));
  }

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default S stratify(long[] labels) {
    return stratify(Labels.of(labels));
  }

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default S stratify(double[] labels) {
    return stratify(Labels.of(labels));
  }

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default S stratify(boolean[] labels) {
    return stratify(Labels.of(labels));
  }

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default S stratify(String[] labels) {
    return stratify(Labels.of(labels));
  }

  /** Sets the class of each row; see {@link #stratify(Labels)}. */
  default <T extends Comparable<? super T>> S stratify(List<T> labels) {
    return stratify(Labels.of(labels));
  }
}
