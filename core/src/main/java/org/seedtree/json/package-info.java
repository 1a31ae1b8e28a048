/** JSON as states, seeds and manifests are written: exact integers of any size, no dependency. */
@NullMarked
package org.seedtree.json;

import org.jspecify.annotations.NullMarked;
