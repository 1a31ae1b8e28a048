package org.seedtree.cli.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.OutputFile;

/** Writes the page of a report to a file, which is complete at any time. */
public final class ReportFile {

  private ReportFile() {}

  /**
   * Writes or replaces the file.
   *
   * @throws UserException if it cannot be written
   */
  public static void write(Path file, Report report) {
    byte[] page = ReportPage.html(report).getBytes(StandardCharsets.UTF_8);
    try (OutputFile out = OutputFile.create(file, page.length)) {
      ByteBuffer bytes = ByteBuffer.wrap(page);
      while (bytes.hasRemaining()) {
        out.channel().write(bytes);
      }
      out.commit();
    } catch (IOException e) {
      throw new UserException("cannot write " + file + ": " + IoMessage.of(e));
    }
  }
}
