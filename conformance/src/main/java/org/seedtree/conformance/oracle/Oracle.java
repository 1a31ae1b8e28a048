package org.seedtree.conformance.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.release.NumpyRelease;

/**
 * NumPy in a child process, which makes streams and draws from them on request. The process runs
 * the resource {@code oracle.py}, which describes the requests.
 *
 * <p>Requests may be pipelined: {@link #send} some, do other work, then {@link #receive} as many
 * replies, in order. Not thread-safe.
 */
public final class Oracle implements AutoCloseable {

  /** The start of the versions of NumPy whose streams and messages are the reference. */
  public static final String REFERENCE = "2.4.";

  /** The system property that names the Python command; by default {@code python3}. */
  public static final String PYTHON_PROPERTY = "seedtree.python";

  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  public static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  private static final String SCRIPT = "oracle.py";

  private final Process process;
  private final OutputStream requests;
  private final InputStream replies;
  private final JsonNode versions;
  private final NumpyRelease release;

  private Oracle(Process process) throws IOException {
    this.process = process;
    this.requests = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
    this.replies = new BufferedInputStream(process.getInputStream(), 1 << 16);
    send(request("hello"));
    this.versions = JSON.readTree(readLine());
    Matcher numbers = RELEASE.matcher(numpyVersion()); // 2.5.0rc1 draws as 2.5.0
    this.release = NumpyRelease.of(numbers.lookingAt() ? numbers.group() : numpyVersion());
  }

  /**
   * Starts the installed NumPy, whichever release it is of. Returns empty, and prints the reason to
   * standard output, if there is no Python, no NumPy or a NumPy whose numbers are not known.
   */
  public static Optional<Oracle> find() {
    return find(Map.of());
  }

  /**
   * Starts the installed NumPy if it is of the {@link #REFERENCE} release. Returns empty, and
   * prints the reason to standard output, if it is not.
   *
   * @param environment variables of the process besides those of this one
   */
  public static Optional<Oracle> findReference(Map<String, String> environment) {
    Optional<Oracle> found = find(environment);
    if (found.isEmpty() || found.get().isReference()) {
      return found;
    }
    found.get().close();
    System.out.printf(
        "No live comparison with NumPy: it is %s, but the reference is %sx%n",
        found.get().numpyVersion(), REFERENCE);
    return Optional.empty();
  }

  private static Optional<Oracle> find(Map<String, String> environment) {
    String python = System.getProperty(PYTHON_PROPERTY, "python3");
    Optional<String> missing = findMissing(python);
    if (missing.isPresent()) {
      System.out.println("No live comparison with NumPy: " + missing.get());
      return Optional.empty();
    }
    try {
      return Optional.of(start(python, environment));
    } catch (IllegalArgumentException e) {
      System.out.println("No live comparison with NumPy: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> findMissing(String python) {
    try {
      Process probe =
          new ProcessBuilder(python, "-c", "import numpy").redirectErrorStream(true).start();
      probe.getOutputStream().close();
      String output = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (probe.waitFor() == 0) {
        return Optional.empty();
      }
      return Optional.of(python + " cannot import numpy: " + lastLine(output));
    } catch (IOException e) {
      return Optional.of("cannot run " + python + " (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce("", (before, line) -> line);
  }

  private static Oracle start(String python, Map<String, String> environment) throws IOException {
    try (InputStream source = Oracle.class.getResourceAsStream(SCRIPT)) {
      if (source == null) {
        throw new IOException("missing resource " + SCRIPT);
      }
      String program = new String(source.readAllBytes(), StandardCharsets.UTF_8);
      ProcessBuilder builder = new ProcessBuilder(python, "-W", "ignore", "-c", program);
      builder.environment().putAll(environment);
      return new Oracle(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }
  }

  /** Returns NumPy's version. */
  public String numpyVersion() {
    return versions.path("numpy").asText();
  }

  /** Returns NumPy's release. */
  public NumpyRelease release() {
    return release;
  }

  /** Returns whether NumPy is of the release whose messages are compared. */
  public boolean isReference() {
    return numpyVersion().startsWith(REFERENCE);
  }

  /** Returns the versions of NumPy, Python and the C library, for a report. */
  public String describe() {
    return "NumPy %s, Python %s, %s, %s"
        .formatted(
            numpyVersion(),
            versions.path("python").asText(),
            versions.path("libc").asText(),
            versions.path("machine").asText());
  }

  /** Returns a request without arguments, to which entries can be added. */
  public static ObjectNode request(String op) {
    return JSON.createObjectNode().put("op", op);
  }

  /** Parses JSON. */
  public static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }

  /** Sends a request without waiting for its reply. */
  public void send(ObjectNode request) {
    try {
      requests.write(JSON.writeValueAsBytes(request));
      requests.write('\n');
      requests.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw processLost(e);
    }
  }

  /** Waits for the reply to the earliest request without one, and returns it. */
  public Reply receive() {
    try {
      JsonNode header = JSON.readTree(readLine());
      String state = header.path("state").textValue();
      if (!header.path("ok").booleanValue()) {
        return new Reply.Raised(
            header.path("type").asText(), header.path("message").asText(), state);
      }
      if (!header.has("dtype")) {
        return new Reply.Other(header.path("text").textValue(), state);
      }
      byte[] data = replies.readNBytes(header.path("nbytes").intValue());
      List<Integer> shape = new ArrayList<>();
      header.path("shape").forEach(extent -> shape.add(extent.intValue()));
      DType dtype = DType.named(header.path("dtype").asText()).orElseThrow();
      return new Reply.Values(new Bits(dtype, shape, ByteBuffer.wrap(data)), state);
    } catch (IOException e) {
      throw processLost(e);
    }
  }

  /** Sends a request and returns its reply. */
  public Reply ask(ObjectNode request) {
    send(request);
    return receive();
  }

  /**
   * Sends a request that must succeed, and returns its reply.
   *
   * @throws IllegalStateException if NumPy raises
   */
  public Reply require(ObjectNode request) {
    Reply reply = ask(request);
    if (reply instanceof Reply.Raised raised) {
      throw new IllegalStateException(
          "NumPy raised %s: %s on %s".formatted(raised.type(), raised.message(), request));
    }
    return reply;
  }

  private String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    for (int b = replies.read(); b != '\n'; b = replies.read()) {
      if (b < 0) {
        throw new EOFException("the Python process ended");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private UncheckedIOException processLost(@Nullable IOException cause) {
    return new UncheckedIOException(
        "the Python process is lost" + (process.isAlive() ? "" : ", exit " + process.exitValue()),
        cause == null ? new EOFException() : cause);
  }

  @Override
  public void close() {
    try {
      requests.close();
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
