/**
 * NumPy's random numbers for the JVM, bit for bit: {@link org.seedtree.Generator} is {@code
 * numpy.random.Generator}.
 *
 * <h2>The idea</h2>
 *
 * <p>A program that draws random numbers can be repeated if its numbers depend on nothing but a
 * seed and the order of the calls. NumPy has published such numbers for years, and this library
 * gives the same ones: the same seed and the same calls give the same values and the same state, on
 * every machine. A Java program can therefore continue what a Python program has started, be
 * checked against it value by value, and be checked by it.
 *
 * <p>Three layers follow NumPy's design. A {@linkplain org.seedtree.seed.SeedSequence seed
 * sequence} turns a seed into the state of an engine, and spawns child seeds that are independent
 * of it. An {@linkplain org.seedtree.engine.BitGenerator engine} makes words and doubles. A
 * {@linkplain org.seedtree.distribution.Distribution distribution}, an immutable value, turns words
 * into values. A {@code Generator} combines an engine with all distributions, under NumPy's names.
 *
 * <h2>A first example</h2>
 *
 * {@snippet file="GeneratorSnippetsTest.java" region="overview"}
 *
 * <p>A distribution as a value goes wherever NumPy takes a size or an output array: {@code
 * rng.sample(new Gamma(2.0, 1.5), 1_000)} draws an array, {@code rng.fill(new Gamma(2.0, 1.5), xs,
 * 0, 500)} fills a part of one.
 *
 * <h2>How to choose</h2>
 *
 * <dl>
 *   <dt>{@link org.seedtree.Generator}
 *   <dd>for everything on one thread. The other choices are for the cases below.
 *   <dt>{@link org.seedtree.Generator#spawn}
 *   <dd>for tasks that each draw for themselves: a generator per task, not per thread, so that the
 *       numbers do not depend on the number of threads.
 *   <dt>{@code org.seedtree.parallel.Parallel}
 *   <dd>for one large array on all processors: the array and the state afterwards are exactly those
 *       of one thread.
 *   <dt>{@code org.seedtree.parallel.Blocks}
 *   <dd>for an array of which parts are computed independently, in any order and on any machine:
 *       each block of values has a stream of its own. With PCG64 it is the array of Dask.
 *   <dt>{@link org.seedtree.Keyed}
 *   <dd>for values that must depend on a key, such as the number of a row or a user's name, and on
 *       nothing that was drawn before.
 *   <dt>{@link org.seedtree.Seeds}
 *   <dd>for the parts of an application, each with the seed of its name.
 *   <dt>{@code org.seedtree.legacy.RandomState}
 *   <dd>for programs and publications that used {@code np.random.seed} or {@code
 *       np.random.RandomState}: NumPy has frozen these streams. New programs do not need it.
 * </dl>
 *
 * <p>NumPy's releases differ in the values of two distributions; {@link
 * org.seedtree.Generator#withRelease} selects a release. A generator is not thread-safe.
 */
@NullMarked
package org.seedtree;

import org.jspecify.annotations.NullMarked;
