package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.seed.SeedSequence;

/** Bulk methods, whichever loop generates their words, against as many single calls. */
class BulkMethodsTest {

  /** Elements before and after the range, which must not change. */
  private static final int MARGIN = 2;

  private enum Bulk {
    LONGS {
      @Override
      void check(BitGenerator bulk, BitGenerator single, int n) {
        long[] expected = new long[n + 2 * MARGIN];
        long[] actual = expected.clone();
        for (int i = MARGIN; i < MARGIN + n; i++) {
          expected[i] = single.nextLong();
        }
        bulk.fillLongs(actual, MARGIN, MARGIN + n);
        same(Arrays.equals(actual, expected), bulk, single, n);
      }
    },
    DOUBLES {
      @Override
      void check(BitGenerator bulk, BitGenerator single, int n) {
        double[] expected = new double[n + 2 * MARGIN];
        double[] actual = expected.clone();
        for (int i = MARGIN; i < MARGIN + n; i++) {
          expected[i] = single.nextDouble();
        }
        bulk.fillDoubles(actual, MARGIN, MARGIN + n);
        same(Arrays.equals(actual, expected), bulk, single, n);
      }
    },
    INTS {
      @Override
      void check(BitGenerator bulk, BitGenerator single, int n) {
        int[] expected = new int[n + 2 * MARGIN];
        int[] actual = expected.clone();
        for (int i = MARGIN; i < MARGIN + n; i++) {
          expected[i] = single.nextInt();
        }
        bulk.fillInts(actual, MARGIN, MARGIN + n);
        same(Arrays.equals(actual, expected), bulk, single, n);
      }
    },
    FLOATS {
      @Override
      void check(BitGenerator bulk, BitGenerator single, int n) {
        float[] expected = new float[n + 2 * MARGIN];
        float[] actual = expected.clone();
        for (int i = MARGIN; i < MARGIN + n; i++) {
          expected[i] = single.nextFloat();
        }
        bulk.fillFloats(actual, MARGIN, MARGIN + n);
        same(Arrays.equals(actual, expected), bulk, single, n);
      }
    },
    BYTES {
      @Override
      void check(BitGenerator bulk, BitGenerator single, int n) {
        byte[] expected = new byte[n + 2 * MARGIN];
        byte[] actual = expected.clone();
        for (int i = 0, word = 0; i < n; i++, word >>>= Byte.SIZE) {
          word = i % Integer.BYTES == 0 ? single.nextInt() : word;
          expected[MARGIN + i] = (byte) word;
        }
        bulk.fillBytes(actual, MARGIN, MARGIN + n);
        same(Arrays.equals(actual, expected), bulk, single, n);
      }
    };

    abstract void check(BitGenerator bulk, BitGenerator single, int n);

    void same(boolean sameValues, BitGenerator bulk, BitGenerator single, int n) {
      assertThat(sameValues).as("%s: %d %s", bulk, n, this).isTrue();
      assertThat(bulk.state()).as("%s after %d %s", bulk, n, this).isEqualTo(single.state());
    }
  }

  private static BitGenerator engine(Engine engine, long seed) {
    return engine.create(new SeedSequence(seed));
  }

  /** Every size on a new engine, and every size on one engine that continues. */
  @ParameterizedTest
  @EnumSource
  void areSingleCallsForEverySize(Engine engine) {
    for (Bulk method : Bulk.values()) {
      BitGenerator continued = engine(engine, method.ordinal());
      for (int n = 0; n <= 330; n++) {
        BitGenerator fresh = engine(engine, n);
        method.check(fresh, fresh.copy(), n);
        method.check(continued, continued.copy(), n);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void areSingleCallsOverManyBlocks(Engine engine) {
    for (Bulk method : Bulk.values()) {
      for (int n : List.of(1023, 1024, 1025, 2047, 2048, 4096, 10_000, 100_001)) {
        BitGenerator bits = engine(engine, n);
        bits.nextInt();
        method.check(bits, bits.copy(), n);
        method.check(bits, bits.copy(), n);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void areSingleCallsInAnyOrder(long seed) {
    Random random = new Random(seed);
    for (int trial = 0; trial < 30; trial++) {
      for (Engine engine : Engine.values()) {
        BitGenerator bulk = engine(engine, random.nextLong(1L << 40));
        BitGenerator single = bulk.copy();
        for (int call = 0; call < 8; call++) {
          callBoth(random, bulk, single);
        }
      }
    }
  }

  /**
   * Words that are left over from a long fill are used by the short fills and single calls after
   * it.
   */
  @ParameterizedTest
  @EnumSource
  void areSingleCallsAfterALongFill(Engine engine) {
    Random random = new Random(11);
    for (Bulk method : Bulk.values()) {
      BitGenerator bits = engine(engine, method.ordinal());
      BitGenerator single = bits.copy();
      for (int trial = 0; trial < 8; trial++) {
        method.check(bits, single, 1900 + random.nextInt(2500));
        for (int call = 0; call < 40; call++) {
          Bulk other = random.nextInt(3) == 0 ? method : Bulk.DOUBLES;
          other.check(bits, single, random.nextInt(400));
          if (random.nextInt(8) == 0) {
            assertThat(bits.nextLong()).isEqualTo(single.nextLong());
          }
        }
      }
    }
  }

  private static void callBoth(Random random, BitGenerator bulk, BitGenerator single) {
    int n = random.nextInt(random.nextInt(4) == 0 ? 3000 : 600);
    switch (random.nextInt(8)) {
      case 0 -> assertThat(bulk.nextInt()).isEqualTo(single.nextInt());
      case 1 -> assertThat(bulk.nextDouble()).isEqualTo(single.nextDouble());
      case 2 -> {
        if (bulk instanceof Advanceable moved) {
          BigInteger distance = new BigInteger(62, random).multiply(BigInteger.TWO);
          moved.advance(distance);
          ((Advanceable) single).advance(distance);
        }
      }
      case 3 -> {
        bulk.discardRaw(n);
        for (int i = 0; i < n; i++) {
          single.nextRaw();
        }
      }
      default -> Bulk.values()[random.nextInt(Bulk.values().length)].check(bulk, single, n);
    }
    assertThat(bulk.state()).isEqualTo(single.state());
  }

  /** The counter's words wrap to 0 within a fill. */
  @ParameterizedTest
  @EnumSource
  void philoxCarriesWithinAFill(Bulk method) {
    for (int before = 0; before < 80; before++) {
      for (long next : new long[] {-1, 5}) {
        long[] counter = {-1 - before, next, -1, next};
        Philox bits = Philox.ofKey(77).withCounter(counter);
        method.check(bits, bits.copy(), 300 + before);
      }
    }
  }

  /** The carry between the words of the state depends on the increment, which may be any. */
  @ParameterizedTest
  @EnumSource
  void areSingleCallsForEveryIncrement(Bulk method) {
    BigInteger word = BigInteger.ONE.shiftLeft(64);
    Random random = new Random(5);
    for (long low : new long[] {0, 1, 2, Long.MAX_VALUE, Long.MIN_VALUE, -1, random.nextLong()}) {
      BigInteger inc = word.shiftRight(3).multiply(word).add(BigInteger.valueOf(low).mod(word));
      BigInteger state = new BigInteger(128, random);
      for (BitGeneratorState given :
          List.of(new PCG64.State(state, inc, 0, 0), new PCG64DXSM.State(state, inc, 0, 0))) {
        BitGenerator bits = BitGenerator.of(given);
        method.check(bits, bits.copy(), 1500);
        method.check(bits, bits.copy(), 1500);
      }
    }
  }
}
