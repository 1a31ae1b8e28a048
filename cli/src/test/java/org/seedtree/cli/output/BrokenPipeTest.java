package org.seedtree.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPipeTest {

  @Test
  void recognisesTheErrorOfTheOperatingSystem(@TempDir Path directory) throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    RandomAccessFile reader = new RandomAccessFile(pipe.toFile(), "rw");
    try (FileOutputStream out = new FileOutputStream(pipe.toFile())) {
      reader.close();
      IOException error = catchThrowableOfType(IOException.class, () -> out.write(1));
      assertThat(BrokenPipe.isReasonOf(error)).isTrue();
    }
  }

  @Test
  void recognisesNoOtherError() {
    assertThat(BrokenPipe.isReasonOf(new IOException("No space left on device"))).isFalse();
    assertThat(BrokenPipe.isReasonOf(new IOException("not a Broken pipe"))).isFalse();
  }
}
