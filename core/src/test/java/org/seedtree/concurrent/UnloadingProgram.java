package org.seedtree.concurrent;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.seedtree.Generator;

/**
 * A program that runs an application with a class loader of its own, on threads that live on, and
 * prints whether the loader becomes unreachable. Soft references, which the JDK itself holds to
 * classes that it has linked, have to be cleared by every garbage collection.
 */
final class UnloadingProgram {

  /** Threads that compile vector loops or time loops end after at most a minute. */
  private static final int MAX_COLLECTIONS = 900;

  private UnloadingProgram() {}

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.submit(() -> {}).get(); // the thread does not inherit the application's loader
    WeakReference<ClassLoader> application = deployAndUndeploy(pool);
    for (int i = 0; i < MAX_COLLECTIONS && application.get() != null; i++) {
      System.gc();
      Thread.sleep(100);
    }
    System.out.println(application.get() == null ? "unloaded" : "held");
    pool.shutdownNow();
  }

  private static WeakReference<ClassLoader> deployAndUndeploy(ExecutorService pool)
      throws Exception {
    URL[] urls = {locationOf(Generator.class), locationOf(Application.class)};
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Class<?> program = loader.loadClass(Application.class.getName());
      if (program.getClassLoader() != loader) {
        throw new IllegalStateException("not of its own loader");
      }
      Runnable task = (Runnable) program.getConstructor().newInstance();
      task.run();
      pool.submit(task).get();
      return new WeakReference<>(loader);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL locationOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
