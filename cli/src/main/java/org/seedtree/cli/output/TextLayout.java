package org.seedtree.cli.output;

import java.util.List;
import org.seedtree.cli.option.Shape;

/**
 * Where lines end. One dimension: a value per line; two: a row per line, as {@code np.savetxt};
 * more: the rows of the last two dimensions, a blank line between blocks.
 *
 * @param columns values per line
 * @param block values after which a blank line comes, 0 for none
 * @param separator what stands between the values of a line
 */
public record TextLayout(long columns, long block, char separator) {

  /** For people: blanks between values. */
  public static TextLayout plain(Shape shape) {
    List<Long> dimensions = shape.dimensions();
    int rank = dimensions.size();
    if (rank < 2) {
      return new TextLayout(1, 0, ' ');
    }
    long columns = dimensions.get(rank - 1);
    return new TextLayout(columns, rank > 2 ? dimensions.get(rank - 2) * columns : 0, ' ');
  }

  /** Comma-separated values: never a blank line, so that every reader takes it. */
  public static TextLayout csv(Shape shape) {
    return new TextLayout(shape.dimensions().size() < 2 ? 1 : shape.columns(), 0, ',');
  }

  /**
   * Writes values {@code from} to {@code to} as text.
   *
   * @param first the flat index in the whole array of value 0
   * @param out with room for {@link #maxLength}
   * @return the length of the text
   */
  int put(Values values, int from, int to, long first, byte[] out) {
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

  /** The longest text of {@code n} values. */
  static int maxLength(int n) {
    return n * (NumberText.MAX_LENGTH + 2);
  }
}
