/**
 * What engines with SQL share: the options of a table and the serializable specification that they
 * describe, the positions and values of its columns, and functions of a seed and a key.
 */
@NullMarked
package org.seedtree.sql;

import org.jspecify.annotations.NullMarked;
