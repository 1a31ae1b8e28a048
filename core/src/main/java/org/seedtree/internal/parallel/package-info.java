/**
 * Exact parallel fills: several threads fill an array with the values that one thread would have
 * drawn from one engine, and leave the engine in the state that it would then have.
 *
 * <h2>The problem</h2>
 *
 * <p>A value consumes words of the engine's stream. If every value consumes the same number, the
 * position of each is known, and a thread draws any range of values from a copy of the engine that
 * is advanced to its first word ({@link org.seedtree.internal.parallel.FixedConsumptionFill}). But
 * most algorithms reject proposals, so that a value consumes one word, or two, or hundreds: nobody
 * knows where the millionth normal starts without drawing those before.
 *
 * <h2>Speculative parsing</h2>
 *
 * <p>A value depends on nothing but the words from its start. So if two parses of the same words
 * that have started at different offsets ever start a value at the same offset, they are the same
 * from there on; most distributions get there within a few values. {@link
 * org.seedtree.internal.parallel.SpeculativeFill} uses this: the word stream is cut into
 * <em>segments</em>, and threads draw the values of segments whose first value nobody knows yet, as
 * if one started with the segment's first word. They note <em>checkpoints</em>: offsets at which
 * values start, and how many come before.
 *
 * <p>The <em>frontier</em> is the first segment whose values are not known to be final. There the
 * offset and the index of the first value are known. The thread at the frontier draws the values of
 * this segment where they belong in the array. If another thread has parsed the segment already, it
 * <em>resynchronises</em> the parse instead: it draws values from the true offset until one starts
 * at a checkpoint, which replace those that the speculative parse has before that checkpoint. Then
 * it moves the frontier to the next segment.
 *
 * <h2>Example</h2>
 *
 * <p>A value consumes one word {@code a}, or, if its first word is {@code r}, that one and the word
 * after it, whatever that is. Twelve words in three segments of four:
 *
 * <pre>
 * offset in the stream      0 1 2 3 | 4 5 6 7 | 8 9 10 11
 * word                      a a a r | r a a a | a r a  a
 * values of one thread      0 1 2 3 |   4 5 6 | 7 8    9
 * parsed from word 4                | 0   1 2 |
 * </pre>
 *
 * <p>One thread draws values 0 to 3 in place; value 3 consumes words 3 and 4. Meanwhile another
 * parses the second segment and takes word 4 for the start of a value that consumes words 4 and 5.
 * It notes checkpoints at 4 (no value before), 6 (one) and 7 (two), and gets three values. When the
 * frontier reaches the segment, its first value is known to start at offset 5. One value is drawn
 * from there. The next one starts at 6, a checkpoint: the new value replaces the first speculative
 * one, and the two others are values 5 and 6. The third segment starts with value 7 at offset 8. Of
 * the four values that were drawn for the segment one was dropped.
 *
 * <h2>The classes</h2>
 *
 * <ul>
 *   <li>{@link org.seedtree.internal.parallel.FillStrategy} decides whether several threads are
 *       profitable, how long segments are, and what the calling thread draws afterwards.
 *   <li>{@link org.seedtree.internal.parallel.ArraySampler} is what is drawn: a distribution
 *       together with a type of array. {@link org.seedtree.internal.parallel.OutputRange} adds the
 *       range of an array, and {@link org.seedtree.internal.parallel.Decomposition} the parts of
 *       values that consist of several draws: parses of parts resynchronise where parses of values
 *       would not.
 *   <li>{@link org.seedtree.internal.parallel.WordStream} lets a distribution read a segment's
 *       words from any offset, any number of times, and counts what it consumes. {@code
 *       SegmentSource} creates it: for engines that advance in constant time each thread generates
 *       the words of its segments ({@link org.seedtree.internal.parallel.SeekableWordStream}), for
 *       MT19937 and SFC64 one thread at a time generates words that are cached ({@code
 *       CachedWordStream}).
 *   <li>{@code SpeculativeParser} parses and resynchronises one segment, with its {@link
 *       org.seedtree.internal.parallel.Checkpoints} and {@code ParsedParts}, the memory of its
 *       values.
 *   <li>{@code Frontier} is the position up to which the fill is final. {@code SegmentSchedule}
 *       decides what a thread does next, so that none waits while a segment is free.
 *   <li>{@code OutputRegions} reserves regions of the array for segments beyond the frontier, near
 *       to where their values are going to be. A segment without a region, and values of several
 *       parts, have a buffer and are copied.
 * </ul>
 *
 * <h2>Why the result is exact</h2>
 *
 * <p>A segment's values become final only at the frontier, whose offset and index follow from those
 * of the segment before, up to the first one, which starts where the engine does. In place, values
 * are drawn by the distribution's own bulk method from a source that gives the engine's words. In a
 * corrected segment, those before the checkpoint are drawn from the true offset, and those after it
 * from the same words as one thread would have read. So all values are those of one thread,
 * whichever thread has drawn them and in whatever order.
 *
 * <p>Apart from its words a value may depend on a buffered uint32, or sub-words of it. For
 * distributions that consume 32-bit words an offset says whether the upper half of a word is
 * buffered, and a checkpoint counts only if no sub-word is. A distribution that consumes both sizes
 * of words, or none, is detected at the first such value; then, and if too many segments do not
 * resynchronise, the calling thread draws the values.
 *
 * <p>The fill ends at a checkpoint of the last segment. An engine that is advanced to it draws the
 * last values and is then in the state in which one thread would have left it.
 *
 * <p>Figures and rejected alternatives: {@code docs/decisions/0004-exact-parallel-fills.md}.
 */
@NullMarked
package org.seedtree.internal.parallel;

import org.jspecify.annotations.NullMarked;
