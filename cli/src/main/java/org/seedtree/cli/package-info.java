/** The command line {@code ./seedtree}. */
@NullMarked
package org.seedtree.cli;

import org.jspecify.annotations.NullMarked;
