package org.seedtree.benchmarks.compare;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;

/** A bar chart of NumPy's time over Seedtree's. */
final class Plot {

  /** Longer bars are cut, since they would hide the others; their labels contain the ratio. */
  private static final double MAX_LENGTH = 12;

  private static final int DPI = 144;
  private static final int WIDTH = 900;
  private static final int HEADER_HEIGHT = 90;
  private static final int BAR_HEIGHT = 20;

  /** XChart omits names that are closer than the spacing hint of the other axis. */
  private static final int MIN_SPACING = BAR_HEIGHT - 2;

  private Plot() {}

  static void write(List<Row> rows, Path png) throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Row row : rows) {
      row.ratio()
          .ifPresent(
              ratio -> {
                names.add("%s  %s".formatted(row.name(), Row.text(ratio)));
                ratios.add(Math.min(ratio, MAX_LENGTH));
              });
    }
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .title("NumPy's time / Seedtree's time, one thread")
            .xAxisTitle("times as fast as NumPy (the longest bars are cut at 12)")
            .width(WIDTH)
            .height(HEADER_HEIGHT + BAR_HEIGHT * names.size())
            .build();
    chart
        .getStyler()
        .setLegendVisible(false)
        .setChartBackgroundColor(Color.WHITE)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14))
        .setSeriesColors(new Color[] {new Color(0x2F, 0x6F, 0x9F)});
    chart
        .getStyler()
        .setXAxisMin(0.0)
        .setXAxisMax(MAX_LENGTH)
        .setXAxisTickMarkSpacingHint(MIN_SPACING);
    chart.getStyler().setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    chart.addSeries("ratio", ratios, names);
    BitmapEncoder.saveBitmapWithDPI(chart, png.toString(), BitmapFormat.PNG, DPI);
  }
}
