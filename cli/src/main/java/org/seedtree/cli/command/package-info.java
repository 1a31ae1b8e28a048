/** The commands of the program, one class each. */
@NullMarked
package org.seedtree.cli.command;

import org.jspecify.annotations.NullMarked;
