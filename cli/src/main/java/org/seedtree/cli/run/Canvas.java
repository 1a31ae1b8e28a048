package org.seedtree.cli.run;

import java.io.IOException;
import java.util.List;

/** What a plot is drawn on; coordinates are pixels from the upper left corner. */
interface Canvas {

  /** A point of a line. */
  record Point(double x, double y) {}

  /** Which end of a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Draws a line through points; nothing if there are fewer than two.
   *
   * @param rgb the color, 24 bits
   * @param width the width in pixels
   */
  void line(List<Point> points, int rgb, double width);

  /** Writes a text on one line, in black. */
  void text(String text, double x, double y, Anchor anchor);

  /** Returns the image as a file of its format. */
  byte[] encoded() throws IOException;
}
