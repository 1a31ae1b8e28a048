package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Manifest;

/** Reads manifests from files. */
public final class ManifestFile {

  private ManifestFile() {}

  /**
   * Returns the text of a file.
   *
   * @throws UserException if the file cannot be read or is not UTF-8 text
   */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UserException("no such file: " + file);
    } catch (CharacterCodingException e) {
      throw new UserException(file + ": this is not a text file");
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": " + IoMessage.of(e));
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws UserException if the file cannot be read or is not a manifest of a known version
   */
  public static Manifest read(Path file) {
    String json = text(file);
    try {
      return Manifest.fromJson(json);
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
