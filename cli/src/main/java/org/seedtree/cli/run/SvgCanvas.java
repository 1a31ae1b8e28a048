package org.seedtree.cli.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A canvas whose image is SVG 1.1. */
final class SvgCanvas implements Canvas {

  private final StringBuilder elements = new StringBuilder();
  private final int width;
  private final int height;

  SvgCanvas(int width, int height) {
    this.width = width;
    this.height = height;
  }

  @Override
  public void line(List<Point> points, int rgb, double lineWidth) {
    if (points.size() < 2) {
      return;
    }
    String coordinates =
        points.stream()
            .map(p -> number(p.x()) + "," + number(p.y()))
            .collect(Collectors.joining(" "));
    append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"#%06x\" stroke-width=\"%s\"/>\n",
        coordinates, rgb, number(lineWidth));
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor) {
    append(
        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n",
        number(x), number(y), anchor.name().toLowerCase(Locale.ROOT), escaped(text));
  }

  private void append(String format, Object... arguments) {
    elements.append(String.format(Locale.ROOT, format, arguments));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Returns a text as the content of an element; XML has no form for most control characters. */
  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", "?")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  @Override
  public byte[] encoded() {
    String head =
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\""
                + " viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
            width,
            height);
    return (head + elements + "</svg>\n").getBytes(StandardCharsets.UTF_8);
  }
}
