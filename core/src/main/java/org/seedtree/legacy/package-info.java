/**
 * {@code numpy.random.RandomState} and the global functions of {@code numpy.random}: streams that
 * NumPy has frozen, for programs and papers that were made with them.
 *
 * <pre>{@code
 * RandomState rs = new RandomState(42);      // np.random.RandomState(42)
 * double[] z = rs.randn(3);                  // rs.randn(3)
 * int[] order = rs.permutation(150);         // rs.permutation(150)
 * }</pre>
 *
 * <p>What is new draws from {@link org.seedtree.Generator}, which is faster and knows more, and
 * whose seeds can spawn. The two give different numbers from the same seed, as in NumPy.
 *
 * <p>The package stands apart: it shares the engines and those distributions that NumPy has left as
 * they were; what differs is stated here once more, and no change of {@code Generator} reaches it.
 */
@NullMarked
package org.seedtree.legacy;

import org.jspecify.annotations.NullMarked;
