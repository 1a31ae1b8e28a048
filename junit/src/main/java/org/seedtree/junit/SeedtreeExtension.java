package org.seedtree.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.TestAbortedException;
import org.seedtree.seed.SeedSequence;

/**
 * Gives each test a stream of its own, as a parameter or a field marked by {@link Seed}.
 *
 * <p>The types are {@code Generator}, {@code RandomState}, {@code SeedSequence} and the JDK's
 * {@code RandomGenerator} and {@code Random}. Test methods, {@code @BeforeEach} and
 * {@code @BeforeAll} methods and constructors take them.
 *
 * <p><b>Streams.</b> The seed of a stream depends on the seed of the run and on names alone: the
 * test's unique id, and the parameter or field. So it is the same in any order of tests, on any
 * number of threads, whichever tests run, and again the next time. Parameterised and repeated tests
 * have a stream for each invocation. A constructor and a {@code @BeforeAll} method have a stream of
 * their class, the same for each of its tests.
 *
 * <p><b>The seed of the run</b> is the configuration parameter {@code seedtree.seed}, which can be
 * a system property or a line of {@code junit-platform.properties}; otherwise the environment
 * variable {@code SEEDTREE_SEED}; otherwise 0. It is an integer in decimal, in hexadecimal after
 * {@code 0x}, or several separated by commas; or {@code fresh}, for a new one in each run, which is
 * logged. A configuration file must say {@code fresh} only for runs that are to explore, such as
 * nightly ones: {@code -Dseedtree.seed=fresh}.
 *
 * <p><b>A failure</b> of a test that drew from a stream has a suppressed exception that names the
 * seed, the property that repeats it and the test; both are also a report entry.
 */
public final class SeedtreeExtension
    implements ParameterResolver,
        BeforeEachCallback,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {

  private static final Namespace NAMESPACE = Namespace.create(SeedtreeExtension.class);

  /** The key of the seed that a test or its class drew from. */
  private static final String DRAWN = "drawn";

  /** Called by JUnit. */
  public SeedtreeExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return TestStream.types().contains(type) || type == ReplicatedMethods.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == ReplicatedMethods.class) {
      return new ReplicatedMethods(context);
    }
    Optional<Object> pinned = TestStream.pinned(type, parameter.getParameter());
    return pinned.orElseGet(
        () ->
            drawn(
                context,
                type,
                TestStream.parameterName(
                    parameter.getDeclaringExecutable(), parameter.getIndex())));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IllegalAccessException {
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      for (Field field : fields(instance)) {
        check(field, context);
        field.setAccessible(true);
        Class<?> type = field.getType();
        Optional<Object> pinned = TestStream.pinned(type, field);
        String name = field.getDeclaringClass().getName() + "." + field.getName();
        field.set(instance, pinned.orElseGet(() -> drawn(context, type, name)));
      }
    }
  }

  private static List<Field> fields(Object instance) {
    return AnnotationSupport.findAnnotatedFields(
        instance.getClass(), Seed.class, field -> true, HierarchyTraversalMode.TOP_DOWN);
  }

  private static void check(Field field, ExtensionContext context) {
    String message = null;
    if (Modifier.isStatic(field.getModifiers())) {
      message = "must not be static: tests would share its stream";
    } else if (Modifier.isFinal(field.getModifiers())) {
      message = "must not be final";
    } else if (!TestStream.types().contains(field.getType())) {
      message = "must be a Generator, RandomState, SeedSequence, RandomGenerator or Random";
    } else if (context.getExecutionMode() == ExecutionMode.CONCURRENT
        && context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS))) {
      message = "is shared by concurrent tests of one instance: make it a parameter";
    }
    if (message != null) {
      throw new ExtensionConfigurationException("@Seed field " + message + ": " + field);
    }
  }

  private static Object drawn(ExtensionContext context, Class<?> type, String name) {
    RunSeed run = RunSeed.of(context);
    context.getStore(NAMESPACE).put(DRAWN, run);
    SeedSequence seed = TestStream.seed(run, TestStream.id(context), name);
    return TestStream.of(type, seed);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw explained(context, failure);
  }

  private static Throwable explained(ExtensionContext context, Throwable failure) {
    RunSeed run = context.getStore(NAMESPACE).get(DRAWN, RunSeed.class);
    if (run != null && !(failure instanceof TestAbortedException)) {
      String how = run.isPinned() ? "pinned by @Seed" : "repeat with " + run.property();
      String message = "seed " + run.text() + "; " + how + ": " + TestStream.id(context);
      RepeatWith.addTo(failure, message);
      context.publishReportEntry("seedtree.seed", message);
    }
    return failure;
  }
}
