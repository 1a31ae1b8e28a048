package org.seedtree.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that returns a p-value, in a class that implements {@link ReplicatedTests}: it is
 * called once for each of {@link #value} streams, and all p-values together are tested for
 * uniformity.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Replicates {

  /** Returns the number of streams, at least 1. */
  int value() default 1000;

  /** Returns the probability that the test fails although the p-values are uniform, 0 to 1. */
  double alpha() default 1e-6;
}
