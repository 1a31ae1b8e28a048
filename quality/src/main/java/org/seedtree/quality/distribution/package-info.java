/** Tests of the values of every distribution against its cumulative distribution function. */
@NullMarked
package org.seedtree.quality.distribution;

import org.jspecify.annotations.NullMarked;
