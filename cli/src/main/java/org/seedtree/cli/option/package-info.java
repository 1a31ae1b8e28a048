/** Options and arguments that several commands share, and how they are read. */
@NullMarked
package org.seedtree.cli.option;

import org.jspecify.annotations.NullMarked;
