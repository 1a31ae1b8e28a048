package org.seedtree.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs of test classes by JUnit Jupiter, within tests. */
final class Runs {

  private Runs() {}

  /** Runs a class with configuration parameters, given as {@code name=value}. */
  static EngineExecutionResults of(Class<?> type, String... configuration) {
    return of(selectClass(type), configuration);
  }

  /** Runs a method without parameters. */
  static EngineExecutionResults ofMethod(Class<?> type, String method, String... configuration) {
    return of(selectMethod(type.getName() + "#" + method), configuration);
  }

  private static EngineExecutionResults of(DiscoverySelector selector, String... configuration) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : configuration) {
      int equals = parameter.indexOf('=');
      parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selector)
        .configurationParameters(parameters)
        .execute();
  }

  /** Returns the failures of tests and containers, in their order. */
  static List<Throwable> failures(EngineExecutionResults results) {
    return results.allEvents().finished().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }
}
