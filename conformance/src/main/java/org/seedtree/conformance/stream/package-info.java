/** Streams that Java and NumPy make from the same specification, and the choices of a case. */
@NullMarked
package org.seedtree.conformance.stream;

import org.jspecify.annotations.NullMarked;
