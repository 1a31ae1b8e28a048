package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.seedtree.cli.InProcess;

/** The pages of reports in a browser. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

  private static final Path PICTURES = Path.of("target", "report-pictures");

  /** Within which a page is drawn on a machine that does other work, too. */
  private static final double MAX_MILLIS = 10_000;

  private static final int[][] SIZES = {{390, 844}, {820, 1180}, {1440, 900}};

  @TempDir private static Path directory;
  @TempDir private static Path profile;
  private Browser browser;

  @BeforeAll
  void writePages() throws IOException {
    browser = Browser.start(profile);
    run(0, "run option --replications 200000 --seed 12345 --report @/run.html");
    run(2, "run pi --replications 90000 --seed 5 --out @/p1 --part 1/2 --time-limit 0s");
    run(0, "run pi --replications 90000 --seed 5 --out @/p1 --part 1/2");
    run(0, "run pi --replications 90000 --seed 5 --out @/p2 --part 2/2");
    run(0, "merge @/m @/p2 @/p1 --report @/merge.html");
    run(0, "verify @/m/run.json --report @/same.html");
    byte[] results = Files.readAllBytes(directory.resolve("m/results.npy"));
    results[200_000] ^= 1;
    Files.write(directory.resolve("m/results.npy"), results);
    run(1, "verify @/m/run.json --report @/verify.html");
    run(0, "sample gamma shape=2 --seed 1 --size 100000 --manifest @/a.json --json");
    run(
        0,
        "sample gamma shape=2 --seed 1 --advance 150000 --size 100000 --manifest @/b.json --json");
    run(0, "sample normal --seed 3 --streams 1000 --size 100 --json --report @/sample.html");
    run(0, "sample poisson lam=7 --seed 3 --size 50000 --json --report @/counts.html");
    Files.writeString(directory.resolve("s.json"), run(0, "state --seed 1"));
    run(1, "audit @/a.json @/b.json @/s.json @/m/run.json --report @/audit.html");
    run(0, "spawn --seed 12345 --spawn-key 7 -n 1000000 --words 0 --report @/spawn.html");
    run(0, "battery distributions --scale 0.0001 --seed 5 --json --report @/battery.html");
    HostileReport.write(directory.resolve("hostile.html"));
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private String run(int status, String line) {
    InProcess result = InProcess.run(line.replace("@/", directory + "/").split(" "));
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    return result.out();
  }

  private JsonNode open(String name) throws IOException {
    Path page = directory.resolve(name + ".html");
    browser.show(1440, 900, "light");
    browser.open(page);
    return Pages.document(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run", "merge", "same", "verify", "sample", "counts", "audit", "spawn", "battery", "hostile"
      })
  void everyPageIsDrawnAndAccessibleAtEverySizeAndInBothThemes(String name) throws IOException {
    open(name);
    assertThat(browser.drawnAfterMillis()).isLessThan(MAX_MILLIS);
    for (String theme : List.of("light", "dark")) {
      for (int[] size : SIZES) {
        browser.show(size[0], size[1], theme);
        browser.takePicture(PICTURES.resolve(name + "-" + size[0] + "-" + theme + ".png"));
        // Nothing is wider than the window.
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
            .as(name + " " + size[0])
            .isLessThanOrEqualTo(size[0]);
      }
      browser.checkAccessibility(); // at the last size
      browser.show(SIZES[0][0], SIZES[0][1], theme);
      browser.checkAccessibility();
    }
    browser.checkConsole();
    assertThat(browser.print())
        .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void theEstimateIsThatOfTheDocument() throws IOException {
    JsonNode document = open("run");
    assertThat(browser.value("#estimate-value")).isEqualTo(document.get("estimate").asDouble());
    double error = document.get("standard_error").asDouble();
    assertThat(browser.value("#estimate-error")).isEqualTo(error);
    assertThat(Double.parseDouble(browser.text("#estimate-value")))
        .isCloseTo(document.get("estimate").asDouble(), within(error / 10));
    assertThat(browser.text("#again")).isEqualTo(document.get("again").asText());
    assertThat(browser.script("return document.getElementById('again-numpy').textContent"))
        .isEqualTo(document.get("again_numpy").asText());
    assertThat(browser.text("#fact-seed")).isEqualTo("12345");
    assertThat(browser.text("#fact-replications")).isEqualTo("200,000");
  }

  @Test
  void theKeyboardReadsTheCharts() throws IOException {
    JsonNode document = open("run");
    JsonNode counts = document.at("/convergence/counts");
    WebElement slider = browser.find("#convergence-chart-point");
    assertThat(browser.text("#convergence-chart-value")).startsWith("200,000 replications: ");
    slider.sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
    assertThat(browser.text("#convergence-chart-value"))
        .startsWith(String.format("%,d replications: ", counts.get(1).asLong()));
    browser.find("#convergence-chart summary").sendKeys(Keys.ENTER);
    browser.show(1440, 900, "light"); // waits until the table is there
    assertThat(browser.findAll("#convergence-chart tbody tr")).hasSize(counts.size());
    assertThat(browser.text("#convergence-chart tbody tr:last-child td:nth-child(2)"))
        .isEqualTo(document.get("estimate").asText());
    WebElement axis = browser.find("#convergence-log");
    axis.sendKeys(Keys.SPACE);
    assertThat(axis.getDomAttribute("aria-pressed")).isEqualTo("true");
    browser.checkConsole();
  }

  @Test
  void theHistogramHasABarForEachCount() throws IOException {
    for (String name : List.of("run", "sample", "counts")) {
      JsonNode counts = open(name).at("/histogram/counts");
      long filled =
          Stream.iterate(0, i -> i < counts.size(), i -> i + 1)
              .filter(i -> counts.get(i).asLong() > 0)
              .count();
      assertThat(browser.findAll("#histogram svg[role=img] rect.fill")).hasSize((int) filled);
      browser.find("#histogram-point").sendKeys(Keys.HOME);
      assertThat(browser.text("#histogram-value"))
          .contains(": " + String.format("%,d", counts.get(0).asLong()));
    }
    assertThat(browser.findAll("#p-values tbody tr")).hasSize(1); // of counts, the last
  }

  @Test
  void oneClickCopies() throws Exception {
    JsonNode document = open("run");
    List<WebElement> buttons = browser.findAll("#repeat button");
    buttons.get(0).click();
    assertCopied(document.get("again").asText());
    buttons.get(1).sendKeys(Keys.ENTER);
    assertCopied(document.get("again_numpy").asText());
    long slowest = document.at("/timing/slowest/0/index").asLong();
    browser.find("#replications button").click();
    assertCopied(document.get("again").asText() + " --only " + slowest);
  }

  /** Checks what is in the clipboard, a moment after a click. */
  private void assertCopied(String text) throws InterruptedException {
    for (int i = 0; i < 100 && !browser.clipboard().equals(text); i++) {
      Thread.sleep(100);
    }
    assertThat(browser.clipboard()).isEqualTo(text);
  }

  @Test
  void theTreeIsZoomedByMouseAndKeyboard() throws IOException {
    JsonNode document = open("spawn");
    assertThat(browser.value("#collision-bound"))
        .isEqualTo(document.at("/tree/collision_bound").asDouble());
    assertThat(browser.findAll("#tree rect.cell")).hasSize(50);
    browser.findAll("#tree rect.cell").get(3).click();
    assertThat(browser.text("#tree-chosen")).isEqualTo("children 60,000 to 79,999");
    assertThat(browser.findAll("#tree rect.cell")).hasSize(100);
    WebElement number = browser.find("#tree-child");
    number.clear();
    number.sendKeys("765432", Keys.ENTER);
    assertThat(browser.text("#tree-key")).isEqualTo("7,765432");
    assertThat(browser.text("#tree-numpy"))
        .isEqualTo("np.random.PCG64(np.random.SeedSequence(12345, spawn_key=(7, 765432)))");
    assertThat(browser.findAll("#tree rect.cell.chosen")).hasSize(4);
    browser.find("#tree-out").sendKeys(Keys.ENTER);
    assertThat(browser.findAll("#tree-key")).isEmpty();
    browser.find("#tree-whole").click();
    assertThat(browser.findAll("#tree rect.cell")).hasSize(50);
    assertThat(browser.find("#tree-out").isEnabled()).isFalse();
    browser.checkConsole();
  }

  @Test
  void overlapsAreDrawnToScale() throws IOException {
    JsonNode document = open("audit");
    assertThat(browser.findAll(".finding")).hasSize(document.get("findings").size());
    JsonNode shared = document.at("/findings/0/shared");
    double first = shared.get("first").asDouble();
    double count = shared.get("count").asDouble();
    double words = shared.at("/words/0").asDouble();
    List<WebElement> bars = browser.findAll("#finding-0-chart rect.fill");
    List<WebElement> both = browser.findAll("#finding-0-chart rect.fill-bad");
    double perWord = number(bars.get(1), "width") / words; // bars.get(0) is the legend's
    assertThat(number(both.get(1), "x")).isCloseTo(first * perWord, within(0.5));
    assertThat(number(both.get(1), "width")).isCloseTo(count * perWord, within(0.5));
    assertThat(browser.value("#collision-bound"))
        .isEqualTo(document.get("collision_bound").asDouble());
  }

  private static double number(WebElement element, String attribute) {
    return Double.parseDouble(element.getDomAttribute(attribute));
  }

  @Test
  void blocksThatDifferAreMarked() throws IOException {
    JsonNode document = open("verify");
    assertThat(browser.find("#verdict-text").getDomAttribute("class")).isEqualTo("bad");
    assertThat(browser.findAll("#comparisons svg[role=img] rect.fill-bad")).hasSize(1);
    assertThat(browser.text("#comparisons tbody td"))
        .isEqualTo(document.at("/comparisons/0/different/0/0").asText());
    open("same");
    assertThat(browser.find("#verdict-text").getDomAttribute("class")).isEqualTo("good");
    assertThat(browser.findAll("#comparisons svg[role=img] rect.fill-bad")).isEmpty();
  }

  @Test
  void partsAndSessionsAreOnTheTimeLine() throws IOException {
    JsonNode spans = open("merge").at("/timing/spans");
    assertThat(spans).hasSize(3);
    assertThat(browser.findAll("#time-line-chart rect.fill-strong")).hasSize(3);
  }

  @Test
  void hostileTextIsShownAsText() throws IOException {
    JsonNode document = open("hostile");
    assertThat(browser.text("#title")).isEqualTo(document.at("/report/title").asText());
    assertThat(
            browser.script("return document.querySelectorAll('img, iframe, body script').length"))
        .isEqualTo(2L); // the document and the script of the page
    assertThat(browser.script("return window.hacked")).isNull();
    assertThat(browser.text("#fact-parameters")).contains(HostileReport.TEXT);
    assertThat(browser.text("#replications td:nth-child(2)")).contains(HostileReport.TEXT);
    // The policy stops what the page itself never does.
    browser.script(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = 1';"
            + "document.body.append(s)");
    assertThat(browser.script("return window.hacked")).isNull();
  }

  /** The page of a run that is not finished shows how far it is, and is read again. */
  @Test
  void aTabIsTheDashboardOfARun() throws Exception {
    Thread running =
        new Thread(
            () ->
                run(
                    2,
                    "run pi points=100000 --replications 1000000 --seed 1 --block-size 10"
                        + " --time-limit 9s --report @/live.html"));
    running.start();
    Path page = directory.resolve("live.html");
    for (int i = 0; i < 100 && !Files.exists(page); i++) {
      Thread.sleep(50);
    }
    browser.open(page);
    assertThat(waitFor("return (document.getElementById('state') || {}).textContent || ''"))
        .isEqualTo("Running");
    // One script reads the values, between which the page may be read again.
    String progress =
        waitFor(
            "const bar = document.getElementById('progress');"
                + "const value = document.getElementById('estimate-value');"
                + "return bar && value && bar.value > 0"
                + " ? bar.value + ' ' + value.dataset.value : ''");
    String[] values = progress.split(" ");
    assertThat(Double.parseDouble(values[0])).isBetween(10.0, 1e6);
    assertThat(Double.parseDouble(values[1])).isCloseTo(Math.PI, within(0.01));
    running.join();
    assertThat(
            waitFor(
                "const text = (document.getElementById('state') || {}).textContent || '';"
                    + "return text.startsWith('Stopped') ? text : ''"))
        .startsWith("Stopped before it was finished: the time limit was reached after ");
  }

  /** Returns the first text that is not empty, within 10 seconds. */
  private String waitFor(String script) throws InterruptedException {
    String text = "";
    for (int i = 0; i < 100 && text.isEmpty(); i++) {
      Thread.sleep(100);
      text = String.valueOf(browser.script(script));
    }
    return text;
  }

  @Test
  void aReportOfTenMillionReplicationsIsSmallAndDrawnAtOnce() throws IOException {
    run(0, "run pi points=1 --replications 10000000 --seed 1 --report @/large.html");
    JsonNode document = open("large");
    long bytes = Files.size(directory.resolve("large.html"));
    System.out.println(
        "report of 10^7 replications: "
            + bytes
            + " bytes, drawn after "
            + browser.drawnAfterMillis()
            + " ms");
    assertThat(bytes).isLessThan(Pages.MAX_BYTES);
    assertThat(browser.drawnAfterMillis()).isLessThan(MAX_MILLIS);
    assertThat(document.get("replications").asLong()).isEqualTo(10_000_000);
  }
}
