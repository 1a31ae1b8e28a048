package org.seedtree.cli.run;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.UserException;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;

/**
 * Loads a simulation from a user's jar: a {@link DoubleReplication} or {@link LongReplication} with
 * a public constructor that takes the parameters as a map of strings, or nothing.
 */
final class JarSimulation {

  private JarSimulation() {}

  /**
   * Loads a class. No code of the jar runs before its digest has been compared and the class is
   * known to be a simulation.
   *
   * @param expected the SHA-256 that the jar must have; null for any
   * @throws UserException if the jar is another one, or the class cannot be loaded or is no
   *     simulation
   */
  static Simulation load(
      Path jar, String name, Map<String, String> parameters, @Nullable String expected) {
    String sha256 = JarFiles.sha256(jar);
    if (expected != null && !expected.equals(sha256)) {
      throw new UserException(
          jar
              + " is not the jar of the run: its SHA-256 is "
              + sha256
              + ", the run's was "
              + expected);
    }
    Object replication = create(jar, name, parameters);
    if (replication instanceof DoubleReplication doubles) {
      return new Simulation(name, sha256, parameters, DType.FLOAT64, doubles, null, null);
    }
    LongReplication longs = (LongReplication) replication;
    return new Simulation(name, sha256, parameters, DType.INT64, longs::run, longs, null);
  }

  private static Object create(Path jar, String name, Map<String, String> parameters) {
    try {
      Class<?> type = type(jar, name);
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
      throw new UserException(name + ": " + text(e.getCause()));
    } catch (ReflectiveOperationException | LinkageError | SecurityException | IOException e) {
      throw new UserException("cannot use " + name + " of " + jar + ": " + text(e));
    }
  }

  /** Returns the class, which is not initialised yet. */
  private static Class<?> type(Path jar, String name) throws ClassNotFoundException, IOException {
    @SuppressWarnings("resource") // the class may load others as long as it runs
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {JarFiles.locate(jar).toUri().toURL()}, JarSimulation.class.getClassLoader());
    Class<?> type = Class.forName(name, false, loader);
    if (!DoubleReplication.class.isAssignableFrom(type)
        && !LongReplication.class.isAssignableFrom(type)) {
      throw new UserException(
          name
              + " is neither an org.seedtree.simulation.DoubleReplication nor an"
              + " org.seedtree.simulation.LongReplication");
    }
    if (type.getClassLoader() != loader) {
      throw new UserException(name + " is not a class of " + jar);
    }
    return type;
  }

  /** Returns a failure with its cause, which is all that a failed initialisation says. */
  private static String text(@Nullable Throwable failure) {
    Throwable cause = failure instanceof ExceptionInInitializerError ? failure.getCause() : null;
    return failure + (cause == null ? "" : ", caused by " + cause);
  }

  private static @Nullable Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      return type.getConstructor(parameters);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
