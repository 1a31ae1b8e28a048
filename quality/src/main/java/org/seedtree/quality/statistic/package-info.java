/** P-values of test statistics. */
@NullMarked
package org.seedtree.quality.statistic;

import org.jspecify.annotations.NullMarked;
