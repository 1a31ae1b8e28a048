/**
 * Python's module {@code random}: {@link org.seedtree.python.PythonRandom} draws the numbers of
 * {@code random.Random}, which is what a Python script that never imports NumPy seeds.
 *
 * <pre>{@code double u = new PythonRandom(42).random();}</pre>
 *
 * <p>NumPy's {@code RandomState} has the same engine, but seeds it in another way and makes other
 * values from its words: {@code random.seed(42)} and {@code np.random.seed(42)} have nothing in
 * common.
 */
@NullMarked
package org.seedtree.python;

import org.jspecify.annotations.NullMarked;
