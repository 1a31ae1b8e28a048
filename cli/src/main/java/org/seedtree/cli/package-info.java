/** The command line {@code ./seedtree}: one class per subcommand, and what they share. */
@NullMarked
package org.seedtree.cli;

import org.jspecify.annotations.NullMarked;
