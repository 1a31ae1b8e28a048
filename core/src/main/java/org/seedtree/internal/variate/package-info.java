/** Every sampling algorithm and table: ziggurats, gamma, BTPE, PTRS, HRUA, bounded integers. */
@NullMarked
package org.seedtree.internal.variate;

import org.jspecify.annotations.NullMarked;
