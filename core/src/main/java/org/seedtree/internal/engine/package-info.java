/** Jump polynomials, leapfrogged states and working arrays of the engines. */
@NullMarked
package org.seedtree.internal.engine;

import org.jspecify.annotations.NullMarked;
