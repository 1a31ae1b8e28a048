/** Reports: what a command found as one JSON document, and the page that draws it. */
@NullMarked
package org.seedtree.cli.report;

import org.jspecify.annotations.NullMarked;
