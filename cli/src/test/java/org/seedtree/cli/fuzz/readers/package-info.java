/**
 * Fuzzing of what reads files: a target for each reader, and the command {@code cli/fuzz-readers},
 * which runs Jazzer on them.
 */
@NullMarked
package org.seedtree.cli.fuzz.readers;

import org.jspecify.annotations.NullMarked;
