/**
 * The rows that scikit-learn selects: splits, folds, resamples, the seeds and rows of ensembles,
 * search points, permutations and test data, index for index and value for value.
 *
 * <p>Classes, parameters and defaults have scikit-learn's names. Settings are immutable: each
 * method returns another object, so that a splitter may be shared. They return row numbers, which
 * count from 0; the tables remain yours. {@link org.seedtree.sampling.Rows} picks rows of arrays
 * and lists.
 *
 * {@snippet file="SklearnSnippetsTest.java" region="overview"}
 *
 * <p><b>Seeds.</b> {@code randomState(42)} makes a new stream in every call, as scikit-learn does
 * from an integer: a splitter gives the same folds each time. A {@link
 * org.seedtree.legacy.RandomState} continues where it stands. Without either, rows are drawn from
 * the global stream of {@link org.seedtree.legacy.NumpyRandom}.
 *
 * <p><b>Sizes.</b> A {@code double} is a fraction of the rows, an {@code int} a number of rows:
 * {@code testSize(1)} is one row, {@code testSize(1.0)} is rejected.
 *
 * <p><b>Releases.</b> The rows are those of scikit-learn 1.9, and of every release from 1.2 on
 * where the Javadoc does not say otherwise; {@link org.seedtree.sklearn.SklearnRelease} selects
 * another.
 *
 * <p>Arguments are checked before the first word is drawn: a rejected call leaves a given {@code
 * RandomState} as it was. The exceptions are {@link IllegalArgumentException}s with scikit-learn's
 * phrases.
 */
@NullMarked
package org.seedtree.sklearn;

import org.jspecify.annotations.NullMarked;
