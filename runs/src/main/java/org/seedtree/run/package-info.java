/** Run folders: simulations that can be interrupted, resumed, split and merged. */
@NullMarked
package org.seedtree.run;

import org.jspecify.annotations.NullMarked;
