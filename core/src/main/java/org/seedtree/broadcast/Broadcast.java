package org.seedtree.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.RandomSource;

/**
 * A distribution for every element of an array, its parameters repeated to one shape as NumPy
 * broadcasts them: shapes are aligned at their ends, and an extent of 1 goes with any other.
 *
 * <pre>{@code
 * rng.doubles(Broadcast.of(Normal::new, of(locs), of(2.0)));              // normal(locs, 2.0)
 * rng.doubles(Broadcast.of(Normal::new, of(locs).reshape(-1, 1), of(scales))); // an outer product
 * rng.longs(Broadcast.of(Binomial::new, longs(10), of(ps)).size(5, 3));   // size=(5, 3)
 * }</pre>
 *
 * <p>Any function from numbers to a distribution will do; a constructor is one. Nothing is looked
 * at before the broadcast is drawn from or asked for its shape. Then all parameters are checked
 * before the first draw, in NumPy's order and with its words for arrays, and the shapes after them;
 * where a parameter is an empty array there is no distribution, and nothing to check the others
 * with. Values are drawn one after the other in row-major order, each with the draws of its
 * distribution.
 *
 * @param <D> the type of the distributions
 */
public final class Broadcast<D> {

  /** Makes a distribution of two numbers. */
  @FunctionalInterface
  public interface DistributionOf2<D> {
    /** The distribution with these parameters. */
    D of(double first, double second);
  }

  /** Makes a distribution of three numbers. */
  @FunctionalInterface
  public interface DistributionOf3<D> {
    /** The distribution with these parameters. */
    D of(double first, double second, double third);
  }

  /** Makes a distribution of a whole number and a number, as {@code binomial}'s. */
  @FunctionalInterface
  public interface DistributionOfOfCount<D> {
    /** The distribution with these parameters. */
    D of(long first, double second);
  }

  /** Makes a distribution of three whole numbers, as {@code hypergeometric}'s. */
  @FunctionalInterface
  public interface DistributionOfOfCounts<D> {
    /** The distribution with these parameters. */
    D of(long first, long second, long third);
  }

  /** Makes the distribution of the elements at these indices of the operands. */
  private interface Maker<D> {
    D make(int[] at);
  }

  /**
   * What there is to draw.
   *
   * @param distributions one for each element of the operands' joint shape
   * @param out the shape of the result
   * @param source for each element of the result the index of its distribution; null for its own
   */
  private record Plan<D>(List<D> distributions, Shape out, int @Nullable [] source) {}

  /** In NumPy's order, which messages number them by. */
  private final List<Operand> operands;

  private final Maker<D> maker;
  private final @Nullable Shape size;
  private @Nullable Plan<D> plan;

  private Broadcast(List<Operand> operands, Maker<D> maker, @Nullable Shape size) {
    this.operands = operands;
    this.maker = maker;
    this.size = size;
  }

  /** A distribution of one number. */
  public static <D> Broadcast<D> of(DoubleFunction<? extends D> distribution, Operand.Doubles a) {
    return new Broadcast<>(List.of(a), at -> distribution.apply(a.get(at[0])), null);
  }

  /** A distribution of two numbers. */
  public static <D> Broadcast<D> of(
      DistributionOf2<? extends D> distribution, Operand.Doubles a, Operand.Doubles b) {
    return new Broadcast<>(List.of(a, b), at -> distribution.of(a.get(at[0]), b.get(at[1])), null);
  }

  /** A distribution of three numbers. */
  public static <D> Broadcast<D> of(
      DistributionOf3<? extends D> distribution,
      Operand.Doubles a,
      Operand.Doubles b,
      Operand.Doubles c) {
    return new Broadcast<>(
        List.of(a, b, c), at -> distribution.of(a.get(at[0]), b.get(at[1]), c.get(at[2])), null);
  }

  /** A distribution of a whole number and a number; NumPy numbers binomial's p before its n. */
  public static <D> Broadcast<D> of(
      DistributionOfOfCount<? extends D> distribution, Operand.Longs n, Operand.Doubles p) {
    return new Broadcast<>(List.of(p, n), at -> distribution.of(n.get(at[1]), p.get(at[0])), null);
  }

  /** A distribution of three whole numbers. */
  public static <D> Broadcast<D> of(
      DistributionOfOfCounts<? extends D> distribution,
      Operand.Longs a,
      Operand.Longs b,
      Operand.Longs c) {
    return new Broadcast<>(
        List.of(a, b, c), at -> distribution.of(a.get(at[0]), b.get(at[1]), c.get(at[2])), null);
  }

  /**
   * The same in a given shape, which the parameters must be repeatable to; NumPy's {@code size}.
   *
   * @param extents the shape; none for a single value
   * @throws IllegalArgumentException if one is negative or the elements are too many for an array
   */
  public Broadcast<D> size(int... extents) {
    return new Broadcast<>(operands, maker, Shape.of(extents));
  }

