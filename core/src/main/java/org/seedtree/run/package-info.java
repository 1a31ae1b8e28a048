/** Records of what was drawn from which streams: manifests, their audit, and a guard in code. */
@NullMarked
package org.seedtree.run;

import org.jspecify.annotations.NullMarked;
