package consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Starts Felix with the bundles of its arguments, and draws with the classes of the first one. */
public class Consumer {

  private Consumer() {}

  /** Prints the lines of expected.txt. */
  public static void main(String[] jars) throws Exception {
    Path cache = Files.createTempDirectory(Path.of("target"), "felix");
    Map<String, String> configuration = new HashMap<>();
    configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    Framework felix = new org.apache.felix.framework.FrameworkFactory().newFramework(configuration);
    felix.start();
    List<Bundle> bundles = new ArrayList<>();
    for (String jar : jars) {
      bundles.add(felix.getBundleContext().installBundle(Path.of(jar).toUri().toString()));
    }
    for (Bundle bundle : bundles) {
      bundle.start();
      if (bundle.getState() != Bundle.ACTIVE) {
        throw new IllegalStateException(bundle + " is not active");
      }
    }
    draw(bundles.get(0).loadClass("org.seedtree.Generator"));
    felix.stop();
    felix.waitForStop(10_000);
  }

  private static void draw(Class<?> generator) throws Exception {
    Object rng = generator.getMethod("defaultRng", long.class).invoke(null, 12345L);
    System.out.println(generator.getMethod("random").invoke(rng));
    System.out.println(
        generator.getMethod("normal", double.class, double.class).invoke(rng, 10, 2));
    Object dice =
        generator.getMethod("integers", long.class, long.class, int.class).invoke(rng, 1L, 7L, 5);
    System.out.println(Arrays.toString((long[]) dice));
    System.out.println(
        Arrays.toString((int[]) generator.getMethod("permutation", int.class).invoke(rng, 6)));
    Object child = ((List<?>) generator.getMethod("spawn", int.class).invoke(rng, 2)).get(1);
    System.out.println(generator.getMethod("exponential", double.class).invoke(child, 3));
  }
}
