package org.seedtree.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Triangular;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.seed.ISeedSequence;

/** Parallel fills with an engine of 32-bit words that discards any number of them at once. */
class OwnEngineTest {

  private static final int N = 1 << 18;

  /** Weyl's sequence, scrambled. */
  private static final class Weyl32 extends BitGenerator {

    private static final long serialVersionUID = 1;

    private long drawn;

    Weyl32(long drawn) {
      super(null);
      this.drawn = drawn;
    }

    @Override
    public int nextInt() {
      return (int) nextRaw();
    }

    @Override
    public long nextLong() {
      long high = nextRaw();
      return high << 32 | nextRaw();
    }

    @Override
    public long nextRaw() {
      long word = ++drawn * 0x9e3779b97f4a7c15L;
      return (word ^ word >>> 29) * 0xbf58476d1ce4e5b9L >>> 32;
    }

    @Override
    public void discardRaw(long n) {
      drawn += n;
    }

    @Override
    public String name() {
      return "Weyl32";
    }

    @Override
    public int wordBits() {
      return Integer.SIZE;
    }

    @Override
    public OptionalInt bufferedUint32() {
      return OptionalInt.empty();
    }

    @Override
    public boolean canAdvance() {
      return false;
    }

    @Override
    public boolean canDiscardInConstantTime() {
      return true;
    }

    @Override
    public BitGenerator copy() {
      return new Weyl32(drawn);
    }

    @Override
    public BitGeneratorState state() {
      return new Drawn(drawn);
    }

    @Override
    public void setState(BitGeneratorState state) {
      drawn = ((Drawn) state).count;
    }

    @Override
    protected BitGenerator reseeded(ISeedSequence seed) {
      throw new UnsupportedOperationException();
    }
  }

  /** The number of words that have been drawn. */
  private record Drawn(long count) implements BitGeneratorState {

    @Override
    public String bitGenerator() {
      return "Weyl32";
    }

    @Override
    public BitGenerator toBitGenerator(ISeedSequence seedSeq) {
      return new Weyl32(count);
    }

    @Override
    public Optional<BigInteger> streamId() {
      return Optional.of(BigInteger.ONE);
    }

    @Override
    public Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other) {
      return Optional.of(BigInteger.valueOf(((Drawn) other).count - count));
    }

    @Override
    public String toJson() {
      return "{}";
    }
  }

  static List<DoubleDistribution> distributions() {
    return List.of(new StandardUniform(), new Triangular(0, 1, 2), new StandardNormal());
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void valuesAndStateAreThoseOfOneThread(DoubleDistribution distribution) {
    Weyl32 bits = new Weyl32(5);
    Weyl32 same = new Weyl32(5);
    double[] expected = new Generator(same).fill(distribution, new double[N]);
    double[] actual = Parallel.over(2).fill(new Generator(bits), distribution, new double[N]);
    assertThat(actual).isEqualTo(expected);
    assertThat(bits.drawn).isEqualTo(same.drawn);
  }
}
