/** A task that the calling thread completes together with helper threads. */
@NullMarked
package org.seedtree.concurrent;

import org.jspecify.annotations.NullMarked;
