package org.seedtree.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Kind;
import org.seedtree.audit.Audit.Subject;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.MT19937;
import org.seedtree.engine.PCG64;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Manifests;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/** Overlaps of each kind, and samples that have nothing in common. */
class AuditTest {

  private static StreamStart start(Engine engine, Entropy entropy, long... key) {
    return StreamStart.of(StreamOrigin.seeded(engine, entropy, key));
  }

  private static StreamStart advanced(StreamStart start, long steps) {
    return start.moved(start.jumps(), BigInteger.valueOf(steps));
  }

  private static StreamStart saved(BitGenerator bits) {
    return StreamStart.of(new StreamOrigin.Saved(bits.toJson()));
  }

  private static List<Finding> audit(StreamStart a, Long words, StreamStart b, Long otherWords) {
    return Audit.of(
            List.of(
                new Subject("a", a, words == null ? null : BigInteger.valueOf(words), null),
                new Subject(
                    "b", b, otherWords == null ? null : BigInteger.valueOf(otherWords), null)))
        .findings();
  }

  private static void assertText(List<Finding> findings, Kind kind, String text) {
    assertThat(findings)
        .extracting(finding -> new Finding(finding.kind(), finding.names(), finding.text()))
        .containsExactly(new Finding(kind, List.of("a", "b"), text));
  }

