/** Work that the calling thread does together with helper threads. */
@NullMarked
package org.seedtree.concurrent;

import org.jspecify.annotations.NullMarked;
