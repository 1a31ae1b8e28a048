/**
 * Generators as the providers of Apache Commons RNG, whose samplers, and the libraries that take
 * them, then draw NumPy's words; see {@link org.seedtree.commons.CommonsProvider}.
 */
@NullMarked
package org.seedtree.commons;

import org.jspecify.annotations.NullMarked;
