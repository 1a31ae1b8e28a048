package org.seedtree.cli.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Sha256;

/**
 * Computes the digest of everything that a class loader of a jar loads classes from: the jar and
 * the jars that the {@code Class-Path} entries of their manifests bring.
 */
final class JarFiles {

  /** Stands for a jar that does not exist, which class loaders skip; not a digest. */
  private static final String MISSING = "missing";

  private final Path jar;

  /** The digests of all jars in the order in which a class loader searches them. */
  private final Map<Path, String> digests = new LinkedHashMap<>();

  private JarFiles(Path jar) {
    this.jar = jar;
  }

  /**
   * Returns an absolute path of a jar that is the same file as a path and as a URL, in which
   * "{@code link/..}" would be left out; the {@code Class-Path} is relative to it.
   *
   * @throws UserException if there is no such jar
   */
  static Path locate(Path jar) {
    try {
      Path absolute = jar.toAbsolutePath();
      Path directory = absolute.getParent();
      return directory == null
          ? absolute
          : directory.toRealPath().resolve(String.valueOf(absolute.getFileName()));
    } catch (NoSuchFileException e) {
      throw new UserException("--jar: no such file: " + jar);
    } catch (IOException e) {
      throw new UserException("--jar: cannot read " + jar + ": " + IoMessage.of(e));
    }
  }

  /**
   * Returns the SHA-256 of a jar. If its manifest has a {@code Class-Path}, it is that of one line
   * for each jar, the jar itself first: its SHA-256, or "missing".
   *
   * @throws UserException if a jar cannot be read, or brings anything but jars
   */
  static String sha256(Path jar) {
    JarFiles files = new JarFiles(jar);
    files.add(locate(jar), jar.toString());
    if (files.digests.size() == 1) {
      return files.digests.values().iterator().next();
    }
    String lines = String.join("\n", files.digests.values()) + "\n";
    return Sha256.hex(Sha256.of(lines.getBytes(StandardCharsets.US_ASCII)));
  }

  private void add(Path file, String name) {
    if (digests.containsKey(file)) {
      return;
    }
    try {
      digests.put(file, digest(file));
      for (String entry : classPath(file)) {
        addEntry(file, entry);
      }
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new UserException("--jar: no such file: " + name);
    } catch (IOException e) {
      throw new UserException("--jar: cannot read " + name + ": " + IoMessage.of(e));
    }
  }

  private void addEntry(Path file, String entry) {
    Path dependency;
    try {
      dependency = Path.of(file.toUri().resolve(new URI(entry))).normalize();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw unsupported(entry);
    }
    if (Files.isDirectory(dependency)) {
      throw unsupported(entry);
    }
    if (Files.exists(dependency)) {
      add(dependency, dependency.toString());
    } else {
      digests.put(dependency, MISSING);
    }
  }

  private UserException unsupported(String entry) {
    return new UserException(
        "--jar: the Class-Path of "
            + jar
            + " brings "
            + entry
            + ", which is not a jar, so that the run's digest would not cover it");
  }

  private String[] classPath(Path file) throws IOException {
    try (JarFile opened = new JarFile(file.toFile())) {
      if (opened.getEntry("META-INF/INDEX.LIST") != null) {
        throw new UserException(
            "--jar: " + file + " has META-INF/INDEX.LIST, which may name other jars: remove it");
      }
      Manifest manifest = opened.getManifest();
      String entries =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return entries == null || entries.isBlank() ? new String[0] : entries.strip().split("\\s+");
    }
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.newDigest();
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest.digest());
    }
  }
}
