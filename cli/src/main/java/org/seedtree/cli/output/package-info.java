/** Values as text, bytes and array files, and progress on a terminal. */
@NullMarked
package org.seedtree.cli.output;

import org.jspecify.annotations.NullMarked;
