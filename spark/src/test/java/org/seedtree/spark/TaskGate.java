package org.seedtree.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.api.java.UDF1;

/**
 * A predicate that is true of every row but waits for a file: it suspends tasks while a test lets
 * others end.
 *
 * @param file the file that ends the waiting
 * @param firstPartition the first partition whose tasks wait
 * @param endPartition the partition after the last whose tasks wait
 * @param attempts the number of attempts of a task that wait; later attempts do not
 */
record TaskGate(String file, int firstPartition, int endPartition, int attempts)
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
