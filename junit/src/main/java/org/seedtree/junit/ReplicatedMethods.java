package org.seedtree.junit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The methods of a test class that are marked by {@link Replicates}, and their streams. */
public final class ReplicatedMethods {

  /** The configuration parameter that names a single replicate, {@code CLASS#METHOD:INDEX}. */
  static final String REPLICATE = "seedtree.replicate";

  private final RunSeed run;
  private final String classId;
  private final Optional<String> only;

  ReplicatedMethods(ExtensionContext context) {
    this.run = RunSeed.of(context);
    this.classId = TestStream.id(context.getParent().orElseThrow());
    this.only = context.getConfigurationParameter(REPLICATE);
  }

  Stream<DynamicTest> tests(Object instance) {
    Class<?> owner = instance.getClass();
    List<Method> methods =
        AnnotationSupport.findAnnotatedMethods(
            owner, Replicates.class, HierarchyTraversalMode.TOP_DOWN);
    if (methods.isEmpty()) {
      throw new ExtensionConfigurationException("no method has @Replicates: " + owner.getName());
    }
    methods.forEach(ReplicatedMethods::check);
    return methods.stream()
        .filter(method -> only.isEmpty() || only.get().startsWith(name(owner, method) + ":"))
        .map(
            method ->
                dynamicTest(
                    method.getName()
                        + ", "
                        + method.getAnnotation(Replicates.class).value()
                        + " replicates",
                    source(owner, method),
                    () -> test(instance, method)));
  }

  private static void check(Method method) {
    Replicates replicates = method.getAnnotation(Replicates.class);
    String message = null;
    if (method.getReturnType() != double.class) {
      message = "must return a double";
    } else if (Modifier.isStatic(method.getModifiers())) {
      message = "must not be static";
    } else if (method.getParameterCount() == 0
        || !TestStream.types().containsAll(List.of(method.getParameterTypes()))) {
      message =
          "must have parameters, each a Generator, RandomState, SeedSequence, RandomGenerator or"
              + " Random";
    } else if (Arrays.stream(method.getParameters())
        .allMatch(parameter -> pinned(parameter).isPresent())) {
      message = "must have a parameter that @Seed does not pin";
    } else if (replicates.value() < 1) {
      message = "must have at least 1 replicate";
    } else if (!(replicates.alpha() > 0 && replicates.alpha() < 1)) {
      message = "must have an alpha in (0, 1)";
    }
    if (message != null) {
      throw new ExtensionConfigurationException("@Replicates method " + message + ": " + method);
    }
  }

  private static Optional<Object> pinned(Parameter parameter) {
    return TestStream.pinned(parameter.getType(), parameter);
  }

  private static URI source(Class<?> owner, Method method) {
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(","));
    return URI.create("method:" + owner.getName() + "#" + method.getName() + "(" + types + ")");
  }

  private static String name(Class<?> owner, Method method) {
    return owner.getName() + "#" + method.getName();
  }

  private void test(Object instance, Method method) {
    Replicates replicates = method.getAnnotation(Replicates.class);
    RunSeed seed =
        AnnotationSupport.findAnnotation(method, Seed.class)
            .map(Seed::value)
            .filter(pinned -> pinned.length > 0)
            .map(RunSeed::pinned)
            .orElse(run);
    String name = name(instance.getClass(), method);
    if (only.isPresent()) {
      int index = index(only.get().substring(name.length() + 1), replicates.value());
      System.out.println(name + ":" + index + ": p-value " + call(instance, method, seed, index));
      return;
    }
    double[] p = new double[replicates.value()];
    for (int i = 0; i < p.length; i++) {
      p[i] = explained(instance, method, seed, i);
    }
    Uniformity all = Uniformity.of(p);
    if (all.isRejected(replicates.alpha())) {
      throw new AssertionError(
          all + "; replay the smallest with " + replay(name, seed, all.smallest()));
    }
  }

  private static int index(String text, int replicates) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) >= replicates) {
      throw new ExtensionConfigurationException(
          REPLICATE + ": no replicate of 0 to " + (replicates - 1) + ": " + text);
    }
    return Integer.parseInt(text);
  }

  private static String replay(String name, RunSeed seed, int index) {
    String replicate = "-D" + REPLICATE + "=" + name + ":" + index;
    return seed.isPinned() ? replicate : seed.property() + " " + replicate;
  }

  private double explained(Object instance, Method method, RunSeed seed, int index) {
    String replay = "replay with " + replay(name(instance.getClass(), method), seed, index);
    double p;
    try {
      p = call(instance, method, seed, index);
    } catch (Throwable failure) {
      RepeatWith.addTo(failure, replay);
      throw failure;
    }
    if (!(p >= 0 && p <= 1)) {
      throw new AssertionError("p-value is not in [0, 1]: " + p + "; " + replay);
    }
    return p;
  }

  private double call(Object instance, Method method, RunSeed seed, int index) {
    Object[] arguments = new Object[method.getParameterCount()];
    Arrays.setAll(arguments, k -> argument(method, k, seed, index));
    Object p = ReflectionSupport.invokeMethod(method, instance, arguments);
    return (double) Objects.requireNonNull(p);
  }

  private Object argument(Method method, int k, RunSeed seed, int index) {
    Parameter parameter = method.getParameters()[k];
    String name = TestStream.parameterName(method, k);
    return pinned(parameter)
        .orElseGet(
            () ->
                TestStream.of(
                    parameter.getType(), TestStream.seed(seed, classId, name).child(index)));
  }
}
