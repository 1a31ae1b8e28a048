package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;
import org.seedtree.seed.SeedlessSeedSequence;

/** The contract of {@link BitGenerator}, for every engine. */
class BitGeneratorContractTest {

  private static final int[] SIZES = {
    0, 1, 2, 3, 4, 5, 7, 8, 9, 63, 64, 311, 312, 313, 511, 512, 513, 623, 624, 625, 1023, 1024,
    1025, 1247, 1248, 1249, 2500
  };

  /** Engines in several states: new, with a buffered uint32, with a stale one, within a block. */
  private static List<BitGenerator> starts(Engine engine) {
    List<BitGenerator> starts = new ArrayList<>();
    for (int ints = 0; ints < 4; ints++) {
      for (int longs = 0; longs < 4; longs++) {
        BitGenerator bits = engine.create(new SeedSequence(20260101));
        for (int i = 0; i < ints; i++) {
          bits.nextInt();
        }
        for (int i = 0; i < longs; i++) {
          bits.nextLong();
        }
        starts.add(bits);
      }
    }
    return starts;
  }

  private static BitGenerator midStream(Engine engine) {
    return starts(engine).get(7);
  }

  /** A fill between two guard elements, in one part and in two. */
  private interface Fill<A> {
    A array(int length);

    void single(BitGenerator bits, A out, int at);

    void bulk(BitGenerator bits, A out, int from, int to);
  }

