/**
 * What serialized forms have in common: a version, values of a few types, a checksum, and
 * references to other serializable objects.
 *
 * <p>A class writes a {@link org.seedtree.internal.serial.SerialForm} in its place and rejects
 * streams that contain itself, so that every object that is read comes from its constructors.
 */
@NullMarked
package org.seedtree.internal.serial;

import org.jspecify.annotations.NullMarked;
