package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.json.Json;

/** Plots the estimate after an increasing number of replications, with its standard error. */
public final class ConvergencePlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 540;
  private static final int LEFT = 90;
  private static final int RIGHT = WIDTH - 30;
  private static final int TOP = 56;
  private static final int BOTTOM = HEIGHT - 52;

  private static final int GRID = 0xe0e0e0;
  private static final List<Integer> COLORS = List.of(0x0b5394, 0xb45f06);
  private static final List<String> LABELS =
      List.of("estimate", "estimate \u00b1 1.96 standard errors");

  /** The number of standard deviations around the mean of a normal distribution that cover 95 %. */
  private static final double NORMAL_95 = 1.96;

  private ConvergencePlot() {}

  /**
   * Checks the format of the file.
   *
   * @throws UserException if its name ends neither in .png nor in .svg
   */
  public static void check(Path file) {
    if (!isSvg(file) && !file.toString().endsWith(".png")) {
      throw new UserException("--plot is a file name ending in .png or .svg, not " + file);
    }
  }

  private static boolean isSvg(Path file) {
    return file.toString().endsWith(".svg");
  }

  /**
   * Plots the results of a run.
   *
   * @throws UserException if the plot cannot be drawn or written
   */
  public static void write(RunReport report, Path file) {
    System.setProperty("java.awt.headless", "true");
    byte[] image;
    try {
      image = image(report, isSvg(file));
    } catch (IOException | LinkageError | RuntimeException e) {
      // A Java runtime without fonts or the desktop module fails here with one of these.
      throw new UserException("cannot draw " + file + ": this Java cannot draw (" + e + ")");
    }
    try (OutputFile out = OutputFile.create(file, image.length)) {
      ByteBuffer bytes = ByteBuffer.wrap(image);
      while (bytes.hasRemaining()) {
        out.channel().write(bytes);
      }
      out.commit();
    } catch (IOException e) {
      throw new UserException("cannot write " + file + ": " + IoMessage.of(e));
    }
  }

  /** Returns the image of a run's convergence. */
  static byte[] image(RunReport report, boolean svg) throws IOException {
    Canvas canvas = svg ? new SvgCanvas(WIDTH, HEIGHT) : new BitmapCanvas(WIDTH, HEIGHT);
    String title = report.plan().function() + ", seed " + report.plan().seed().entropy();
    canvas.text(Json.abbreviate(title), WIDTH / 2.0, 24, Canvas.Anchor.MIDDLE);
    draw(canvas, report.statistics().points());
    return canvas.encoded();
  }

  private static void draw(Canvas canvas, List<RunStatistics.Point> all) {
    List<RunStatistics.Point> points =
        all.stream()
            .filter(p -> Double.isFinite(p.mean()) && Double.isFinite(bound(p, 1)))
            .toList();
    double last = points.isEmpty() ? 1 : points.get(points.size() - 1).count();
    DoubleSummaryStatistics range =
        points.stream()
            .flatMapToDouble(p -> DoubleStream.of(bound(p, -1), bound(p, 1)))
            .summaryStatistics();
    boolean isEmpty = points.isEmpty();
    PlotScale x = PlotScale.of(0, last, LEFT, RIGHT);
    PlotScale y =
        PlotScale.of(isEmpty ? 0 : range.getMin(), isEmpty ? 1 : range.getMax(), BOTTOM, TOP);
    drawAxes(canvas, x, y);
    drawLine(canvas, x, y, points, 0, 2);
    drawLine(canvas, x, y, points, -1, 1);
    drawLine(canvas, x, y, points, 1, 1);
    double legend = TOP + 16;
    for (int side = 0; side < LABELS.size(); side++) {
      double row = legend + 18 * side;
      canvas.line(
          List.of(new Canvas.Point(RIGHT - 250, row - 4), new Canvas.Point(RIGHT - 226, row - 4)),
          COLORS.get(side),
          side == 0 ? 2 : 1);
      canvas.text(LABELS.get(side), RIGHT - 220, row, Canvas.Anchor.START);
    }
  }

  private static void drawAxes(Canvas canvas, PlotScale x, PlotScale y) {
    for (double tick : x.ticks()) {
      double at = x.pixel(tick);
      canvas.line(List.of(new Canvas.Point(at, TOP), new Canvas.Point(at, BOTTOM)), GRID, 1);
      canvas.text(x.label(tick), at, BOTTOM + 18, Canvas.Anchor.MIDDLE);
    }
    for (double tick : y.ticks()) {
      double at = y.pixel(tick);
      canvas.line(List.of(new Canvas.Point(LEFT, at), new Canvas.Point(RIGHT, at)), GRID, 1);
      canvas.text(y.label(tick), LEFT - 6, at + 4, Canvas.Anchor.END);
    }
    canvas.line(
        List.of(
            new Canvas.Point(LEFT, TOP),
            new Canvas.Point(LEFT, BOTTOM),
            new Canvas.Point(RIGHT, BOTTOM)),
        0,
        1);
    canvas.text("replications", (LEFT + RIGHT) / 2.0, HEIGHT - 10, Canvas.Anchor.MIDDLE);
    canvas.text("estimate", LEFT, TOP - 8, Canvas.Anchor.MIDDLE);
  }

  private static void drawLine(
      Canvas canvas,
      PlotScale x,
      PlotScale y,
      List<RunStatistics.Point> points,
      int side,
      double width) {
    List<Canvas.Point> line =
        points.stream()
            .map(p -> new Canvas.Point(x.pixel(p.count()), y.pixel(bound(p, side))))
            .toList();
    canvas.line(line, COLORS.get(side == 0 ? 0 : 1), width);
  }

  /** Returns the mean, or with side -1 or 1 the lower or upper bound of the 95 % interval. */
  private static double bound(RunStatistics.Point point, int side) {
    return side == 0 ? point.mean() : point.mean() + side * NORMAL_95 * point.standardError();
  }
}
