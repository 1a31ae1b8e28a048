/**
 * Seeds: how an integer becomes the state of an engine, and how one seed becomes many.
 *
 * <p>A {@link org.seedtree.seed.SeedSequence} mixes its entropy, an integer of any size or a
 * sequence of integers, into as many words as an engine needs. Similar seeds give unrelated words.
 * Its children are seed sequences that are independent of it and of each other, so one seed serves
 * a program of any number of threads, machines or tasks, as in NumPy:
 *
 * {@snippet file="SeedSnippetsTest.java" region="overview"}
 *
 * <p>Without an argument a seed comes from the operating system; its {@link
 * org.seedtree.seed.SeedSequence#entropy} should be recorded if results are to be repeated.
 */
@NullMarked
package org.seedtree.seed;

import org.jspecify.annotations.NullMarked;
