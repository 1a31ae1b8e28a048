package org.seedtree.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.engine.Advanceable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.Jumpable;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.seed.SeedSequence;

/** Streams that two workers use, for every way in which this happens. */
class StreamGuardTest {

  private final StreamGuard guard = new StreamGuard();

  private static BitGenerator engine(Engine engine, long... seed) {
    return engine.create(new SeedSequence(seed));
  }

  private void assertRejected(BitGenerator bits, String message) {
    assertThatThrownBy(() -> guard.claim(bits, "b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @EnumSource
  void oneSeedForTwoWorkers(Engine engine) {
    guard.claim(engine(engine, 5), "a");
    assertRejected(
        engine(engine, 5, 0),
        "the "
            + engine.numpyName()
            + " stream of seed [5, 0], spawn key [] is used twice: b would start where a did");
  }

  @ParameterizedTest
  @EnumSource
  void oneGeneratorForTwoWorkers(Engine engine) {
    Generator rng = new Generator(engine(engine, 5));
    assertThat(guard.claim(rng, "a")).isSameAs(rng);
    assertRejected(rng.bitGenerator(), "b would start where a did");
    rng.bitGenerator().randomRaw(1000);
    assertRejected(rng.bitGenerator(), "b would start 1000 words after a");
  }

  @ParameterizedTest
  @EnumSource
  void aCopyAtAnEarlierPosition(Engine engine) {
    BitGenerator bits = engine(engine, 5);
    BitGenerator copy = bits.copy();
    bits.randomRaw(700);
    guard.claim(bits, "a");
    assertRejected(copy, "b would start 700 words before a");
  }

  @ParameterizedTest
  @EnumSource
  void aStateThatWasRestoredTwice(Engine engine) {
    String saved = engine(engine, 5).toJson().replaceFirst(", \"seed_seq\".*", "}");
    guard.claim(BitGenerator.fromJson(saved), "a");
    assertRejected(BitGenerator.fromJson(saved), "stream is used twice: b would start where");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SFC64")
  void oneJumpForTwoWorkers(Engine engine) {
    Jumpable bits = (Jumpable) engine(engine, 5);
    guard.claim((BitGenerator) bits, "0");
    guard.claim(bits.jumped(1), "a");
    guard.claim(bits.jumped(2), "2");
    assertRejected(bits.jumped(1), "b would start where a did");
  }

  @ParameterizedTest
  @EnumSource(names = {"PCG64", "PCG64DXSM", "PHILOX"})
  void positionsThatAreTooClose(Engine engine) {
    long[] positions = {0, 10_000, -10_000, 20_000, 5_000_000_000L, -5_000_000_000L};
    int perStep = engine == Engine.PHILOX ? 4 : 1;
    StreamGuard some = new StreamGuard(BigInteger.valueOf(10_000L * perStep));
    for (long position : positions) {
      some.claim(((Advanceable) engine(engine, 5)).advance(position), "at " + position);
    }
    for (long position : positions) {
      for (long offset : new long[] {-9_999, -1, 0, 1, 9_999}) {
        BitGenerator bits = ((Advanceable) engine(engine, 5)).advance(position + offset);
        assertThatThrownBy(() -> some.claim(bits, "b")).hasMessageContaining("used twice");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void acceptsDifferentStreams(Engine engine) {
    SeedSequence root = new SeedSequence(5);
    guard.claim(engine.create(root), "root");
    int worker = 0;
    for (SeedSequence child : root.spawn(1000)) {
      guard.claim(engine.create(child), "worker " + worker++);
    }
    assertThatCode(() -> guard.claim(engine(engine, 6), "b")).doesNotThrowAnyException();
  }

  @Test
  void acceptsOneSeedForSeveralEngines() {
    for (Engine engine : Engine.values()) {
      guard.claim(engine(engine, 5), engine.name());
    }
    guard.claim(MT19937.legacy(5), "legacy");
    assertRejected(MT19937.legacy(5), "b would start where legacy did");
  }

  @Test
  void oneOfManyThreadsGetsTheStream() {
    AtomicInteger rejected = new AtomicInteger();
    IntStream.range(0, 1000)
        .parallel()
        .forEach(
            worker -> {
              try {
                guard.claim(new PCG64(worker % 10), "worker " + worker);
              } catch (IllegalStateException e) {
                rejected.incrementAndGet();
              }
            });
    assertThat(rejected).hasValue(990);
  }

  @Test
  void aRejectedClaimIsNotStored() {
    guard.claim(new PCG64(5), "a");
    assertRejected(new PCG64(5), "where a did");
    assertRejected(new PCG64(5), "where a did");
    List<Generator> children = Generator.defaultRng(5).spawn(2);
    children.forEach(child -> guard.claim(child, "child"));
    assertThatThrownBy(() -> new StreamGuard(BigInteger.ZERO)).hasMessage("wordsPerWorker < 1: 0");
  }
}
