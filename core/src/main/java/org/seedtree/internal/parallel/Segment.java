package org.seedtree.internal.parallel;

/**
 * A segment of the word stream that one thread at a time works on: its words and what was parsed
 * from them. Reused for other segments when its values are in the output.
 *
 * @param <P> array of parts
 */
final class Segment<P> {

  final WordStream stream;
  final SpeculativeParser<P> parser;

  /** The segment's number, or -1 before it has one. */
  long number = -1;

  /** Whether the frontier has passed it, so that its values are to be moved. */
  boolean isPassed;

  /** The element of the output to which its first value belongs, once it is passed. */
  int firstElement;

  Segment(WordStream stream, SpeculativeParser<P> parser) {
    this.stream = stream;
    this.parser = parser;
  }
}
