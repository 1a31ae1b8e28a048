/** Run folders, in which simulations can be interrupted, resumed, split into parts and merged. */
@NullMarked
package org.seedtree.run;

import org.jspecify.annotations.NullMarked;
