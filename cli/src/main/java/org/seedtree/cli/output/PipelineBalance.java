package org.seedtree.cli.output;

/**
 * Measures whether sampling or writing is the bottleneck of a pipeline in which one thread samples
 * values while another writes the values before them.
 */
final class PipelineBalance {

  /** The number of values of a window. The first window is ignored: the code is being compiled. */
  private static final int WINDOW = 1 << 21;

  /** The number of consecutive sampling-bound windows that decide. */
  private static final int MIN_WINDOWS = 2;

  /** The ratio of times from which a window is sampling-bound: using all threads has a cost. */
  private static final double MIN_RATIO = 2;

  private boolean isWarm;
  private int samplingBoundWindows;
  private int values;
  private long samplingNanos;
  private long writingNanos;

  /**
   * Records a part and returns whether sampling is the bottleneck, so that all threads should
   * sample together.
   *
   * @param n the number of values of the part
   * @param sampleNanos the time that sampling it took
   * @param writeNanos the time that writing the part before it took
   */
  boolean isSamplingBound(int n, long sampleNanos, long writeNanos) {
    values += n;
    samplingNanos += sampleNanos;
    writingNanos += writeNanos;
    if (values < WINDOW) {
      return false;
    }
    boolean samplingBound = isWarm && samplingNanos > MIN_RATIO * writingNanos;
    samplingBoundWindows = samplingBound ? samplingBoundWindows + 1 : 0;
    isWarm = true;
    values = 0;
    samplingNanos = 0;
    writingNanos = 0;
    return samplingBoundWindows >= MIN_WINDOWS;
  }
}
