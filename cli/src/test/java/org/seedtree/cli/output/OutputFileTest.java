package org.seedtree.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.error.UserException;

class OutputFileTest {

  @TempDir private Path directory;

  @Test
  void appearsWhenItIsCommitted() throws IOException {
    Path target = directory.resolve("x.bin");
    Files.writeString(target, "old");
    try (OutputFile file = OutputFile.create(target, 3)) {
      file.channel().write(ByteBuffer.wrap("new".getBytes(UTF_8)));
      assertThat(target).hasContent("old");
      file.commit();
    }
    assertThat(target).hasContent("new");
    assertThat(directory).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void isRemovedIfItIsNotCommitted() throws IOException {
    Path target = directory.resolve("x.bin");
    try (OutputFile file = OutputFile.create(target, 3)) {
      file.channel().write(ByteBuffer.wrap(new byte[2]));
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void writesThroughALink() throws IOException {
    Path real = Files.writeString(directory.resolve("real.bin"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("x.bin"), real);
    try (OutputFile file = OutputFile.create(link, 0)) {
      file.commit();
    }
    assertThat(link).isSymbolicLink();
    assertThat(real).isEmptyFile();
  }

  @Test
  void rejectsDirectoriesAndDevices() throws IOException {
    Path device = Files.createSymbolicLink(directory.resolve("null.bin"), Path.of("/dev/null"));
    assertThatThrownBy(() -> OutputFile.create(directory, 0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it is a directory");
    assertThatThrownBy(() -> OutputFile.create(directory.resolve("no/x.bin"), 0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("there is no directory");
    assertThatThrownBy(() -> OutputFile.create(device, 0))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("not a regular file");
    Files.delete(device);
  }

  @Test
  void rejectsAFileLargerThanTheDisk() {
    assertThatThrownBy(() -> OutputFile.create(directory.resolve("x.bin"), Long.MAX_VALUE))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("it needs 9223372036854775807 bytes");
    assertThat(directory).isEmptyDirectory();
  }
}
