package org.seedtree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.LeapableGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.Philox;
import org.seedtree.engine.SFC64;
import org.seedtree.seed.SeedSequence;

/** The view as {@code java.util.Random}, and the jumps of the view as the JDK's interface. */
class RandomViewTest {

  /**
   * Expects what NumPy gives:
   *
   * <pre>{@code
   * r = default_rng(42)
   * r.random(), [r.integers(10) for _ in range(3)], r.standard_normal(), r.standard_exponential(),
   * r.integers(-5, 7), r.random(dtype='f4'), 3 + 2 * r.standard_normal()
   * }</pre>
   */
  @Test
  void valuesAreNumPys() {
    Random random = Generator.defaultRng(42).asRandom();
    assertThat(random.nextDouble()).isEqualTo(0x1.8c43f79a2db24p-1);
    assertThat(IntStream.range(0, 3).map(i -> random.nextInt(10))).containsExactly(6, 4, 4);
    assertThat(random.nextGaussian()).isEqualTo(0x1.e191b2d157f36p-1);
    assertThat(random.nextExponential()).isEqualTo(0x1.620c2ecdb1656p-4);
    assertThat(random.nextInt(-5, 7)).isEqualTo(5);
    assertThat(random.nextFloat()).isEqualTo(0x1.0d8ea6p-1f);
    assertThat(random.nextGaussian(3, 2)).isEqualTo(0x1.a0ba260eb6008p+1);
  }

  /** The order of {@code for i in range(10, 1, -1): swap(deck, i - 1, r.integers(i))}. */
  @Test
  void collectionsAreShuffledByNumPysIntegers() {
    List<Integer> deck = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
    Collections.shuffle(deck, Generator.defaultRng(42).asRandom());
    assertThat(deck).containsExactly(1, 8, 7, 9, 4, 2, 3, 5, 6, 0);
  }

  @Test
  void everyMethodIsThatOfTheOtherView() {
    Random random = Generator.defaultRng(7).asRandom();
    RandomGenerator view = Generator.defaultRng(7).asRandomGenerator();
    for (int i = 0; i < 3; i++) {
      assertThat(random.nextInt()).isEqualTo(view.nextInt());
      assertThat(random.nextLong()).isEqualTo(view.nextLong());
      assertThat(random.nextLong(1L << 40)).isEqualTo(view.nextLong(1L << 40));
      assertThat(random.nextLong(-9, 1L << 50)).isEqualTo(view.nextLong(-9, 1L << 50));
      assertThat(random.nextBoolean()).isEqualTo(view.nextBoolean());
      assertThat(random.nextDouble(3)).isEqualTo(view.nextDouble(3));
      assertThat(random.nextDouble(-1, 3)).isEqualTo(view.nextDouble(-1, 3));
      assertThat(random.nextFloat(3)).isEqualTo(view.nextFloat(3));
      byte[] bytes = new byte[13];
      byte[] others = new byte[13];
      random.nextBytes(bytes);
      view.nextBytes(others);
      assertThat(bytes).isEqualTo(others);
    }
    assertThat(random.ints(9).toArray()).isEqualTo(view.ints(9).toArray());
    assertThat(random.ints(9, 1, 7).toArray()).isEqualTo(view.ints(9, 1, 7).toArray());
    assertThat(random.ints().limit(9).toArray()).isEqualTo(view.ints().limit(9).toArray());
    assertThat(random.ints(1, 7).limit(9).toArray()).isEqualTo(view.ints(1, 7).limit(9).toArray());
    assertThat(random.longs(9).toArray()).isEqualTo(view.longs(9).toArray());
    assertThat(random.longs(9, 1, 7).toArray()).isEqualTo(view.longs(9, 1, 7).toArray());
    assertThat(random.longs().limit(9).toArray()).isEqualTo(view.longs().limit(9).toArray());
    assertThat(random.longs(1, 7).limit(9).toArray())
        .isEqualTo(view.longs(1, 7).limit(9).toArray());
    assertThat(random.doubles(9).toArray()).isEqualTo(view.doubles(9).toArray());
    assertThat(random.doubles(9, 1, 7).toArray()).isEqualTo(view.doubles(9, 1, 7).toArray());
    assertThat(random.doubles().limit(9).toArray()).isEqualTo(view.doubles().limit(9).toArray());
    assertThat(random.doubles(1, 7).limit(9).toArray())
        .isEqualTo(view.doubles(1, 7).limit(9).toArray());
  }