  /**
   * The extents of the result: the size given, or the joint shape of the parameters; none for a
   * single value.
   *
   * @throws IllegalArgumentException if a parameter is not legal or the shapes do not go together
   */
  public int[] shape() {
    return plan().out.extents();
  }

  /**
   * How many elements the result has.
   *
   * @throws IllegalArgumentException if a parameter is not legal or the shapes do not go together
   */
  public int length() {
    return plan().out.size();
  }

  /**
   * The distribution of an element.
   *
   * @param i index of the element in row-major order
   * @throws IllegalArgumentException if a parameter is not legal or the shapes do not go together
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public D distribution(int i) {
    Plan<D> p = plan();
    Objects.checkIndex(i, p.out.size());
    if (p.source != null) {
      return p.distributions.get(p.source[i]);
    }
    return p.distributions.get(p.distributions.size() == 1 ? 0 : i);
  }

  /** Draws all elements into {@code out[from..from + length())}. */
  public static void fill(
      Broadcast<? extends DoubleDistribution> broadcast,
      RandomSource bits,
      double[] out,
      int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isOneDistribution()) {
      broadcast.distribution(0).fill(bits, out, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      out[i] = broadcast.distribution(i - from).sample(bits);
    }
  }

  /** Draws all elements into {@code out[from..from + length())}. */
  public static void fill(
      Broadcast<? extends FloatDistribution> broadcast, RandomSource bits, float[] out, int from) {
    int to = broadcast.end(from, out.length);
    for (int i = from; i < to; i++) {
      out[i] = broadcast.distribution(i - from).sampleFloat(bits);
    }
  }

  /** Draws all elements into {@code out[from..from + length())}. */
  public static void fill(
      Broadcast<? extends LongDistribution> broadcast, RandomSource bits, long[] out, int from) {
    int to = broadcast.end(from, out.length);
    if (broadcast.isOneDistribution()) {
      broadcast.distribution(0).fill(bits, out, from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      out[i] = broadcast.distribution(i - from).sample(bits);
    }
  }

  private int end(int from, int length) {
    Objects.checkFromIndexSize(from, length(), length);
    return from + length();
  }

  private boolean isOneDistribution() {
    return plan().distributions.size() == 1 && length() > 0;
  }

  private Plan<D> plan() {
    Plan<D> made = plan;
    if (made == null) {
      made = makePlan();
      plan = made;
    }
    return made;
  }

  private Plan<D> makePlan() {
    List<Shape> shapes = new ArrayList<>(operands.stream().map(Operand::inShape).toList());
    Shape joint = Shape.joint(shapes);
    List<D> distributions = joint == null ? distributionsApart(shapes) : distributions(joint);
    if (size == null) {
      if (joint == null) {
        throw Shape.mismatch(shapes, 0);
      }
      return new Plan<>(distributions, joint, null);
    }
    shapes.add(0, size); // as NumPy counts: the result is argument 0
    Shape all = Shape.joint(shapes);
    if (joint == null || all == null) {
      throw Shape.mismatch(shapes, 0);
    }
    if (!all.equals(size) && !joint.isScalar()) {
      throw new IllegalArgumentException(
          "Output size "
              + size
              + " is not compatible with broadcast dimensions of inputs "
              + all
              + ".");
    }
    boolean one = distributions.size() == 1;
    return new Plan<>(distributions, size, one ? null : joint.indicesWithin(size, size.size()));
  }

  private List<D> distributions(Shape joint) {
    int[][] indices =
        operands.stream()
            .map(operand -> operand.inShape().indicesWithin(joint, joint.size()))
            .toArray(int[][]::new);
    return distributions(joint.size(), (i, k) -> indices[k] == null ? i : indices[k][i]);
  }

  /** Checks the parameters of shapes that do not go together, as NumPy does before the shapes. */
  private List<D> distributionsApart(List<Shape> shapes) {
    boolean empty = shapes.stream().anyMatch(shape -> shape.size() == 0);
    int most = empty ? 0 : shapes.stream().mapToInt(Shape::size).max().orElse(0);
    return distributions(most, (i, k) -> i % shapes.get(k).size());
  }

  private interface Indices {
    int of(int element, int operand);
  }

  private List<D> distributions(int count, Indices indices) {
    List<D> distributions = new ArrayList<>(count);
    List<IllegalArgumentException> refusals = new ArrayList<>();
    int[] at = new int[operands.size()];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < at.length; k++) {
        at[k] = indices.of(i, k);
      }
      try {
        distributions.add(maker.make(at));
      } catch (IllegalArgumentException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      boolean single = operands.stream().allMatch(operand -> operand.inShape().isScalar());
      throw single ? refusals.get(0) : ArrayValidation.first(refusals);
    }
    return distributions;
  }

  @Override
  public String toString() {
    return "Broadcast" + operands + (size == null ? "" : " to " + size);
  }
}
