package org.seedtree.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.seedtree.Generator;
import org.seedtree.Seeds;
import org.seedtree.engine.MT19937;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

/** The streams of tests: their seeds by name, and the types that draw from them. */
final class TestStream {

  private static final String JUPITER = "[engine:junit-jupiter]/";

  private static final Map<Class<?>, Function<SeedSequence, Object>> DERIVED =
      Map.of(
          SeedSequence.class, seed -> seed,
          Generator.class, Generator::defaultRng,
          Random.class, seed -> Generator.defaultRng(seed).asRandom(),
          RandomGenerator.class, seed -> Generator.defaultRng(seed).asRandomGenerator(),
          RandomState.class, seed -> new RandomState(new MT19937(seed)));

  private TestStream() {}

  /** Returns the types that draw from a stream. */
  static Set<Class<?>> types() {
    return DERIVED.keySet();
  }

  /** Returns an object of one of the {@link #types} that draws from the stream of a seed. */
  static Object of(Class<?> type, SeedSequence seed) {
    return Objects.requireNonNull(DERIVED.get(type)).apply(seed);
  }

  /**
   * Returns the object of a pinned seed: {@code default_rng(seed)} or {@code RandomState(seed)}; or
   * empty if the element pins none.
   */
  static Optional<Object> pinned(Class<?> type, AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, Seed.class)
        .map(Seed::value)
        .filter(seed -> seed.length > 0)
        .map(
            seed -> {
              if (type == RandomState.class) {
                return seed.length == 1 ? new RandomState(seed[0]) : new RandomState(seed);
              }
              return of(type, RunSeed.pinned(seed).sequence());
            });
  }

  /** Returns the seed of a parameter or field of a test. */
  static SeedSequence seed(RunSeed run, String testId, String name) {
    return Seeds.of(run.sequence()).named(testId + "/" + name);
  }

  /** Returns the name of a parameter. */
  static String parameterName(Executable executable, int index) {
    return executable.getDeclaringClass().getName()
        + "."
        + executable.getName()
        + "["
        + index
        + "]";
  }

  /** Returns the unique id within JUnit Jupiter, which is the same in a suite. */
  static String id(ExtensionContext context) {
    String id = context.getUniqueId();
    int engine = id.lastIndexOf(JUPITER);
    return engine < 0 ? id : id.substring(engine + JUPITER.length());
  }
}