  /** Such segments fail tests of the streams against each other; jumped ones do not. */
  @Test
  void segmentsOfPcg64AtADistanceOfALargePowerOfTwo() {
    StreamStart five = start(Engine.PCG64, Entropy.of(5));
    StreamStart far = five.moved(null, BigInteger.valueOf(3).shiftLeft(64));
    String text =
        "a and b use segments of the same PCG64 stream, seed 5 at a distance that is a multiple of"
            + " 2^64 words: such segments of PCG64 resemble each other; spawn, jump, or use"
            + " PCG64DXSM";
    assertText(audit(five, 100L, far, 70L), Kind.RELATED_SEGMENTS, text);
    BitGenerator saved = new PCG64(5).advance(BigInteger.ONE.shiftLeft(58));
    assertThat(audit(five, 100L, saved(saved), 70L))
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(Kind.RELATED_SEGMENTS);
    assertThat(audit(five, 100L, five.moved(null, BigInteger.ONE.shiftLeft(57)), 70L)).isEmpty();
    assertThat(audit(five, 100L, five.moved(BigInteger.valueOf(1 << 20), null), 70L)).isEmpty();
    StreamStart dxsm = start(Engine.PCG64DXSM, Entropy.of(5));
    assertThat(audit(dxsm, 100L, dxsm.moved(null, BigInteger.ONE.shiftLeft(64)), 70L)).isEmpty();
    assertThat(audit(five, 100L, start(Engine.PCG64, Entropy.of(6)), 70L)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void oneStreamTwice(Engine engine) {
    StreamStart five = start(engine, Entropy.of(5));
    assertText(
        audit(five, 100L, five, 70L),
        Kind.OVERLAP,
        "a and b use the same "
            + engine.numpyName()
            + " stream, seed 5: words 0 to 69 of a are words 0 to 69 of b");
    assertThat(audit(five, 100L, start(engine, Entropy.of(6)), 70L)).isEmpty();
    assertThat(audit(five, 100L, start(engine, Entropy.of(5), 0), 70L)).isEmpty();
  }

  @Test
  void aSeedWrittenInSeveralWays() {
    Entropy five = Entropy.of(5);
    List<StreamOrigin> same =
        List.of(
            StreamOrigin.seeded(Engine.PCG64, five),
            StreamOrigin.seeded(Engine.PCG64, Entropy.of(new long[] {5})),
            StreamOrigin.seeded(Engine.PCG64, Entropy.of(new long[] {5, 0, 0})),
            StreamOrigin.seeded(Engine.PCG64, Entropy.of(List.of("0x5", List.of(0)))));
    List<StreamOrigin> sameChild =
        List.of(
            StreamOrigin.seeded(Engine.PCG64, five, 3, 1L << 32),
            StreamOrigin.seeded(Engine.PCG64, Entropy.of(new long[] {5, 0, 0, 0, 3}), 0, 1),
            StreamOrigin.seeded(Engine.PCG64, Entropy.of(new long[] {5, 0, 0, 0, 3, 1L << 32})));
    for (List<StreamOrigin> origins : List.of(same, sameChild)) {
      for (StreamOrigin origin : origins) {
        assertThat(origin.open().state()).isEqualTo(origins.get(0).open().state());
        for (StreamOrigin other : origins) {
          assertThat(audit(StreamStart.of(origin), 1L, StreamStart.of(other), 1L)).hasSize(1);
        }
      }
      assertThat(audit(StreamStart.of(same.get(1)), 1L, StreamStart.of(sameChild.get(1)), 1L))
          .isEmpty();
    }
    // zeros beyond the pool matter
    assertThat(
            audit(
                start(Engine.PCG64, Entropy.of(new long[] {1, 2, 3, 4})),
                1L,
                start(Engine.PCG64, Entropy.of(new long[] {1, 2, 3, 4, 0})),
                1L))
        .isEmpty();
  }

  @Test
  void anotherPoolIsAnotherStream() {
    StreamOrigin.Seeded large = new StreamOrigin.Seeded(Engine.PCG64, Entropy.of(5), List.of(), 8);
    assertThat(audit(StreamStart.of(large), 1L, start(Engine.PCG64, Entropy.of(5)), 1L)).isEmpty();
  }

  /** On Philox a step is four words. */
  @ParameterizedTest
  @CsvSource({"PCG64, 1", "PCG64DXSM, 1", "PHILOX, 4", "MT19937, 1"})
  void overlappingSegments(Engine engine, int perStep) {
    StreamStart base = start(engine, Entropy.of(5));
    StreamStart on = advanced(base, 1000);
    long n = 1000L * perStep;
    String same = "a and b use the same " + engine.numpyName() + " stream, seed 5: ";
    assertThat(audit(base, n, on, n)).isEmpty();
    assertThat(audit(on, n, base, n)).isEmpty();
    assertThat(audit(base, n + 1, on, 0L)).isEmpty();
    assertText(
        audit(base, n + 1, on, n),
        Kind.OVERLAP,
        same + "words " + n + " to " + n + " of a are words 0 to 0 of b");
    assertText(
        audit(on, 10L, base, n + 5),
        Kind.OVERLAP,
        same + "words 0 to 4 of a are words " + n + " to " + (n + 4) + " of b");
    assertText(
        audit(on, 10L, base, null),
        Kind.POSSIBLE_OVERLAP,
        same + "a starts " + n + " words after b, whose end is not known");
    assertText(
        audit(base, 5 * n, on, null),
        Kind.OVERLAP,
        same
            + "words "
            + n
            + " to "
            + (5 * n - 1)
            + " of a are words 0 to "
            + (4 * n - 1)
            + " of b");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SFC64")
  void jumpsAreFarApart(Engine engine) {
    StreamStart base = start(engine, Entropy.of(5));
    List<StreamStart> jumped = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      jumped.add(base.moved(BigInteger.valueOf(i), null));
    }
    for (int i = 0; i < jumped.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(audit(jumped.get(i), null, jumped.get(j), null)).isEmpty();
      }
      assertThat(audit(jumped.get(i), null, jumped.get(i), null)).hasSize(1);
    }
    StreamStart third = jumped.get(3);
    assertText(
        audit(third, 100L, advanced(third, 20), 1L),
        Kind.OVERLAP,
        "a and b use the same "
            + engine.numpyName()
            + " stream, seed 5: "
            + (engine == Engine.PHILOX
                ? "words 80 to 80 of a are words 0 to 0 of b"
                : "words 20 to 20 of a are words 0 to 0 of b"));
  }

  /** An advance by the length of a jump reaches the same state as the jump. */
  @Test
  void aJumpIsAnAdvance() {
    StreamStart base = start(Engine.PHILOX, Entropy.of(5));
    StreamStart jumped = base.moved(BigInteger.ONE, null);
    StreamStart advanced = base.moved(null, BigInteger.ONE.shiftLeft(128));
    assertThat(audit(jumped, 1L, advanced, 1L)).hasSize(1);
    assertThat(jumped.open(0).state()).isEqualTo(advanced.open(0).state());
  }

  @Test
  void childrenThatWereSpawnedTwice() {
    StreamStart five = start(Engine.PCG64, Entropy.of(5));
    String same = "a and b use the same PCG64 stream";
    assertText(
        audit(five.withChildren(0, 1000), null, five.withChildren(900, 1000), null),
        Kind.OVERLAP,
        same + "s, children 900 to 999 of seed 5: from the start");
    assertText(
        audit(five.withChildren(0, 1000), 7L, start(Engine.PCG64, Entropy.of(5), 999), 9L),
        Kind.OVERLAP,
        same + ", child 999 of seed 5: words 0 to 6 of a are words 0 to 6 of b");
    assertText(
        audit(start(Engine.PCG64, Entropy.of(5), 3, 4), 7L, five(3).withChildren(2, 9), null),
        Kind.OVERLAP,
        same + ", seed 5 key 3,4: words 0 to 6 of a are words 0 to 6 of b");
    assertThat(audit(five.withChildren(0, 1000), null, five.withChildren(1000, 1000), null))
        .isEmpty();
    assertThat(audit(five.withChildren(0, 1000), null, five, null)).isEmpty();
    assertThat(
            audit(five.withChildren(0, 1000), null, start(Engine.PCG64, Entropy.of(5), 3, 4), 1L))
        .isEmpty();
    assertThat(audit(five.withChildren(0, 10), 1L, advanced(five.withChildren(5, 10), 1), 1L))
        .isEmpty();
    assertThat(audit(five.withChildren(0, 10), 2L, advanced(five.withChildren(5, 10), 1), 1L))
        .singleElement()
        .extracting(Finding::text)
        .isEqualTo(same + "s, children 5 to 9 of seed 5: words 1 to 1 of a are words 0 to 0 of b");
  }

  private static StreamStart five(long... key) {
    return start(Engine.PCG64, Entropy.of(5), key);
  }

  /** A child whose index has two words is the same stream as a grandchild. */
  @Test
  void childrenWithLargeIndices() {
    StreamStart large = five().withChildren((7L << 32) - 1, 1L << 33);
    for (long child : new long[] {(7L << 32) + 3, (8L << 32) + 3}) {
      StreamStart one = five(child);
      StreamStart grandchild = five(3, child >>> 32);
      assertThat(one.open(0).state()).isEqualTo(grandchild.open(0).state());
      assertThat(audit(large, 1L, one, 1L)).hasSize(1);
      assertThat(audit(grandchild, 1L, large, 1L)).hasSize(1);
      assertThat(audit(one, 1L, grandchild, 1L)).hasSize(1);
    }
    assertThat(audit(large, 1L, five(3, 9), 1L)).isEmpty();
    assertThat(audit(large, 1L, five(3, 6), 1L)).isEmpty();
    assertThat(audit(large, 1L, five(3, 0), 1L)).isEmpty();
    assertText(
        audit(five(3).withChildren(0, 100), 1L, large, 1L),
        Kind.OVERLAP,
        "a and b use the same PCG64 streams, children 7 to 8 of seed 5 key 3: "
            + "words 0 to 0 of a are words 0 to 0 of b");
    assertThat(audit(large, 1L, five(3).withChildren(7, 1), 1L))
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .contains("child " + ((7L << 32) + 3) + " of seed 5:");
    assertThat(audit(large, 1L, five(3).withChildren(0, 7), 1L)).isEmpty();
    assertThat(audit(large, 1L, five(3).withChildren(9, 7), 1L)).isEmpty();
    assertThat(audit(five().withChildren(0, 1000), 1L, five(3).withChildren(0, 7), 1L)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void savedStates(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(5));
    StreamStart earlier = saved(bits);
    bits.randomRaw(5000);
    StreamStart later = saved(bits);
    String same = "a and b use the same " + engine.numpyName() + " stream, ";
    assertText(
        audit(earlier, null, later, null),
        Kind.POSSIBLE_OVERLAP,
        same + "a saved state: b starts 5000 words after a, whose end is not known");
    assertText(
        audit(earlier, null, earlier, null), Kind.OVERLAP, same + "a saved state: from the start");
    assertText(
        audit(later, null, start(engine, Entropy.of(5)), 6000L),
        Kind.OVERLAP,
        same + "a saved state: words 0 to 999 of a are words 5000 to 5999 of b");
    assertThat(audit(later, null, start(engine, Entropy.of(5)), 5000L)).isEmpty();
    assertThat(audit(later, null, start(engine, Entropy.of(6)), 6000L)).isEmpty();
    StreamStart children = start(engine, Entropy.of(7)).withChildren(10, 10);
    BitGenerator child = engine.create(new SeedSequence(7).child(15));
    assertThat(audit(children, null, saved(child), 1L)).hasSize(1);
    assertThat(audit(saved(child), 1L, children, null)).hasSize(1);
    assertThat(audit(children, null, earlier, 1L)).isEmpty();
  }

  @Test
  void aStateAmongTooManyChildren() {
    StreamStart state = saved(Engine.PCG64.create(new SeedSequence(5)));
    StreamStart many = start(Engine.PCG64, Entropy.of(5)).withChildren(0, 1L << 40);
    assertText(
        audit(state, null, many, null),
        Kind.NOT_COMPARED,
        "a and b are not compared: there are 1099511627776 streams to search for a state");
  }

  @Test
  void seedsOfRandomState() {
    StreamStart five = StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(5)));
    StreamStart list = StreamStart.of(new StreamOrigin.LegacySeeded(Entropy.of(new long[] {5})));
    long far = 5_000_000_000L;
    assertText(
        audit(five, 2 * far, advanced(five, far), 1L),
        Kind.OVERLAP,
        "a and b use the same MT19937 stream, RandomState's seed 5: "
            + "words 5000000000 to 5000000000 of a are words 0 to 0 of b");
    assertThat(audit(five, 100L, list, 100L)).isEmpty();
    assertThat(audit(five, 100L, start(Engine.MT19937, Entropy.of(5)), 100L)).isEmpty();
    assertThat(audit(five, 100L, saved(MT19937.legacy(5)), null)).hasSize(1);
  }

