package org.seedtree.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class PlotTest {

  @Test
  void ticksAreRoundNumbersOnTheAxis() {
    PlotScale scale = PlotScale.of(3.1, 3.18, 100, 0);
    double[] ticks = scale.ticks();
    assertThat(ticks).hasSizeBetween(3, 9).isSorted();
    assertThat(ticks[0]).isBetween(3.1, 3.18);
    assertThat(ticks[ticks.length - 1]).isBetween(3.1, 3.18);
    assertThat(scale.label(ticks[0])).isEqualTo("3.10");
    assertThat(scale.pixel(3.1)).isEqualTo(100);
    assertThat(scale.pixel(3.18)).isEqualTo(0);
    assertThat(PlotScale.of(0, 1e6, 0, 1).label(200_000)).isEqualTo("200000");
    assertThat(PlotScale.of(0, 1e-9, 0, 1).label(2e-10)).isEqualTo("2.000e-10");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, -1, 1e300, Double.MIN_VALUE})
  void rangesOfAFewUlpsHaveTicks(double low) {
    for (double high = low, i = 0; i < 4; i++) {
      high = Math.nextUp(high);
      assertThat(PlotScale.of(low, high, 0, 100).ticks()).hasSizeLessThan(20);
    }
  }

  @Test
  void emptyRangesAreWidened() {
    PlotScale scale = PlotScale.of(5, 5, 0, 100);
    assertThat(scale.pixel(5)).isEqualTo(50);
    assertThat(scale.ticks()).isNotEmpty();
  }

  @Test
  void svgHoldsTextAsText() throws Exception {
    Canvas canvas = new SvgCanvas(200, 100);
    canvas.text("<script>&\u0007", 10, 20, Canvas.Anchor.END);
    canvas.line(List.of(new Canvas.Point(0, 1), new Canvas.Point(2, 3)), 0x0b5394, 1);
    canvas.line(List.of(new Canvas.Point(0, 1)), 0, 1);
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(canvas.encoded()));
    assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<script>&?");
    assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
    assertThat(new String(canvas.encoded(), StandardCharsets.UTF_8))
        .contains("points=\"0.0,1.0 2.0,3.0\"", "stroke=\"#0b5394\"");
  }

  @Test
  void bitmapHasTheLine() throws IOException {
    Canvas canvas = new BitmapCanvas(50, 40);
    canvas.line(List.of(new Canvas.Point(0, 20), new Canvas.Point(50, 20)), 0xff0000, 4);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(canvas.encoded()));
    assertThat(image.getWidth()).isEqualTo(50);
    assertThat(image.getRGB(25, 20) & 0xffffff).isEqualTo(0xff0000);
    assertThat(image.getRGB(25, 5) & 0xffffff).isEqualTo(0xffffff);
  }
}
