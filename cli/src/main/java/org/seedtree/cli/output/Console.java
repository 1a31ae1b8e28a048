package org.seedtree.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.seedtree.cli.error.ClosedPipeException;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;

/**
 * The outputs of a command.
 *
 * @param out standard output; throws {@link ClosedPipeException} when its reader closed the pipe
 * @param err standard error
 * @param progress whether a progress bar may be shown
 */
public record Console(OutputStream out, PrintStream err, boolean progress) {

  /**
   * Returns the outputs of this process. The launcher states in the system property {@code
   * seedtree.terminals} which of them are terminals; a progress bar would mix with values on the
   * same terminal.
   *
   * @param valuesOnOut whether the command prints while the bar is shown
   */
  public static Console standard(boolean valuesOnOut) {
    String terminals = System.getProperty("seedtree.terminals", "");
    boolean bar = terminals.contains("err") && !(valuesOnOut && terminals.contains("out"));
    return new Console(new StandardOutput(), System.err, bar);
  }

  /**
   * Prints text on standard output.
   *
   * @throws IOException if it cannot be written
   */
  public void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Unbuffered standard output that distinguishes a closed pipe from other errors. */
  private static final class StandardOutput extends OutputStream {

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if (BrokenPipe.isReasonOf(e)) {
          throw new ClosedPipeException();
        }
        throw new UserException("cannot write to standard output: " + IoMessage.of(e));
      }
    }
  }
}
