package org.seedtree.spark.split;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A split of a dataset. Rows have the columns and the order that they have in the dataset.
 *
 * @param train the rows to train on
 * @param test the rows to test on
 */
public record TrainTestData(Dataset<Row> train, Dataset<Row> test) {}
