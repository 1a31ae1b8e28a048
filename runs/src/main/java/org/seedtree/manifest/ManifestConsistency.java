package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Sampler;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.Entropy;

/**
 * Checks that the facts of a manifest fit each other: what follows from others has to be what
 * follows from them. Two programs that rely on different facts then work on the same values.
 */
final class ManifestConsistency {

  /** The number of children that a seed sequence spawns, whose counter has 32 bits. */
  private static final long MAX_CHILDREN = 0xffff_ffffL;

  private ManifestConsistency() {}

  static void check(
      StreamStart stream,
      NumpyRelease numpy,
      Workload workload,
      Digests digests,
      @Nullable BigInteger words) {
    if (words != null && words.signum() < 0) {
      throw new IllegalArgumentException("words < 0: " + words);
    }
    for (long extent : workload.shape()) {
      if (extent < 0) {
        throw new IllegalArgumentException("negative dimensions are not allowed: " + extent);
      }
    }
    Children children = stream.children();
    if (children != null && children.end() > MAX_CHILDREN) {
      throw new IllegalArgumentException(
          "a seed has " + MAX_CHILDREN + " children, not " + text(children));
    }
    if (workload instanceof Workload.Run run) {
      checkRun(stream, run, digests, words);
    } else if (workload instanceof Workload.Split split) {
      checkSplit(stream, split, digests, words);
    } else {
      checkSample(stream, numpy, (Workload.Sample) workload, digests, words);
    }
  }

  private static void checkRun(
      StreamStart stream, Workload.Run run, Digests digests, @Nullable BigInteger words) {
    Children children = stream.children();
    if (children == null || stream.jumps() != null || stream.advance() != null) {
      throw new IllegalArgumentException("a run samples from the children of a seed");
    }
    if (words != null) {
      throw new IllegalArgumentException("the number of words of a run is not known: " + words);
    }
    if (run.dtype() != DType.FLOAT64 && run.dtype() != DType.INT64) {
      throw new IllegalArgumentException(
          "results are float64 or int64, not " + run.dtype().dtype());
    }
    if (!run.shape().equals(List.of(digests.size()))) {
      throw new IllegalArgumentException(
          "size is not the run's: " + digests.size() + ", " + run.shape());
    }
    RunPart part = new RunPart(digests.size(), digests.blockSize(), run.part(), run.parts());
    Children derived = new Children(part.first(), part.end() - part.first());
    if (!children.equals(derived)) {
      throw new IllegalArgumentException(
          part + " samples from " + text(derived) + ", not " + text(children));
    }
    checkBlocks(digests, part.firstBlock(), part.endBlock());
  }

  private static void checkSplit(
      StreamStart stream, Workload.Split split, Digests digests, @Nullable BigInteger words) {
    boolean hasSeed =
        stream.origin() instanceof StreamOrigin.LegacySeeded seeded
            && seeded.seed() instanceof Entropy.Int;
    if (!hasSeed || stream.jumps() != null || stream.advance() != null) {
      throw new IllegalArgumentException("a split is drawn from an integer seed of RandomState");
    }
    if (words != null) {
      throw new IllegalArgumentException("the number of words of a split is not known: " + words);
    }
    long arrays = split.arrays().size();
    if (digests.size() != arrays || digests.blockSize() != 1 || digests.end() != arrays) {
      throw new IllegalArgumentException(
          "a split has a digest of each array, and " + arrays + " arrays");
    }
    checkBlocks(digests, 0, arrays);
  }

  private static String text(Children children) {
    return children.count() + " from " + children.first();
  }

  private static void checkBlocks(Digests digests, long first, long end) {
    int present = digests.sha256().size();
    if (digests.first() != first) {
      throw new IllegalArgumentException(
          "the first block is " + first + ", not " + digests.first());
    }
    if (present != end - first && present > 0) {
      throw new IllegalArgumentException(
          "there are digests of " + present + " of " + (end - first) + " blocks");
    }
  }

  private static void checkSample(
      StreamStart stream,
      NumpyRelease numpy,
      Workload.Sample sample,
      Digests digests,
      @Nullable BigInteger words) {
    Sampler sampler = sample.sampler(numpy);
    checkShape(stream, sample.shape(), sampler.vectorLength(), digests.size());
    if (digests.sha256().size() < digests.blocks()) {
      throw new IllegalArgumentException(
          "there are digests of "
              + digests.sha256().size()
              + " of "
              + digests.blocks()
              + " blocks");
    }
    if (words != null) {
      checkWords(stream, sampler, digests.size(), words);
    }
  }

  private static void checkShape(
      StreamStart stream, List<Long> shape, OptionalInt vectorLength, long size) {
    BigInteger values = BigInteger.ONE;
    for (long extent : shape) {
      values = values.multiply(BigInteger.valueOf(extent));
    }
    if (!values.equals(BigInteger.valueOf(size))) {
      throw new IllegalArgumentException("size is not the shape's: " + size + ", " + shape);
    }
    List<Long> each = new ArrayList<>(shape);
    if (stream.children() != null && (each.isEmpty() || each.remove(0) != stream.count())) {
      throw new IllegalArgumentException(
          "the shape does not start with the number of streams: " + shape);
    }
    if (vectorLength.isPresent()
        && (each.isEmpty() || each.get(each.size() - 1) != vectorLength.getAsInt())) {
      throw new IllegalArgumentException(
          "the shape does not end with the length of the vectors, "
              + vectorLength.getAsInt()
              + ": "
              + shape);
    }
  }

  private static void checkWords(StreamStart stream, Sampler sampler, long size, BigInteger words) {
    long perStream = stream.count() == 0 ? 0 : size / stream.count();
    Optional<BigInteger> derived = Manifest.words(stream, sampler, perStream);
    if (derived.isPresent() && !derived.get().equals(words)) {
      throw new IllegalArgumentException(
          "the values consume " + derived.get() + " words of each stream, not " + words);
    }
    if (derived.isEmpty() && stream.children() != null) {
      throw new IllegalArgumentException(
          "the number of words of each stream is not known: " + words);
    }
  }
}
