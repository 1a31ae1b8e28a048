/** What the three packages of libraries share: labels of rows, and rows of arrays by number. */
@NullMarked
package org.seedtree.sampling;

import org.jspecify.annotations.NullMarked;
