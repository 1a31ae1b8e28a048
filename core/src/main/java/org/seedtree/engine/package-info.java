/** The bit generators, their states, and how each is moved along its stream. */
@NullMarked
package org.seedtree.engine;

import org.jspecify.annotations.NullMarked;
