package org.seedtree.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.sampling.Labels;

/** A file of data whose rows are split: their number, and the columns that are labels. */
public interface DataFile {

  /** Returns the number of rows. */
  int rows();

  /**
   * Returns the labels of the rows.
   *
   * @param column one of the columns that were asked for
   * @throws IllegalArgumentException if a label is NaN
   */
  Labels labels(String column);

  /**
   * Reads a {@code .csv} file with a header, or a {@code .npy} file of one or two dimensions.
   *
   * @param file the file
   * @param columns the columns that will be asked for: names of a CSV file, or numbers from 0 on
   * @param progress receives the number of bytes read since the last call
   * @throws UserException if the file cannot be read or has no such column
   */
  static DataFile read(Path file, List<String> columns, LongConsumer progress) {
    boolean npy = file.toString().endsWith(".npy");
    if (!npy && !file.toString().endsWith(".csv")) {
      throw new UserException("--in is a file name ending in .csv or .npy, not " + file);
    }
    try {
      return npy ? NpyTable.read(file, columns) : CsvTable.read(file, columns, progress);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + IoMessage.of(e));
    } catch (UserException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }

  /**
   * Reads the weights of rows from a {@code .npy} file of one dimension.
   *
   * @param option the name of the option, for the message
   * @throws UserException if the file cannot be read or has no numbers
   */
  static double[] weights(String option, Path file) {
    if (!file.toString().endsWith(".npy")) {
      throw new UserException(option + " is a file name ending in .npy, not " + file);
    }
    try {
      return NpyTable.numbers(file);
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + IoMessage.of(e));
    } catch (UserException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
