package org.seedtree.spark;

import org.apache.spark.TaskContext;
import org.apache.spark.sql.api.java.UDF1;

/**
 * True of every row, after a while now and then, so that a job lasts long enough to be disturbed.
 *
 * @param rows between two pauses
 * @param millis of a pause
 * @param straggling whether the first attempt at the first task pauses for seconds
 */
record Slowly(int rows, int millis, boolean straggling) implements UDF1<Long, Boolean> {

  private static final int SECONDS = 30;

  @Override
  public Boolean call(Long row) throws InterruptedException {
    if (row % rows == 0) {
      Thread.sleep(millis);
    }
    TaskContext task = TaskContext.get();
    if (straggling && row == 0 && task.attemptNumber() == 0) {
      for (int i = 0; i < SECONDS * 100 && !task.isInterrupted(); i++) {
        Thread.sleep(10);
      }
    }
    return true;
  }
}
