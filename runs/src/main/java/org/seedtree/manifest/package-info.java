/** Manifests: records of which values were drawn from which streams, with digests. */
@NullMarked
package org.seedtree.manifest;

import org.jspecify.annotations.NullMarked;
