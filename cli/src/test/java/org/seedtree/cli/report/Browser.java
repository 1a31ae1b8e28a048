package org.seedtree.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/** Debian's Chromium without a window; tests that need it are skipped where it is missing. */
final class Browser implements AutoCloseable {

  private static final File CHROMIUM = new File("/usr/bin/chromium");
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final String AXE = resource("/axe.min.js");
  private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(5);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts the browser with a new profile. */
  static Browser start(Path profile) {
    boolean available = CHROMIUM.canExecute() && DRIVER.canExecute();
    if (!available) {
      System.out.println("skipped: needs " + CHROMIUM + " and " + DRIVER);
    }
    assumeTrue(available, "needs Chromium and ChromeDriver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER)
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(SCRIPT_TIMEOUT);
    return new Browser(driver);
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Opens a page and checks that it has drawn itself without an error and without a request. */
  void open(Path page) {
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER); // removes earlier ones
    driver.get(page.toUri().toString());
    checkConsole();
    assertThat(drawnAfterMillis()).isPositive();
    assertThat((Long) script("return performance.getEntriesByType('resource').length")).isZero();
  }

  /** Checks that the console has no error and no warning. */
  void checkConsole() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
  }

  /** Returns the time from the start of the page's load until everything was drawn. */
  double drawnAfterMillis() {
    return Double.parseDouble((String) script("return document.documentElement.dataset.drawn"));
  }

  Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  /** Returns the number in an element's data-value. */
  double value(String selector) {
    return Double.parseDouble(find(selector).getDomAttribute("data-value"));
  }

  /** Sets the size of the window and the colours that the reader prefers. */
  void show(int width, int height, String theme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    // Charts are drawn again in the next frame.
    driver.executeAsyncScript(
        "const done = arguments[0];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))");
  }

  /** Writes a picture of the whole page. */
  void takePicture(Path file) throws IOException {
    String data =
        (String)
            driver
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** Returns the pages as they are printed, as a PDF file. */
  byte[] print() {
    return Base64.getDecoder()
        .decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data"));
  }

  /** Returns what is in the clipboard. */
  String clipboard() {
    driver.executeCdpCommand(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    return (String)
        driver.executeAsyncScript(
            "navigator.clipboard.readText().then(arguments[0], e => arguments[0]('' + e))");
  }

  /** Checks the rules of accessibility. */
  @SuppressWarnings("unchecked")
  void checkAccessibility() {
    driver.executeScript(AXE);
    List<String> found =
        (List<String>)
            driver.executeAsyncScript(
                """
                const done = arguments[0];
                axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html))));
                """);
    assertThat(found).isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
