package org.seedtree.spark.read;

import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** The metrics of a read that the Spark UI shows. */
public final class ReadMetrics {

  private ReadMetrics() {}

  /** Returns the metrics that a read reports. */
  public static CustomMetric[] supported() {
    return new CustomMetric[] {new Drawn(), new Discarded()};
  }

  static CustomTaskMetric[] values(long drawn, long discarded) {
    return new CustomTaskMetric[] {
      new TaskValue(Drawn.NAME, drawn), new TaskValue(Discarded.NAME, discarded)
    };
  }

  private record TaskValue(String name, long value) implements CustomTaskMetric {}

  /** The number of values that were returned. Spark makes its instances by reflection. */
  public static final class Drawn extends CustomSumMetric {
    private static final String NAME = "seedtreeValuesDrawn";

    /** Called by Spark. */
    public Drawn() {}

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "random values drawn";
    }
  }

  /**
   * The number of values that were drawn only to reach the first row of a partition. Spark makes
   * its instances by reflection.
   */
  public static final class Discarded extends CustomSumMetric {
    private static final String NAME = "seedtreeValuesDropped";

    /** Called by Spark. */
    public Discarded() {}

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "random values drawn to reach the first row of a partition";
    }
  }
}
