package org.seedtree.spark.source;

import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** What the Spark UI shows of a read. */
final class Metrics {

  private Metrics() {}

  static CustomMetric[] supported() {
    return new CustomMetric[] {new Drawn(), new Dropped()};
  }

  static CustomTaskMetric[] values(long drawn, long dropped) {
    return new CustomTaskMetric[] {
      new TaskValue(Drawn.NAME, drawn), new TaskValue(Dropped.NAME, dropped)
    };
  }

  private record TaskValue(String name, long value) implements CustomTaskMetric {}

  /** Values that were handed out. Made by Spark. */
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

  /** Values before a partition's first. Made by Spark. */
  public static final class Dropped extends CustomSumMetric {
    private static final String NAME = "seedtreeValuesDropped";

    /** Called by Spark. */
    public Dropped() {}

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String description() {
      return "random values drawn to reach a partition's first";
    }
  }
}
