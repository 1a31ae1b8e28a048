package org.seedtree.quality.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

class InterleavedWordsTest {

  @ParameterizedTest
  @CsvSource({
    "PCG64, ALL, 1",
    "PCG64, ALL, 7",
    "PCG64, HIGH32, 8",
    "PCG64, LOW32, 9",
    "PHILOX, LOW32, 1",
    "MT19937, ALL, 1",
    "MT19937, ALL, 17",
    "SFC64, ALL, 40000"
  })
  void writesOneWordOfEachStreamInTurn(Engine engine, WordPart part, int count) {
    List<BitGenerator> streams = open(engine, count);
    List<BitGenerator> twins = open(engine, count);
    InterleavedWords words = new InterleavedWords(streams, part);
    int rounds = count > 1000 ? 2 : 700;
    ByteBuffer out = ByteBuffer.allocate(rounds * count * words.wordBytes());
    while (out.hasRemaining()) { // in parts that end within a round
      out.limit(Math.min(out.capacity(), out.position() + 1000 * words.wordBytes()));
      words.fill(out);
      out.limit(out.capacity());
    }
    out.flip().order(ByteOrder.LITTLE_ENDIAN);
    for (int round = 0; round < rounds; round++) {
      for (BitGenerator twin : twins) {
        long raw = twin.nextRaw();
        if (words.wordBytes() == Long.BYTES) {
          assertThat(out.getLong()).isEqualTo(raw);
        } else {
          assertThat(out.getInt()).isEqualTo((int) (part == WordPart.HIGH32 ? raw >>> 32 : raw));
        }
      }
    }
  }

  private static List<BitGenerator> open(Engine engine, int count) {
    return StreamScheme.SPAWN.open(engine, new SeedSequence(1), NumpyRelease.DEFAULT, count);
  }

  @Test
  void rejectsWhatHasNoSuchPart() {
    assertThatThrownBy(() -> new InterleavedWords(open(Engine.MT19937, 2), WordPart.LOW32))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MT19937 has words of 32 bits, which have no low32");
    assertThatThrownBy(() -> new InterleavedWords(List.of(), WordPart.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
