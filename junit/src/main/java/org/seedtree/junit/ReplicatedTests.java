package org.seedtree.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests statistics over many streams: a test class implements this interface, and marks by {@link
 * Replicates} the methods that return a p-value.
 *
 * {@snippet file="JunitSnippetsTest.java" region="replicates"}
 *
 * <p>A method is called once for each of its streams, on one instance and thread, with parameters
 * of the types of {@link SeedtreeExtension}. One that {@link Seed} pins is the same in each call;
 * there must be another one. It fails at once if it throws an exception or returns no number of [0,
 * 1]. Otherwise all p-values together are tested for being uniform, with a probability {@link
 * Replicates#alpha} of failing although they are:
 *
 * <ul>
 *   <li>half of it for Kolmogorov and Smirnov's largest distance D from the uniform distribution,
 *       whose p-value is at most {@code 2 exp(-2 n D^2)} (Massart, 1990);
 *   <li>half of it for the smallest of them, {@code 1 - (1 - min)^n}: one stream in which the
 *       statistic is impossible.
 * </ul>
 *
 * <p>The statistic must be continuous: the p-values of counts are not uniform. The failure names
 * the replicate of the smallest p-value and the properties that run it alone:
 *
 * <pre>{@code
 * -Dseedtree.seed=0 -Dseedtree.replicate=org.example.DiceTest#areFair:17
 * }</pre>
 *
 * <p>It then prints its p-value; other replicates and methods are left out.
 */
@ExtendWith(SeedtreeExtension.class)
public interface ReplicatedTests {

  /**
   * Returns a test for each marked method. Called by JUnit.
   *
   * @param methods the methods of the test class
   */
  @TestFactory
  default Stream<DynamicTest> replicatedTests(ReplicatedMethods methods) {
    return methods.tests(this);
  }
}