  @Test
  void aSeedCannotBeSet() throws Exception {
    Generator rng = Generator.defaultRng(42);
    Random random = rng.asRandom();
    BitGenerator before = rng.bitGenerator().copy();
    assertThatThrownBy(() -> random.setSeed(5)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(rng.bitGenerator().state()).isEqualTo(before.state());
    assertThat(Serialized.copy(random).nextDouble()).isEqualTo(random.nextDouble());
  }

  /**
   * The doubles are those of {@code b = E(42); b.random_raw(5); Generator(b.jumped()).random()}.
   */
  @ParameterizedTest
  @CsvSource({
    "MT19937,   0x1.bf8e970735df2p-1, 0x1p128",
    "PCG64,     0x1.4781094fb97b2p-1, 0x1.3c6ef372fe95p127",
    "PCG64DXSM, 0x1.603e5316cc8d4p-2, 0x1.3c6ef372fe95p127",
    "PHILOX,    0x1.b016390933da6p-1, 0x1p128"
  })
  void jumpsAreNumPys(Engine engine, String expected, String distance) {
    BitGenerator bits = engine.create(new SeedSequence(42));
    bits.randomRaw(5);
    Generator rng = new Generator(bits);
    JumpableGenerator view = (JumpableGenerator) rng.asRandomGenerator();
    JumpableGenerator copy = view.copy();

    assertThat(view.jumpDistance()).isEqualTo(Double.parseDouble(distance));
    RandomGenerator before = view.copyAndJump();
    assertThat(view.nextDouble()).isEqualTo(Double.parseDouble(expected));
    copy.jump();
    assertThat(copy.nextDouble()).isEqualTo(Double.parseDouble(expected));
    assertThat(before.nextDouble()).isNotEqualTo(Double.parseDouble(expected));
    assertThat(bits.seedSeq()).isPresent();
    assertThat(view.rngs(2).toList().get(0).nextDouble())
        .isEqualTo(new Generator(engine.create(new SeedSequence(42).child(0))).random());
  }

  /** NumPy: {@code p = Philox(42); p.random_raw(5); p.advance(2**192); Generator(p).random()}. */
  @Test
  void leapsOfPhiloxAreNumPysAdvances() {
    Philox philox = new Philox(42);
    philox.randomRaw(5);
    LeapableGenerator view = (LeapableGenerator) new Generator(philox).asRandomGenerator();
    LeapableGenerator copy = view.copy();
    view.leap();
    assertThat(view.leapDistance()).isEqualTo(0x1p192);
    assertThat(view.nextDouble()).isEqualTo(0x1.6e7ab1d116eb2p-1);
    copy.copyAndLeap();
    assertThat(copy.nextDouble()).isEqualTo(0x1.6e7ab1d116eb2p-1);
  }

  @Test
  void leapsOfMt19937AreTwoHalves() {
    MT19937 twister = new MT19937(42);
    MT19937 halves = twister.copy();
    ((LeapableGenerator) new Generator(twister).asRandomGenerator()).leap();
    halves.advance(BigInteger.ONE.shiftLeft(191)).advance(BigInteger.ONE.shiftLeft(191));
    assertThat(twister.nextLong()).isEqualTo(halves.nextLong());
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void viewsHaveTheJumpsOfTheEngine(Engine engine) {
    RandomGenerator view = new Generator(engine.create(new SeedSequence(1))).asRandomGenerator();
    assertThat(view instanceof JumpableGenerator).isEqualTo(engine.canJump());
    assertThat(view instanceof LeapableGenerator)
        .isEqualTo(engine == Engine.MT19937 || engine == Engine.PHILOX);
    assertThat(new Generator(new SFC64(1)).asRandomGenerator())
        .isNotInstanceOf(JumpableGenerator.class);
  }
}
