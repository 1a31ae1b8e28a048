/** Manifests, which document the streams and the digests of samples and runs as JSON. */
@NullMarked
package org.seedtree.manifest;

import org.jspecify.annotations.NullMarked;