  @Test
  void enginesThatShareASeed() {
    assertText(
        audit(start(Engine.PCG64, Entropy.of(5)), 1L, start(Engine.PHILOX, Entropy.of(5)), 1L),
        Kind.SHARED_SEED,
        "a and b share seed 5 but use PCG64 and Philox: no overlap");
  }

  private static Audit seeds(long... seeds) {
    List<Subject> subjects = new ArrayList<>();
    for (long seed : seeds) {
      subjects.add(
          Subject.of("w" + seed, Manifests.sample(start(Engine.PCG64, Entropy.of(seed)), 10L)));
    }
    return Audit.of(subjects);
  }

  /** Before 1.19 the first child of a short seed is the seed, and MT19937 jumps elsewhere. */
  @Test
  void childrenAndJumpsOfOtherReleases() {
    NumpyRelease old = NumpyRelease.of("1.18.5");
    StreamStart five = five();
    Manifest children = Manifests.sample(five.withChildren(0, 3), old, null);
    assertText(
        audit(children, Manifests.sample(five, 11L)),
        Kind.OVERLAP,
        "a and b use the same PCG64 stream, child 0 of seed 5: words 0 to 10 of a are words 0 to 10"
            + " of b");
    assertThat(audit(children, Manifests.sample(five(1), 11L))).isEmpty();
    assertThat(audit(children, Manifests.sample(five(1), old, 11L))).hasSize(1);
    assertThat(audit(children, Manifests.sample(five.withChildren(0, 3), null))).isEmpty();
    Entropy fiveAndOne = Entropy.of(new long[] {5, 1});
    assertThat(audit(children, Manifests.sample(start(Engine.PCG64, fiveAndOne), 11L))).hasSize(1);
    StreamStart state = saved(new PCG64(new SeedSequence(5).withRelease(old).child(2)));
    assertThat(audit(children, Manifests.sample(state, 11L))).hasSize(1);

    StreamStart jumped = start(Engine.MT19937, Entropy.of(5)).moved(BigInteger.ONE, null);
    Manifest earlier = Manifests.sample(jumped, old, 22L);
    assertThat(audit(earlier, earlier)).hasSize(1);
    assertThat(audit(earlier, Manifests.sample(jumped, 22L))).isEmpty();
    StreamStart start = start(Engine.MT19937, Entropy.of(5));
    assertThat(audit(Manifests.sample(start, old, 22L), Manifests.sample(start, 22L))).hasSize(1);
    StreamStart saved = saved(new MT19937(5).jumped(BigInteger.ONE, old));
    assertThat(audit(earlier, Manifests.sample(saved, 22L))).hasSize(1);
  }

