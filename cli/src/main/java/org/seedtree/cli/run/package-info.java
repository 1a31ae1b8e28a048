/** The simulations that the program runs, their reports, and the recomputation of manifests. */
@NullMarked
package org.seedtree.cli.run;

import org.jspecify.annotations.NullMarked;
