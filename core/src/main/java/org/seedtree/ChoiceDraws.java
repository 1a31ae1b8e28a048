package org.seedtree;

import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.sequence.Choice;

/**
 * The methods of {@link Generator} that choose from what there is; {@link Choice} has the options.
 * With replacement, all equally likely, where no option is given.
 */
public sealed interface ChoiceDraws permits Generator {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /**
   * A number in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  default int choice(int n) {
    return (int) choice((long) n);
  }

  /**
   * A number in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0}
   */
  default long choice(long n) {
    return Choice.withReplacement().index(bitGenerator(), n);
  }

  /**
   * {@code size} numbers in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0} or {@code size} is negative
   */
  default int[] choice(int n, int size) {
    return choice(n, size, Choice.withReplacement());
  }

  /**
   * {@code size} numbers in [0, n), chosen as {@code how} says.
   *
   * @throws IllegalArgumentException as {@link Choice#indices}
   */
  default int[] choice(int n, int size, Choice how) {
    return how.indices(bitGenerator(), n, size);
  }

  /**
   * {@code size} numbers in [0, n).
   *
   * @throws IllegalArgumentException if {@code n <= 0} or {@code size} is negative
   */
  default long[] choice(long n, int size) {
    return choice(n, size, Choice.withReplacement());
  }

  /**
   * {@code size} numbers in [0, n), chosen as {@code how} says.
   *
   * @throws IllegalArgumentException as {@link Choice#indices}
   */
  default long[] choice(long n, int size, Choice how) {
    return how.indices(bitGenerator(), n, size);
  }

  /** An element of {@code a}. */
  default double choice(double[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default double[] choice(double[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default double[] choice(double[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default float choice(float[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default float[] choice(float[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default float[] choice(float[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default long choice(long[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default long[] choice(long[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default long[] choice(long[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default int choice(int[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default int[] choice(int[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default int[] choice(int[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default short choice(short[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default short[] choice(short[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default short[] choice(short[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default char choice(char[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default char[] choice(char[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default char[] choice(char[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default byte choice(byte[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default byte[] choice(byte[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default byte[] choice(byte[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default boolean choice(boolean[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}. */
  default boolean[] choice(boolean[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says. */
  default boolean[] choice(boolean[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /** An element of {@code a}. */
  default <T> T choice(T[] a) {
    return a[Choice.withReplacement().place(bitGenerator(), a.length)];
  }

  /** {@code size} elements of {@code a}; rows of a matrix are shared, not copied. */
  default <T> T[] choice(T[] a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says; rows are shared. */
  default <T> T[] choice(T[] a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }

  /**
   * {@code size} slices of {@code a} across an axis, chosen as {@code how} says: with axis 1 the
   * columns of a matrix.
   *
   * @throws IllegalArgumentException if there is no such axis or the arrays along it differ in
   *     length
   */
  default <T> T[] choice(T[] a, int size, Choice how, int axis) {
    return how.elements(bitGenerator(), a, size, axis);
  }

  /** An element of {@code a}. */
  default <T> T choice(List<T> a) {
    return a.get(Choice.withReplacement().place(bitGenerator(), a.size()));
  }

  /** {@code size} elements of {@code a}, in a new modifiable list. */
  default <T> List<T> choice(List<T> a, int size) {
    return choice(a, size, Choice.withReplacement());
  }

  /** {@code size} elements of {@code a}, chosen as {@code how} says, in a new modifiable list. */
  default <T> List<T> choice(List<T> a, int size, Choice how) {
    return how.elements(bitGenerator(), a, size);
  }
}
