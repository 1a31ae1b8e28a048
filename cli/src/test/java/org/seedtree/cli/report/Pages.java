package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pages of reports. */
final class Pages {

  static final int MAX_BYTES = 1_000_000;

  private static final ObjectMapper STRICT = new ObjectMapper();

  private Pages() {}

  /** Returns the JSON document of a page, after checks of what is true of every page. */
  static JsonNode document(Path page) throws IOException {
    String html = Files.readString(page);
    check(html);
    return STRICT.readTree(element(html, "<script type=\"application/json\" id=\"document\">"));
  }

  /** Returns a JSON document without what changes from one execution to the next. */
  static JsonNode comparable(String json) throws IOException {
    JsonNode document = STRICT.readTree(json);
    ((com.fasterxml.jackson.databind.node.ObjectNode) document).remove("timing");
    return document;
  }

  private static void check(String html) {
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MAX_BYTES);
    assertThat(html).startsWith("<!doctype html>").endsWith("</html>\n");
    // Two scripts and a style, whose digests the policy names; no address but SVG's name.
    assertThat(count("<script", html)).isEqualTo(2);
    assertThat(count("</script", html)).isEqualTo(2);
    assertThat(html)
        .contains("script-src '" + digest(element(html, "<script>")) + "'")
        .contains("style-src '" + digest(element(html, "<style>")) + "'")
        .contains("default-src 'none'");
    String code = html.replace(element(html, "id=\"document\">"), "");
    assertThat(code.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    assertThat(code).doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document.write");
  }

  private static int count(String text, String in) {
    Matcher matcher = Pattern.compile(Pattern.quote(text)).matcher(in);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static String element(String html, String start) {
    int from = html.indexOf(start) + start.length();
    return html.substring(from, html.indexOf("</", from));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
