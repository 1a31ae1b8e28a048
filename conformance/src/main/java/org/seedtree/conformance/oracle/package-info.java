/** NumPy in a child process: requests, replies, and arrays as bits. */
@NullMarked
package org.seedtree.conformance.oracle;

import org.jspecify.annotations.NullMarked;
