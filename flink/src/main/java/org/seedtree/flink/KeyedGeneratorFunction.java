package org.seedtree.flink;

import java.io.Serializable;
import java.util.Objects;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.engine.Philox;
import org.seedtree.seed.SeedSequence;

/**
 * A function for Flink's {@code DataGeneratorSource} whose element depends on a seed and its index
 * alone, so that a source has the same elements at any parallelism and after failures:
 *
 * {@snippet file="FlinkSnippetsTest.java" region="generator"}
 *
 * <p>An element is drawn from the stream of its index as the key; see {@link Keyed}.
 *
 * @param <T> the type of the elements
 */
public final class KeyedGeneratorFunction<T> implements GeneratorFunction<Long, T> {

  private static final long serialVersionUID = 1;

  private final Keyed keyed;
  private final Element<T> element;
  private transient @Nullable Philox engine;
  private transient @Nullable Generator rng;

  private KeyedGeneratorFunction(Keyed keyed, Element<T> element) {
    this.keyed = keyed;
    this.element = Objects.requireNonNull(element, "element");
  }

  /**
   * Makes an element; what it captures must be serializable.
   *
   * @param <T> the type of the elements
   */
  @FunctionalInterface
  public interface Element<T> extends Serializable {

    /**
     * Returns the element of an index.
     *
     * @param rng a generator at the start of the index's stream, which must not be kept and cannot
     *     spawn
     * @param index the index, from 0 on
     * @throws Exception if there is none
     */
    T draw(Generator rng, long index) throws Exception;
  }

  /**
   * Returns a function of a seed.
   *
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param element makes an element
   * @param <T> the type of the elements
   */
  public static <T> KeyedGeneratorFunction<T> of(long seed, Element<T> element) {
    return of(Keyed.of(seed), element);
  }

  /**
   * Returns a function of a seed.
   *
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @param element makes an element
   * @param <T> the type of the elements
   */
  public static <T> KeyedGeneratorFunction<T> of(int seed, Element<T> element) {
    return of(Keyed.of(seed), element);
  }

  /**
   * Returns a function of a seed sequence.
   *
   * @param seed the seed sequence, whose counter of children is neither read nor changed
   * @param element makes an element
   * @param <T> the type of the elements
   */
  public static <T> KeyedGeneratorFunction<T> of(SeedSequence seed, Element<T> element) {
    return of(Keyed.of(seed), element);
  }

  /**
   * Returns a function of the values of a seed, which may be salted.
   *
   * @param keyed the values by key
   * @param element makes an element
   * @param <T> the type of the elements
   */
  public static <T> KeyedGeneratorFunction<T> of(Keyed keyed, Element<T> element) {
    return new KeyedGeneratorFunction<>(Objects.requireNonNull(keyed, "keyed"), element);
  }

  /** Returns the element of an index. */
  @Override
  public T map(Long index) throws Exception {
    Philox bits = engine;
    Generator generator = rng;
    if (bits == null || generator == null) {
      bits = keyed.engine();
      generator = new Generator(bits);
      engine = bits;
      rng = generator;
    }
    Keyed.seek(bits, index);
    return element.draw(generator, index);
  }
}
