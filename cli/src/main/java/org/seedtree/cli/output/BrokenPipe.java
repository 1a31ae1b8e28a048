package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Recognises the error of writing to a pipe that has no reader, in the language of any locale. */
final class BrokenPipe {

  private BrokenPipe() {}

  /** Returns whether {@code e} has the message of that error, which only its text identifies. */
  static boolean isReasonOf(IOException e) {
    return Objects.equals(e.getMessage(), message());
  }

  /** Returns the message by causing the error; null if there cannot be another pipe. */
  private static @Nullable String message() {
    try {
      Pipe pipe = Pipe.open();
      try (Pipe.SinkChannel sink = pipe.sink()) {
        pipe.source().close();
        sink.write(ByteBuffer.allocate(1));
      }
      return null;
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
