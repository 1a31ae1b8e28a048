/** Small complete programs; for each there is a NumPy program that prints the same lines. */
@NullMarked
package org.seedtree.examples;

import org.jspecify.annotations.NullMarked;
