/** Simulations of the command run: built-in and user classes, reports and replay. */
@NullMarked
package org.seedtree.cli.run;

import org.jspecify.annotations.NullMarked;
