/** The options and arguments of the command line, parsed and checked. */
@NullMarked
package org.seedtree.cli.option;

import org.jspecify.annotations.NullMarked;
