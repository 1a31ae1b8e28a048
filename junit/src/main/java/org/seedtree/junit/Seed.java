package org.seedtree.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a field that receives a stream before each test, or pins a seed.
 *
 * <ul>
 *   <li>{@code @Seed Generator rng;} is a field with the stream of the test.
 *   <li>{@code @Seed(42)} on a field or a parameter pins it to {@code default_rng(42)}, {@code
 *       RandomState(42)} or {@code SeedSequence(42)}, in every test and run.
 *   <li>{@code @Seed(42)} on a class or a method replaces the run's seed in its tests; their
 *       streams differ as they do otherwise. A method's seed precedes that of its class, and an
 *       inner class's that of the outer one.
 * </ul>
 *
 * <p>It registers {@link SeedtreeExtension}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.ANNOTATION_TYPE
})
@ExtendWith(SeedtreeExtension.class)
public @interface Seed {

  /**
   * Returns the seed, several integers for NumPy's seed of a list; a negative one is the unsigned
   * 64-bit word with its bits. None, the default, pins nothing.
   */
  long[] value() default {};
}
