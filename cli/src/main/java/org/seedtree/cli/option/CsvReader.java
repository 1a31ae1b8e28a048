package org.seedtree.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.seedtree.cli.error.UserException;

/**
 * Reads a CSV file record by record: cells between commas, in quotes where they contain commas,
 * quotes or line ends. Blank lines are no records, as pandas reads them.
 */
final class CsvReader implements AutoCloseable {

  /** Receives the cells of a record. */
  @FunctionalInterface
  interface Cells {

    /** Receives the text of a cell in UTF-8, up to {@code length}. */
    void cell(int column, byte[] text, int length);
  }

  private static final int BUFFER = 1 << 16;
  private static final char REPLACEMENT = '\ufffd';
  private static final int MAX_CELL = 1 << 20;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] cell = new byte[256];
  private int length;
  private long line = 1;
  private long recordLine;
  private long bytes;

  CsvReader(InputStream in) throws IOException {
    this.in = in;
    fill();
    if (end >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      at = 3;
    }
  }

  /** Returns the number of the line on which the last record starts. */
  long line() {
    return recordLine;
  }

  /** Returns the number of bytes that have been read from the file. */
  long bytes() {
    return bytes;
  }

  /** Reads a record and returns the number of its cells; 0 at the end of the file. */
  int read(Cells cells) throws IOException {
    int count;
    do {
      count = readLine(cells);
    } while (count < 0);
    return count;
  }

  /** Reads a record as {@link #read} does, or a line of blanks and tabs, and then returns -1. */
  private int readLine(Cells cells) throws IOException {
    int c = next();
    while (c == '\n' || c == '\r') {
      c = next();
    }
    if (c < 0) {
      return 0;
    }
    recordLine = line;
    for (int column = 0; ; column++) {
      length = 0;
      boolean isQuoted = c == '"';
      if (isQuoted) {
        c = quoted();
      }
      while (c != ',' && c != '\n' && c != '\r' && c >= 0) {
        append(c);
        c = next();
      }
      if (column == 0 && c != ',' && !isQuoted && isBlank()) {
        return -1;
      }
      cells.cell(column, cell, length);
      if (c != ',') {
        return column + 1; // the '\n' after an '\r' is a blank line
      }
      c = next();
    }
  }

  private boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (cell[i] != ' ' && cell[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Reads to the end of the quotes and returns what follows it. */
  private int quoted() throws IOException {
    long start = line;
    while (true) {
      int c = next();
      if (c < 0) {
        throw new UserException("line " + start + ": a quote is not closed");
      }
      if (c == '"') {
        c = next();
        if (c != '"') {
          return c;
        }
      }
      append(c);
    }
  }

  private void append(int c) {
    if (length == cell.length) {
      if (length == MAX_CELL) {
        throw new UserException("line " + line + ": a cell of more than " + MAX_CELL + " bytes");
      }
      cell = Arrays.copyOf(cell, 2 * length);
    }
    cell[length++] = (byte) c;
  }

  private int next() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    byte b = buffer[at++];
    if (b == '\n') {
      line++;
    }
    return b & 0xff;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    bytes += end;
    return end > 0;
  }

  /**
   * Returns the text of a cell of the current record.
   *
   * @throws UserException if it is not UTF-8, in which other characters would become the same one
   */
  String text(byte[] text, int length) {
    String decoded = new String(text, 0, length, StandardCharsets.UTF_8);
    if (decoded.indexOf(REPLACEMENT) >= 0
        && !Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(text, length))) {
      throw new UserException("line " + recordLine + ": this is not UTF-8 text");
    }
    return decoded;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
