package org.seedtree.cli;

import java.util.List;

/**
 * Where lines end. One dimension: a value per line; two: a row per line, as {@code np.savetxt};
 * more: the rows of the last two dimensions, a blank line between blocks.
 *
 * @param columns values per line
 * @param block values after which a blank line comes, 0 for none
 * @param separator what stands between the values of a line
 */
record TextLayout(long columns, long block, char separator) {

  /** For people: blanks between values. */
  static TextLayout plain(Shape shape) {
    List<Long> dimensions = shape.dimensions();
    int rank = dimensions.size();
    if (rank < 2) {
      return new TextLayout(1, 0, ' ');
    }
    long columns = dimensions.get(rank - 1);
    return new TextLayout(columns, rank > 2 ? dimensions.get(rank - 2) * columns : 0, ' ');
  }

  /** Comma-separated values: never a blank line, so that every reader takes it. */
  static TextLayout csv(Shape shape) {
    return new TextLayout(shape.dimensions().size() < 2 ? 1 : shape.columns(), 0, ',');
  }

  /**
   * Writes the first {@code n} values as text, of which the first is the one of the whole array's
   * flat index {@code first}.
   *
   * @param out with room for {@link #maxLength}
   * @return the length of the text
   */
  int put(Values values, int n, long first, byte[] out) {
    NumberText text = new NumberText();
    int at = 0;
    long column = first % columns;
    long inBlock = block == 0 ? 0 : first % block;
    for (int i = 0; i < n; i++) {
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
