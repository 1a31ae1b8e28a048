package org.seedtree.cli.output;

/**
 * Tells whether drawing holds up a pipeline in which one thread draws values while another writes
 * those before.
 */
final class PipelineBalance {

  /** So many values are watched together. The first of these do not count: code is compiled. */
  private static final int WINDOW = 1 << 21;

  /** So many times in a row must it be so. */
  private static final int OFTEN = 2;

  /** Drawing by all threads costs more in all than by one, and has to be compiled first. */
  private static final double WORTHWHILE = 2;

  private boolean begun;
  private int heldUp;
  private int values;
  private long drawing;
  private long writing;

  /**
   * Counts a part.
   *
   * @param drawNanos what drawing it took
   * @param writeNanos what writing one took meanwhile
   * @return whether the threads should rather draw together
   */
  boolean isHeldUpByDrawing(int n, long drawNanos, long writeNanos) {
    values += n;
    drawing += drawNanos;
    writing += writeNanos;
    if (values < WINDOW) {
      return false;
    }
    heldUp = begun && drawing > WORTHWHILE * writing ? heldUp + 1 : 0;
    begun = true;
    values = 0;
    drawing = 0;
    writing = 0;
    return heldUp >= OFTEN;
  }
}
