package org.seedtree.cli.output;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedtree.catalog.DType;
import org.seedtree.cli.option.Shape;

class TextLayoutTest {

  @Test
  void aValuePerLine() {
    assertThat(text(TextLayout.plain(Shape.SINGLE_VALUE), 1, 0)).isEqualTo("0\n");
    assertThat(text(TextLayout.plain(Shape.parse("3")), 3, 0)).isEqualTo("0\n1\n2\n");
  }

  @Test
  void aRowPerLine() {
    assertThat(text(TextLayout.plain(Shape.parse("2,3")), 6, 0)).isEqualTo("0 1 2\n3 4 5\n");
    assertThat(text(TextLayout.csv(Shape.parse("2,3")), 6, 0)).isEqualTo("0,1,2\n3,4,5\n");
  }

  @Test
  void aBlankLineBetweenMatrices() {
    String blocks = "0 1\n2 3\n\n4 5\n6 7\n";
    assertThat(text(TextLayout.plain(Shape.parse("2,2,2")), 8, 0)).isEqualTo(blocks);
    assertThat(text(TextLayout.plain(Shape.parse("1,2,2,2")), 8, 0)).isEqualTo(blocks);
    assertThat(text(TextLayout.csv(Shape.parse("2,2,2")), 8, 0)).isEqualTo("0,1\n2,3\n4,5\n6,7\n");
  }

  @Test
  void partsJoinToTheWholeText() {
    TextLayout layout = TextLayout.plain(Shape.parse("3,2,3"));
    String all = text(layout, 18, 0);
    for (int cut = 1; cut < 18; cut++) {
      assertThat(text(layout, cut, 0) + text(layout, 18 - cut, cut)).isEqualTo(all);
    }
  }

  /** Returns the text of {@code n} numbers from {@code first} on. */
  private static String text(TextLayout layout, int n, int first) {
    ValueBuffer values = new ValueBuffer(DType.INT32, n);
    for (int i = 0; i < n; i++) {
      ((int[]) values.array())[i] = first + i;
    }
    byte[] out = new byte[TextLayout.maxLength(n)];
    return new String(out, 0, layout.put(values, 0, n, first, out), US_ASCII);
  }
}