  private static <A> void assertBulkIsSingle(Engine engine, Fill<A> fill) {
    for (BitGenerator start : starts(engine)) {
      for (int size : SIZES) {
        BitGenerator single = start.copy();
        A expected = fill.array(size + 2);
        for (int i = 1; i <= size; i++) {
          fill.single(single, expected, i);
        }
        for (int split : new int[] {0, 1, 2, size / 3, size / 2}) {
          int middle = 1 + Math.min(split, size);
          BitGenerator bulk = start.copy();
          A out = fill.array(size + 2);
          fill.bulk(bulk, out, 1, middle);
          fill.bulk(bulk, out, middle, size + 1);
          assertThat(out).as("%s, %s of %s", start.state(), split, size).isEqualTo(expected);
          assertThat(bulk.state()).isEqualTo(single.state());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fillLongsIsSingleCalls(Engine engine) {
    assertBulkIsSingle(
        engine,
        new Fill<long[]>() {
          @Override
          public long[] array(int length) {
            return new long[length];
          }

          @Override
          public void single(BitGenerator bits, long[] out, int at) {
            out[at] = bits.nextLong();
          }

          @Override
          public void bulk(BitGenerator bits, long[] out, int from, int to) {
            bits.fillLongs(out, from, to);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void fillIntsIsSingleCalls(Engine engine) {
    assertBulkIsSingle(
        engine,
        new Fill<int[]>() {
          @Override
          public int[] array(int length) {
            return new int[length];
          }

          @Override
          public void single(BitGenerator bits, int[] out, int at) {
            out[at] = bits.nextInt();
          }

          @Override
          public void bulk(BitGenerator bits, int[] out, int from, int to) {
            bits.fillInts(out, from, to);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void fillDoublesIsSingleCalls(Engine engine) {
    assertBulkIsSingle(
        engine,
        new Fill<double[]>() {
          @Override
          public double[] array(int length) {
            return new double[length];
          }

          @Override
          public void single(BitGenerator bits, double[] out, int at) {
            out[at] = bits.nextDouble();
          }

          @Override
          public void bulk(BitGenerator bits, double[] out, int from, int to) {
            bits.fillDoubles(out, from, to);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void fillFloatsIsSingleCalls(Engine engine) {
    assertBulkIsSingle(
        engine,
        new Fill<float[]>() {
          @Override
          public float[] array(int length) {
            return new float[length];
          }

          @Override
          public void single(BitGenerator bits, float[] out, int at) {
            out[at] = bits.nextFloat();
          }

          @Override
          public void bulk(BitGenerator bits, float[] out, int from, int to) {
            bits.fillFloats(out, from, to);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void randomRawReturnsNativeWords(Engine engine) {
    for (BitGenerator start : starts(engine)) {
      for (int n : new int[] {0, 1, 5, 700}) {
        BitGenerator single = start.copy();
        long[] expected = new long[n];
        Arrays.setAll(expected, i -> single.nextRaw());
        BitGenerator bulk = start.copy();
        BitGenerator discarding = start.copy();

        assertThat(bulk.randomRaw(n)).isEqualTo(expected);
        discarding.discardRaw(n);

        assertThat(bulk.state()).isEqualTo(single.state());
        assertThat(discarding.state()).isEqualTo(single.state());
        if (engine.wordBits() == 32) {
          assertThat(Arrays.stream(expected).allMatch(word -> word >>> 32 == 0)).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordToDoubleIsNextDouble(Engine engine) {
    BitGenerator words = midStream(engine);
    BitGenerator doubles = words.copy();

    for (int i = 0; i < 100; i++) {
      assertThat(words.wordToDouble(words.nextLong())).isEqualTo(doubles.nextDouble());
    }
  }

  @ParameterizedTest
  @EnumSource
  void rejectedCallsLeaveTheState(Engine engine) {
    BitGenerator bits = midStream(engine);
    BitGeneratorState before = bits.state();
    List<Consumer<int[]>> calls =
        List.of(
            range -> bits.fillLongs(new long[3], range[0], range[1]),
            range -> bits.fillInts(new int[3], range[0], range[1]),
            range -> bits.fillDoubles(new double[3], range[0], range[1]),
            range -> bits.fillFloats(new float[3], range[0], range[1]));

    for (Consumer<int[]> call : calls) {
      for (int[] range : new int[][] {{-1, 2}, {0, 4}, {2, 1}, {4, 4}}) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> call.accept(range));
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bits.randomRaw(-1))
        .withMessage("negative dimensions are not allowed: -1");
    assertThatIllegalArgumentException().isThrownBy(() -> bits.discardRaw(-1));
    assertThat(bits.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aCopyIsIndependent(Engine engine) {
    for (BitGenerator bits : starts(engine)) {
      BitGenerator copy = bits.copy();
      BitGeneratorState before = bits.state();
      assertThat(copy.state()).isEqualTo(before).hasSameHashCodeAs(before);
      assertThat(copy.seedSeq()).isEqualTo(bits.seedSeq());

      int[] drawn = new int[10];
      copy.fillInts(drawn, 0, 10);

      assertThat(bits.state()).isEqualTo(before).isNotEqualTo(copy.state());
      int[] again = new int[10];
      bits.fillInts(again, 0, 10);
      assertThat(again).isEqualTo(drawn);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEngineContinuesFromAState(Engine engine) {
    for (BitGenerator bits : starts(engine)) {
      BitGenerator other = engine.create(new SeedSequence(99));
      other.nextInt();
      other.setState(bits.state());
      BitGenerator made = BitGenerator.of(bits.state());
      BitGenerator read = BitGenerator.fromJson(bits.toJson());

      assertThat(BitGeneratorState.fromJson(bits.toJson())).isEqualTo(bits.state());
      assertThat(other.seedSeq()).isNotEqualTo(bits.seedSeq());
      assertThat(made.seedSeq()).isEmpty();
      assertThat(((SeedSequence) read.seedSeq().orElseThrow()).state())
          .isEqualTo(((SeedSequence) bits.seedSeq().orElseThrow()).state());
      int[] expected = new int[700];
      bits.fillInts(expected, 0, 700);
      for (BitGenerator continued : List.of(other, made, read)) {
        int[] drawn = new int[700];
        continued.fillInts(drawn, 0, 700);
        assertThat(drawn).isEqualTo(expected);
        assertThat(continued.state()).isEqualTo(bits.state());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStateIsAValue(Engine engine) {
    BitGeneratorState state = midStream(engine).state();

    assertThat(state.bitGenerator()).isEqualTo(engine.numpyName());
    assertThat(state).hasToString(state.toJson());
    assertThat(state).isNotEqualTo(null).isNotEqualTo(engine.create(new SeedSequence(1)).state());
  }

  @ParameterizedTest
  @EnumSource
  void anotherEnginesStateIsRejected(Engine engine) {
    BitGenerator bits = midStream(engine);
    BitGeneratorState before = bits.state();
    String kind = engine == Engine.MT19937 || engine == Engine.PHILOX ? "PRNG" : "RNG";

    for (Engine other : Engine.values()) {
      if (other != engine) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> bits.setState(midStream(other).state()))
            .withMessage(
                "state must be for a %s %s: %s", engine.numpyName(), kind, other.numpyName());
      }
    }
    assertThatNullPointerException().isThrownBy(() -> bits.setState(null)).withMessage("state");
    assertThat(bits.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void childrenAreThoseOfTheSeed(Engine engine) {
    SeedSequence seed = new SeedSequence(5);
    BitGenerator bits = engine.create(seed);
    bits.nextInt();
    BitGeneratorState before = bits.state();

    List<BitGenerator> children = bits.spawn(2);
    children = List.of(children.get(0), children.get(1), bits.spawn(1).get(0));

    for (int i = 0; i < 3; i++) {
      BitGenerator expected = engine.create(new SeedSequence(5).withSpawnKey(i));
      assertThat(children.get(i)).hasSameClassAs(bits);
      assertThat(children.get(i).state()).isEqualTo(expected.state());
    }
    assertThat(bits.state()).isEqualTo(before);
    assertThat(seed.nChildrenSpawned()).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bits.spawn(-1))
        .withMessage("n_children must be non-negative: -1");
  }

  @ParameterizedTest
  @EnumSource
  void anySeedSequenceSeedsAndOnlySomeSpawn(Engine engine) {
    ISeedSequence words = new SeedSequence(5)::generateState;
    BitGenerator bits = engine.create(words);

    assertThat(bits.state()).isEqualTo(engine.create(new SeedSequence(5)).state());
    assertThat(bits.toJson()).endsWith(", \"seed_seq\": null}");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> bits.spawn(1))
        .withMessage("The underlying SeedSequence does not implement spawning.");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> BitGenerator.of(bits.state()).spawn(1));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> engine.create(new SeedlessSeedSequence()))
        .withMessage("seedless SeedSequences cannot generate state");
    assertThatNullPointerException().isThrownBy(() -> engine.create(null)).withMessage("seed");
  }

  /** Trap 27: a jumped engine has its own seed; trap 3: it has no buffered uint32. */
  @ParameterizedTest
  @EnumSource
  void jumpingGivesANewEngine(Engine engine) {
    BitGenerator bits = midStream(engine);
    assertThat(bits instanceof Jumpable).isEqualTo(engine.canJump());
    assertThat(engine.canJump()).isEqualTo(engine != Engine.SFC64);
    if (bits instanceof Jumpable jumpable) {
      BitGeneratorState before = bits.state();
      BitGenerator jumped = jumpable.jumped();

      assertThat(jumped).hasSameClassAs(bits);
      assertThat(jumped.state()).isEqualTo(jumpable.jumped(BigInteger.ONE).state());
      assertThat(((Jumpable) jumped).jumped(2).state()).isEqualTo(jumpable.jumped(3).state());
      assertThat(bits.state()).isEqualTo(before).isNotEqualTo(jumped.state());
      assertThat(((SeedSequence) jumped.seedSeq().orElseThrow()).entropy())
          .isNotEqualTo(((SeedSequence) bits.seedSeq().orElseThrow()).entropy());
    }
  }

  @ParameterizedTest
  @EnumSource
  void advancingIsDrawing(Engine engine) {
    assertThat(engine.canAdvance()).isEqualTo(engine.canJump());
    if (engine.create(new SeedSequence(3)) instanceof Advanceable bits) {
      int wordsPerStep = engine == Engine.PHILOX ? 4 : 1;
      BitGenerator drawn = engine.create(new SeedSequence(3));
      drawn.randomRaw(wordsPerStep * 1000);
      long[] expected = drawn.randomRaw(10);

      assertThat(bits.advance(1000).randomRaw(10)).isEqualTo(expected);
      BitGenerator back = engine.create(new SeedSequence(3));
      back.randomRaw(wordsPerStep * 1100);
      back.nextInt();
      int steps = -101; // the hundred, and the word or block of nextInt
      assertThat(((Advanceable) back).advance(steps).randomRaw(10)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesEachEngine(Engine engine) {
    assertThat(engine.create(new SeedSequence(1)).name()).isEqualTo(engine.numpyName());
    assertThat(Engine.named(engine.numpyName())).isEqualTo(engine);
    assertThat(Engine.named(engine.commandLineName())).isEqualTo(engine);
    assertThat(engine.commandLineName()).isLowerCase();
    assertThat(engine.wordBits()).isEqualTo(engine == Engine.MT19937 ? 32 : 64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Engine.named("pcg65"))
        .withMessageContaining("'pcg65'")
        .withMessageContaining(engine.numpyName());
  }

  @ParameterizedTest
  @EnumSource
  void capabilitiesAreThoseOfTheType(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(1));

    assertThat(bits.wordBits()).isEqualTo(engine.wordBits());
    assertThat(bits.canAdvance()).isEqualTo(engine.canAdvance());
    assertThat(bits.canAdvance()).isEqualTo(bits instanceof Advanceable);
    assertThat(bits.canDiscardInConstantTime())
        .isEqualTo(engine != Engine.MT19937 && engine != Engine.SFC64);
    assertThat(bits.state().streamId().isPresent()).isEqualTo(bits.canDiscardInConstantTime());
  }

  @ParameterizedTest
  @EnumSource
  void aBufferedUint32IsWhatNextIntReturns(Engine engine) {
    for (BitGenerator bits : starts(engine)) {
      OptionalInt buffered = bits.bufferedUint32();
      BitGenerator single = bits.copy();
      assertThat(buffered.isPresent()).isEqualTo(isWithinAWord(bits));
      buffered.ifPresent(value -> assertThat(single.nextInt()).isEqualTo(value));
      assertThat(single.nextLong()).isEqualTo(bits.nextLong());
    }
  }

  private static boolean isWithinAWord(BitGenerator bits) {
    return bits.state().toJson().contains("\"has_uint32\": 1");
  }

  /** As {@link RandomSource#hasUpperBitDoubles} says: MT19937 takes 27 bits of a word and 26. */
  @ParameterizedTest
  @EnumSource
  void doublesAreUpperBitsWhereItSaysSo(Engine engine) {
    BitGenerator bits = midStream(engine);
    boolean upper = true;
    for (int i = 0; i < 1000; i++) {
      long word = bits.nextLong();
      upper &= bits.wordToDouble(word) == (word >>> 11) * 0x1p-53;
    }
    assertThat(bits.hasUpperBitDoubles()).isEqualTo(upper);
  }
}
