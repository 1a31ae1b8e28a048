/**
 * An audit that finds streams which several samples or runs use, and a guard against it in code.
 */
@NullMarked
package org.seedtree.audit;

import org.jspecify.annotations.NullMarked;
