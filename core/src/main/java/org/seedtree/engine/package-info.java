/**
 * The engines, NumPy's bit generators: sources of random words, each the same stream, word for word
 * and state for state, as NumPy's engine of that name.
 *
 * <p>A {@link org.seedtree.engine.RandomSource} has words and doubles; it is what a distribution
 * samples from. A {@link org.seedtree.engine.BitGenerator} is a source with a name, a seed sequence
 * and a state that can be saved and restored. An engine is seeded once, by an integer or a {@link
 * org.seedtree.seed.SeedSequence}, and then drawn from:
 *
 * {@snippet file="EngineSnippetsTest.java" region="overview"}
 *
 * <p>Which engine to choose:
 *
 * <table>
 * <caption>The engines</caption>
 * <tr><th>engine</th><th>choose it</th><th>moves along its stream</th></tr>
 * <tr><td>{@link org.seedtree.engine.PCG64}</td><td>by default: NumPy's {@code default_rng}</td>
 *     <td>by any distance, in constant time</td></tr>
 * <tr><td>{@link org.seedtree.engine.PCG64DXSM}</td><td>for very many streams side by side</td>
 *     <td>by any distance, in constant time</td></tr>
 * <tr><td>{@link org.seedtree.engine.Philox}</td><td>for a stream per key: counter-based</td>
 *     <td>by any distance, in constant time</td></tr>
 * <tr><td>{@link org.seedtree.engine.SFC64}</td><td>for speed of single draws on one thread</td>
 *     <td>no</td></tr>
 * <tr><td>{@link org.seedtree.engine.MT19937}</td><td>to repeat {@code numpy.random.seed}</td>
 *     <td>by any distance, in about a millisecond</td></tr>
 * </table>
 *
 * <p>Streams for several threads come from {@link org.seedtree.engine.BitGenerator#spawn}, which
 * every seeded engine has, from {@link org.seedtree.engine.Jumpable#jumped} or from {@link
 * org.seedtree.engine.Advanceable#advance}. What an engine can do is a method of {@link
 * org.seedtree.engine.BitGenerator}, and of {@link org.seedtree.engine.Engine} by name.
 */
@NullMarked
package org.seedtree.engine;

import org.jspecify.annotations.NullMarked;
