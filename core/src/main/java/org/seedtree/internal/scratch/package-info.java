/** Memory that bulk methods need for a moment, kept by the engine they draw from. */
@NullMarked
package org.seedtree.internal.scratch;

import org.jspecify.annotations.NullMarked;