  private static List<Finding> audit(Manifest a, Manifest b) {
    return Audit.of(List.of(Subject.of("a", a), Subject.of("b", b))).findings();
  }

  @Test
  void consecutiveSeeds() {
    Audit audit = seeds(12, 10, 17, 11);
    assertThat(audit.findings())
        .containsExactly(
            new Finding(
                Kind.CONSECUTIVE_SEEDS,
                List.of("w10", "w11", "w12"),
                "w10, w11 and w12 differ in nothing but their seeds, 10 to 12: if these are seed +"
                    + " worker, the next run's seed is the next worker's; spawn them from one"
                    + " seed, or seed with [worker, 10]"));
    assertThat(audit.isClean()).isFalse();
    assertThat(seeds(0, 1, 2, 3, 4, 5).findings())
        .singleElement()
        .extracting(Finding::text)
        .asString()
        .startsWith("w0 to w5 (6 files) differ");
    assertThat(seeds(10, 12, 14).isClean()).isTrue();
  }

  @Test
  void acceptsConsecutiveSeedsOfDifferentWorkloads() {
    Manifest a = Manifests.sample(start(Engine.PCG64, Entropy.of(1)), 10L);
    StreamOrigin.Seeded two =
        (StreamOrigin.Seeded) StreamOrigin.seeded(Engine.PCG64, Entropy.of(2));
    assertThat(Audit.of(Map.of("a", a, "b", Manifests.run(two, 1, 1))).isClean()).isTrue();
  }

