package org.seedtree.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes a report as one HTML page that needs nothing else: the JSON document, and the script that
 * draws it. The page's content security policy names the digests of its script and its style, so
 * that nothing else in the page runs; the script creates text and never markup from what the
 * document contains.
 */
public final class ReportPage {

  private static final String[] SCRIPTS = {
    "page.js",
    "charts.js",
    "estimate.js",
    "distribution.js",
    "battery.js",
    "streams.js",
    "tables.js",
    "start.js"
  };

  private ReportPage() {}

  /** Returns the page of a report. */
  public static String html(Report report) {
    String style = resource("page.css");
    StringBuilder script = new StringBuilder();
    for (String name : SCRIPTS) {
      script.append(resource(name));
    }
    String code = script.toString();
    return resource("page.html")
        .replace("STYLE-DIGEST", digest(style))
        .replace("SCRIPT-DIGEST", digest(code))
        .replace("/* STYLE */", style)
        .replace("/* SCRIPT */", code)
        .replace("/* DOCUMENT */", inScript(report.json()));
  }

  /** Writes JSON so that it cannot end the element that contains it, nor start a comment. */
  private static String inScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file = ReportPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
