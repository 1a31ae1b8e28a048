package org.seedtree.quality.stream;

import java.math.BigInteger;
import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.seed.SeedSequence;

/**
 * The streams that manifests record: the first stream of each, the second of each, and so on. A
 * repetition reads each of them further on.
 */
final class GivenFamily implements StreamFamily {

  private static final int MAX_STREAMS = 1 << 20;

  /** As many streams as words can be discarded from one by one. */
  private static final int MAX_SLOW_STREAMS = 1 << 14;

  /** More words than a first run of a full battery reads of one stream. */
  private static final long FURTHER_ON = 1L << 19;

  private final List<Manifest> manifests;
  private final List<LongFunction<BitGenerator>> streams;
  private final int[] manifestOf;
  private final int[] indexOf;

  GivenFamily(List<Manifest> manifests) {
    this.manifests = List.copyOf(manifests);
    streams = manifests.stream().map(m -> m.stream().streams(m.numpy())).toList();
    long count = manifests.stream().mapToLong(m -> m.stream().count()).sum();
    boolean isFast =
        manifests.stream()
            .map(m -> m.stream().origin().engine())
            .noneMatch(engine -> engine == Engine.SFC64 || engine == Engine.MT19937);
    int max = (int) Math.min(count, isFast ? MAX_STREAMS : MAX_SLOW_STREAMS);
    manifestOf = new int[max];
    indexOf = new int[max];
    int next = 0;
    for (int index = 0; next < max; index++) {
      for (int m = 0; m < manifests.size() && next < max; m++) {
        if (index < manifests.get(m).stream().count()) {
          manifestOf[next] = m;
          indexOf[next++] = index;
        }
      }
    }
  }

  @Override
  public String title() {
    return manifests.size() == 1
        ? "streams of the manifest"
        : "streams of " + manifests.size() + " manifests";
  }

  @Override
  public int maxStreams() {
    return manifestOf.length;
  }

  @Override
  public boolean isSeeded() {
    return false;
  }

  @Override
  public LongFunction<BitGenerator> streams(SeedSequence seed) {
    List<BigInteger> key = seed.spawnKey(); // ends with 0 in a first run, see Battery
    boolean isRepetition = !key.isEmpty() && key.get(key.size() - 1).signum() != 0;
    return i -> {
      BitGenerator opened = streams.get(manifestOf[(int) i]).apply(indexOf[(int) i]);
      if (isRepetition) {
        opened.discardRaw(FURTHER_ON);
      }
      return opened;
    };
  }
}
