/** The little JSON that states and seeds are written in; no dependency. */
@NullMarked
package org.seedtree.internal.json;

import org.jspecify.annotations.NullMarked;
