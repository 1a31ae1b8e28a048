package org.seedtree;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Spliterator;
import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stream {@code equiDoubles} that {@link RandomGenerator} has from Java 22 on, made so that it
 * is not split: it has no size, and the JDK's would be drawn by several threads at once.
 */
final class EquiDoubles {

  private static final @Nullable MethodHandle OF_JDK = find();

  private static @Nullable MethodHandle find() {
    MethodType type =
        MethodType.methodType(
            DoubleStream.class, double.class, double.class, boolean.class, boolean.class);
    try {
      return MethodHandles.privateLookupIn(RandomGeneratorView.class, MethodHandles.lookup())
          .findSpecial(RandomGenerator.class, "equiDoubles", type, RandomGeneratorView.class);
    } catch (NoSuchMethodException e) {
      return null; // before Java 22
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static DoubleStream of(
      RandomGeneratorView view, double left, double right, boolean hasLeft, boolean hasRight) {
    if (OF_JDK == null) {
      throw new UnsupportedOperationException("equiDoubles: from Java 22 on");
    }
    DoubleStream stream;
    try {
      stream = (DoubleStream) OF_JDK.invoke(view, left, right, hasLeft, hasRight);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return StreamSupport.doubleStream(new Unsplit(stream.spliterator()), false);
  }

  /** A source of doubles that one thread draws. */
  private static final class Unsplit implements Spliterator.OfDouble {

    private final Spliterator.OfDouble source;

    Unsplit(Spliterator.OfDouble source) {
      this.source = source;
    }

    @Override
    public boolean tryAdvance(DoubleConsumer action) {
      return source.tryAdvance(action);
    }

    @Override
    public Spliterator.@Nullable OfDouble trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
      return ORDERED | NONNULL | IMMUTABLE;
    }
  }

  private EquiDoubles() {}
}
