/**
 * JSON for states, seeds and manifests, with exact integers of any size and no dependency: {@code
 * Json.parse(text)} and {@code Json.write(value)} agree with Python's {@code json.loads} and {@code
 * json.dumps}.
 */
@NullMarked
package org.seedtree.json;

import org.jspecify.annotations.NullMarked;
