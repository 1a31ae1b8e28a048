package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An engine that seeks one stream after the other draws what new engines with these counters draw.
 */
class PhiloxPrefetchTest {

  private static final int SEEKS = 700; // more than enough for batches of every size

  /** Calls on an engine between two seeks. */
  private static final List<Consumer<Philox>> USES =
      List.of(
          bits -> {},
          bits -> bits.nextLong(),
          bits -> bits.nextInt(),
          bits -> bits.randomRaw(2),
          bits -> bits.nextDouble(),
          bits -> bits.discardRaw(0),
          bits -> bits.discardRaw(1),
          bits -> bits.discardRaw(6),
          bits -> {
            bits.nextLong();
            bits.discardRaw(2);
          },
          bits -> {
            bits.nextLong();
            bits.nextLong();
          },
          bits -> {
            for (int i = 0; i < 13; i++) {
              bits.nextLong();
            }
          },
          bits -> {
            bits.nextLong();
            bits.fillDoubles(new double[9], 0, 9);
          },
          bits -> {
            bits.nextInt();
            bits.advance(1);
          },
          bits -> {
            bits.nextLong();
            bits.advance(BigInteger.ONE.shiftLeft(64));
          },
          bits -> bits.setState(new Philox(7).state()));

  private static final long[] START = {0, 0, 0, 0};

  private static Philox fresh(long seed, long[] start, long stream) {
    return new Philox(seed)
        .withCounter(new long[] {start[0], start[1], start[2] + stream, start[3]});
  }

  private static void seek(Philox bits, long[] start, long stream) {
    bits.seek(start[0], start[1], start[2] + stream, start[3]);
  }

  private static void assertSame(Philox sought, Philox fresh, Consumer<Philox> use, String where) {
    use.accept(sought);
    use.accept(fresh);
    assertThat(sought.copy().nextLong()).as(where).isEqualTo(fresh.copy().nextLong());
    assertThat(sought.state()).as(where).isEqualTo(fresh.state());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "0, 0, 123456789012, 0",
    "77, -1, -1, -1",
    "-1, 5, -300, 9",
    "-2, -1, -300, -1",
    "-3, 0, 9223372036854775500, 0"
  })
  void prefetchesFirstWordsOfSuccessiveStreams(long c0, long c1, long c2, long c3) {
    long[] start = {c0, c1, c2, c3};
    Philox bits = new Philox(42);
    for (int i = 0; i < SEEKS; i++) {
      seek(bits, start, i);
      assertThat(bits.nextLong()).as("%d", i).isEqualTo(fresh(42, start, i).nextLong());
    }
  }

  @Test
  void isExactForEveryCallAfterPrefetching() {
    for (int use = 0; use < USES.size(); use++) {
      Philox bits = new Philox(42);
      for (int i = 0; i < SEEKS; i++) {
        seek(bits, START, i);
        Consumer<Philox> now = i % 37 == 36 ? USES.get(use) : USES.get(1);
        Philox fresh = fresh(42, START, i);
        if (now == USES.get(1)) {
          assertThat(bits.nextLong()).as("use %d, %d", use, i).isEqualTo(fresh.nextLong());
        } else {
          assertSame(bits, fresh, now, "use " + use + ", " + i);
          bits.setState(new Philox(42).withCounter(new long[] {0, 0, i, 0}).state());
        }
      }
    }
  }

  @Test
  void isExactWithTheSameCallAfterEverySeek() {
    for (int use = 0; use < USES.size() - 1; use++) {
      Philox bits = new Philox(42);
      for (int i = 0; i < SEEKS; i++) {
        seek(bits, START, i);
        Philox fresh = fresh(42, START, i);
        USES.get(use).accept(bits);
        USES.get(use).accept(fresh);
        for (int word = 0; word < 6; word++) {
          assertThat(bits.nextInt()).as("use %d, %d", use, i).isEqualTo(fresh.nextInt());
        }
        if (i % 5 == 0) {
          assertThat(bits.state()).as("use %d, %d", use, i).isEqualTo(fresh.state());
        }
      }
    }
  }

  @Test
  void isExactAfterAnotherCounterOrKey() {
    for (int length : new int[] {15, 16, 17, 18, 40, 100, 150, 300}) {
      Philox bits = new Philox(42);
      long stream = 0;
      for (long[] start : new long[][] {START, {0, 1, 0, 0}, {0, 1, 0, 1}, {3, 1, 0, 1}}) {
        for (int i = 0; i < length; i++, stream++) { // successive, except for the other words
          seek(bits, start, stream);
          assertThat(bits.nextLong()).isEqualTo(fresh(42, start, stream).nextLong());
        }
      }
      bits.setState(new Philox(43).withCounter(new long[] {0, 0, stream - 1, 0}).state());
      for (int i = 0; i < length; i++, stream++) {
        seek(bits, START, stream);
        assertThat(bits.nextLong()).isEqualTo(fresh(43, START, stream).nextLong());
      }
      stream -= length / 2; // back into the prefetched streams
      for (int i = 0; i < length; i++, stream++) {
        seek(bits, START, stream);
        assertThat(bits.nextLong()).isEqualTo(fresh(43, START, stream).nextLong());
      }
    }
  }

  @Test
  void isExactAfterTheUpperWordsChanged() {
    long[] start = {-3, 0, 0, 0};
    Philox bits = new Philox(42);
    for (int i = 0; i < 3 * PhiloxPrefetch.MIN_SEEKS; i++) {
      seek(bits, start, i);
      bits.nextLong();
    }
    bits.randomRaw(12); // the counter carries into its second word
    long[] carried = {-3, 1, 3 * PhiloxPrefetch.MIN_SEEKS, 0};
    for (int i = 0; i < SEEKS; i++) {
      seek(bits, carried, i);
      assertThat(bits.nextLong()).isEqualTo(fresh(42, carried, i).nextLong());
    }
    bits.advance(BigInteger.ONE.shiftLeft(64));
    long[] advanced = {-3, 2, 3 * PhiloxPrefetch.MIN_SEEKS + SEEKS, 0};
    for (int i = 0; i < SEEKS; i++) {
      seek(bits, advanced, i);
      assertThat(bits.nextLong()).isEqualTo(fresh(42, advanced, i).nextLong());
    }
  }
}
