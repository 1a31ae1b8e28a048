/**
 * NumPy's releases, and which of them draws which numbers.
 *
 * <p>{@link org.seedtree.release.NumpyRelease} is a release, {@link
 * org.seedtree.release.NumpyChange} each change of numbers with the release that made it. Code that
 * draws asks {@link org.seedtree.release.NumpyRelease#has} and compares no versions.
 */
@NullMarked
package org.seedtree.release;

import org.jspecify.annotations.NullMarked;
