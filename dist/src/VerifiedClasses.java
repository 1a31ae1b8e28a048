import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar's classes as of Java 8, with stack maps. Those of earlier releases, such as
 * picocli's, are verified by inference, which takes long, and are in no AOT cache.
 */
class VerifiedClasses {

  private static final int JAVA_8 = 52;

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final ClassFile classes =
      ClassFile.of(
          StackMapsOption.GENERATE_STACK_MAPS,
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(
                      type -> {
                        String descriptor = type.descriptorString();
                        String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
                        byte[] bytes = entries.get(name);
                        return bytes == null ? null : new ByteArrayInputStream(bytes);
                      })
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  /** Replaces the jars of the arguments. */
  public static void main(String[] jars) throws IOException {
    for (String jar : jars) {
      new VerifiedClasses().replace(Path.of(jar));
    }
  }

  private void replace(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(
            entry.getKey().endsWith(".class") ? verified(entry.getValue()) : entry.getValue());
      }
    }
  }

  private byte[] verified(byte[] bytes) {
    ClassModel model = classes.parse(bytes);
    if (model.majorVersion() >= JAVA_8) {
      return bytes;
    }
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(JAVA_8, 0);
          } else {
            builder.with(element);
          }
        };
    // Copied instruction by instruction: a method that is copied whole gets no stack maps.
    return classes.transformClass(
        model,
        version.andThen(
            ClassTransform.transformingMethodBodies((code, element) -> code.with(element))));
  }
}
