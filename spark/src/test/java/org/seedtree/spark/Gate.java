package org.seedtree.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.api.java.UDF1;

/**
 * True of every row, once a file is there: tasks stand in their middle for as long as a test wants.
 *
 * @param file that opens the gate
 * @param firstPartition the first whose rows wait
 * @param endPartition behind the last
 * @param attempts how many attempts at a task wait; later ones do not
 */
record Gate(String file, int firstPartition, int endPartition, int attempts)
    implements UDF1<Long, Boolean> {

  @Override
  public Boolean call(Long row) {
    TaskContext task = TaskContext.get();
    int partition = task.partitionId();
    if (partition >= firstPartition
        && partition < endPartition
        && task.attemptNumber() < attempts) {
      Cluster.await(file, () -> Files.exists(Path.of(file)) || task.isInterrupted());
    }
    return true;
  }
}
