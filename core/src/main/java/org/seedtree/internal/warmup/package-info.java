/** When to spend a thread on loops that are quick only once the JIT compiler has seen them run. */
@NullMarked
package org.seedtree.internal.warmup;

import org.jspecify.annotations.NullMarked;
