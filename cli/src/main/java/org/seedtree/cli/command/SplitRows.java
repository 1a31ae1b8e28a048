package org.seedtree.cli.command;

import org.jspecify.annotations.Nullable;
import org.seedtree.sampling.Labels;

/** The rows to split: their number, and what is known of each. */
record SplitRows(
    int rows, @Nullable Labels labels, @Nullable Labels groups, double @Nullable [] weights) {}
