package org.seedtree.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Sha256;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;

/**
 * Loads a simulation from a user's jar: a {@link DoubleReplication} or {@link LongReplication} with
 * a public constructor that takes the parameters as a map of strings, or nothing.
 */
final class JarSimulation {

  private JarSimulation() {}

  /**
   * Loads a class.
   *
   * @throws UserException if the class cannot be loaded or is no simulation
   */
  static Simulation load(Path jar, String name, Map<String, String> parameters) {
    String sha256 = sha256(jar);
    Object replication = create(jar, name, parameters);
    if (replication instanceof DoubleReplication doubles) {
      return new Simulation(name, sha256, parameters, DType.FLOAT64, doubles, null, null);
    }
    if (replication instanceof LongReplication longs) {
      return new Simulation(name, sha256, parameters, DType.INT64, longs::run, longs, null);
    }
    throw new UserException(
        name
            + " is neither an org.seedtree.simulation.DoubleReplication nor an"
            + " org.seedtree.simulation.LongReplication");
  }

  private static Object create(Path jar, String name, Map<String, String> parameters) {
    try {
      @SuppressWarnings("resource") // the class may load others as long as it runs
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, JarSimulation.class.getClassLoader());
      Class<?> type = Class.forName(name, true, loader);
      Constructor<?> withParameters = constructor(type, Map.class);
      if (withParameters != null) {
        return withParameters.newInstance(parameters);
      }
      Constructor<?> plain = constructor(type);
      if (plain == null) {
        throw new UserException(
            name + " has no public constructor that takes a Map<String, String> or nothing");
      }
      if (!parameters.isEmpty()) {
        throw new UserException(
            name
                + " takes no parameters: it has no public constructor with a Map<String, String>,"
                + " but "
                + parameters
                + " is given");
      }
      return plain.newInstance();
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      throw new UserException(jar + " has no class " + name + ", or lacks one that it needs: " + e);
    } catch (InvocationTargetException e) {
      throw new UserException(name + ": " + e.getCause());
    } catch (ReflectiveOperationException | LinkageError | IOException e) {
      throw new UserException("cannot use " + name + " of " + jar + ": " + e);
    }
  }

  private static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      return type.getConstructor(parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static String sha256(Path jar) {
    try (InputStream in = Files.newInputStream(jar)) {
      MessageDigest digest = Sha256.newDigest();
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest.digest());
    } catch (NoSuchFileException e) {
      throw new UserException("--jar: no such file: " + jar);
    } catch (IOException e) {
      throw new UserException("--jar: cannot read " + jar + ": " + IoMessage.of(e));
    }
  }
}
