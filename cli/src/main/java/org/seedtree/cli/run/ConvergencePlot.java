package org.seedtree.cli.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.OutputFile;

/** Plots the estimate after an increasing number of replications, with its standard error. */
public final class ConvergencePlot {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 540;

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
      image = image(chart(report), isSvg(file));
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

  private static byte[] image(XYChart chart, boolean svg) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (svg) {
      VectorGraphicsEncoder.saveVectorGraphic(chart, out, VectorGraphicsFormat.SVG);
    } else {
      BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
    }
    return out.toByteArray();
  }

  private static XYChart chart(RunReport report) {
    List<Double> counts = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (RunStatistics.Point point : report.statistics().points()) {
      counts.add((double) point.count());
      means.add(point.mean());
      low.add(point.mean() - NORMAL_95 * point.standardError());
      high.add(point.mean() + NORMAL_95 * point.standardError());
    }
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(report.plan().function() + ", seed " + report.plan().seed().entropy())
            .xAxisTitle("replications")
            .yAxisTitle("estimate")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setXAxisMin(0.0);
    if (!counts.isEmpty()) {
      add(chart, "estimate", counts, means, 2.0F);
      add(chart, "estimate - 1.96 standard errors", counts, low, 1.0F);
      add(chart, "estimate + 1.96 standard errors", counts, high, 1.0F);
    }
    return chart;
  }

  private static void add(XYChart chart, String name, List<Double> x, List<Double> y, float width) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineWidth(width);
  }
}
