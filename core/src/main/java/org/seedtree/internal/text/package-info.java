/** Names and numbers as people type them. Imports nothing of ours. */
@NullMarked
package org.seedtree.internal.text;

import org.jspecify.annotations.NullMarked;
