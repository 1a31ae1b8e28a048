package org.seedtree.cli.run;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A canvas whose image is PNG. */
final class BitmapCanvas implements Canvas {

  private static final int FONT_SIZE = 13;

  private final BufferedImage image;
  private final Graphics2D graphics;

  BitmapCanvas(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
  }

  @Override
  public void line(List<Point> points, int rgb, double lineWidth) {
    if (points.size() < 2) {
      return;
    }
    Path2D path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.stream().skip(1).forEach(p -> path.lineTo(p.x(), p.y()));
    graphics.setColor(new Color(rgb));
    graphics.setStroke(new BasicStroke((float) lineWidth));
    graphics.draw(path);
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor) {
    double extent = graphics.getFontMetrics().stringWidth(text);
    double start =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - extent / 2;
          case END -> x - extent;
        };
    graphics.setColor(Color.BLACK);
    graphics.drawString(text, (float) start, (float) y);
  }

  @Override
  public byte[] encoded() throws IOException {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
