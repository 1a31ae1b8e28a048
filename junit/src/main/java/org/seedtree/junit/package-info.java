/**
 * An extension for JUnit 5.11 and later, and 6: each test draws from a stream of its own, which
 * depends on the run's seed and the test's unique id alone.
 *
 * {@snippet file="JunitSnippetsTest.java" region="overview"}
 *
 * <p>{@link org.seedtree.junit.SeedtreeExtension} describes the streams and the configuration.
 * {@link org.seedtree.junit.ReplicatedTests} tests statistics over many streams.
 */
@NullMarked
package org.seedtree.junit;

import org.jspecify.annotations.NullMarked;
