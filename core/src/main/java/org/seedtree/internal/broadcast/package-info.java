/** Loops that draw values whose parameters vary from element to element. */
@NullMarked
package org.seedtree.internal.broadcast;

import org.jspecify.annotations.NullMarked;
