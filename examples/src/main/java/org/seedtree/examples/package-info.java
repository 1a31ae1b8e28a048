/** Small complete programs, each beside the NumPy program that prints the same lines. */
@NullMarked
package org.seedtree.examples;

import org.jspecify.annotations.NullMarked;
