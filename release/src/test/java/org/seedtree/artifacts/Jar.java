package org.seedtree.artifacts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** A jar, as it is on the disk: entries under META-INF/versions are entries as all others. */
record Jar(Path file) {

  /** Returns the names of all files in the jar. */
  List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  /** Returns the names of the files whose name starts with the one and ends with the other. */
  List<String> entries(String start, String end) throws IOException {
    return entries().stream().filter(name -> name.startsWith(start) && name.endsWith(end)).toList();
  }

  Attributes manifest() throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.getManifest().getMainAttributes();
    }
  }

  byte[] bytes(String name) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.getInputStream(jar.getEntry(name)).readAllBytes();
    }
  }

  String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** Returns the release of Java that a class file needs. */
  int feature(String name) throws IOException {
    return ByteBuffer.wrap(bytes(name)).getShort(6) - 44;
  }

  ModuleDescriptor descriptor() throws IOException {
    return ModuleDescriptor.read(new ByteArrayInputStream(bytes("module-info.class")));
  }
}
