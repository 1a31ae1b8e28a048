/** Errors that end the command line with one line and a non-zero status. */
@NullMarked
package org.seedtree.cli.error;

import org.jspecify.annotations.NullMarked;