  @Test
  void runsAndTheirParts() {
    StreamOrigin.Seeded seed =
        (StreamOrigin.Seeded) StreamOrigin.seeded(Engine.PCG64, Entropy.of(1));
    List<Subject> parts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      parts.add(Subject.of("part " + i, Manifests.run(seed, i + 1, 8)));
    }
    Audit audit = Audit.of(parts);
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.streams()).isEqualTo(1000);
    assertThat(audit.collisionBound()).isCloseTo(1e6 / 0x1p128, within(1e-40));
    parts.add(new Subject("again", StreamStart.ofChildren(seed, 130, 3), null, null));
    assertThat(Audit.of(parts).findings())
        .singleElement()
        .extracting(Finding::text)
        .isEqualTo(
            "part 1 and again use the same PCG64 streams, children 130 to 132 of seed 1: "
                + "from the start");
  }

  @Test
  void equalStatesAmongManyFilesAreFound() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      BitGenerator bits = Engine.SFC64.create(new SeedSequence(i == 1499 ? 0 : i));
      subjects.add(Subject.of("state " + i, Manifests.sample(saved(bits), 10L)));
    }
    List<Finding> findings = Audit.of(subjects).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).kind()).isEqualTo(Kind.OVERLAP);
  }

  /** Thousands of files take less than a second. */
  @Test
  void manyRuns() {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      subjects.add(
          Subject.of("run " + i, Manifests.sample(start(Engine.PCG64, Entropy.of(2L * i)), 10L)));
    }
    assertThat(Audit.of(subjects).isClean()).isTrue();
  }
}
