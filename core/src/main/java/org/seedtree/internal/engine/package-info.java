/**
 * What engines need inside: how each is moved along its stream, batched states, conversions to
 * floats and working arrays.
 *
 * <p>A linear congruential generator is moved by {@link org.seedtree.internal.engine.LcgAdvance},
 * generated in batches by {@link org.seedtree.internal.engine.LcgBatch}, and the distance of two of
 * its states is found by {@link org.seedtree.internal.engine.LcgDistance}. The Mersenne Twister is
 * moved by a polynomial applied to its words: NumPy's jump in {@link
 * org.seedtree.internal.engine.MT19937Jump}, any distance in {@link
 * org.seedtree.internal.engine.MT19937Advance}. {@link org.seedtree.internal.engine.Scratch} holds
 * the working arrays of one source's bulk methods.
 */
@NullMarked
package org.seedtree.internal.engine;

import org.jspecify.annotations.NullMarked;
