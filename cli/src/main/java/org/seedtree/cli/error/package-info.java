/** The exceptions that end the program, and the phrases that they print. */
@NullMarked
package org.seedtree.cli.error;

import org.jspecify.annotations.NullMarked;
