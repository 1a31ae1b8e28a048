/** Exact parallel fills: speculative parsing of a word stream by several threads. */
@NullMarked
package org.seedtree.internal.parallel;

import org.jspecify.annotations.NullMarked;
