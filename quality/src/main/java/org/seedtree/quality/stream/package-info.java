/** Streams by the schemes that programs give them out by, and the tests of their independence. */
@NullMarked
package org.seedtree.quality.stream;

import org.jspecify.annotations.NullMarked;
