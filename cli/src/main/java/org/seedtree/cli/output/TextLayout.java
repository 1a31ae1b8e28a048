package org.seedtree.cli.output;

import java.util.List;
import org.seedtree.cli.option.Shape;

/**
 * The layout of an array as text. One dimension: a value per line; two: a row per line, as {@code
 * np.savetxt}; more: the rows of the last two dimensions, with a blank line between matrices.
 *
 * @param columns the number of values per line
 * @param block the number of values between blank lines, 0 for none
 * @param separator the character between the values of a line
 */
public record TextLayout(long columns, long block, char separator) {

  /** Returns the layout for terminals: values separated by blanks. */
  public static TextLayout plain(Shape shape) {
    List<Long> dimensions = shape.dimensions();
    int rank = dimensions.size();
    if (rank < 2) {
      return new TextLayout(1, 0, ' ');
    }
    long columns = dimensions.get(rank - 1);
    return new TextLayout(columns, rank > 2 ? dimensions.get(rank - 2) * columns : 0, ' ');
  }

  /** Returns the layout of comma-separated values, which has no blank lines. */
  public static TextLayout csv(Shape shape) {
    return new TextLayout(shape.dimensions().size() < 2 ? 1 : shape.columns(), 0, ',');
  }

  /**
   * Writes values {@code from} to below {@code to} as text and returns its length.
   *
   * @param first the flat index in the whole array of value 0
   * @param out receives ASCII; has at least {@link #maxLength} bytes
   */
  int put(ValueBuffer values, int from, int to, long first, byte[] out) {
    NumberText text = new NumberText();
    int at = 0;
    long column = (first + from) % columns;
    long inBlock = block == 0 ? 0 : (first + from) % block;
    for (int i = from; i < to; i++) {
      if (block > 0 && inBlock == 0 && first + i > 0) {
        out[at++] = '\n';
      }
      at = values.put(i, text, out, at);
      column++;
      boolean lineEnds = column == columns;
      out[at++] = (byte) (lineEnds ? '\n' : separator);
      column = lineEnds ? 0 : column;
      inBlock = inBlock + 1 == block ? 0 : inBlock + 1;
    }
    return at;
  }

  /** Returns an upper bound of the length of {@code n} values as text. */
  static int maxLength(int n) {
    return n * (NumberText.MAX_LENGTH + 2);
  }
}
