package org.seedtree.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.stream.InterleavedWords;
import org.seedtree.quality.stream.StreamScheme;
import org.seedtree.quality.stream.WordPart;
import org.seedtree.release.NumpyRelease;
import picocli.CommandLine.Option;

/** The options that name several streams of one seed, and the part of their words. */
public final class SchemeOptions {

  private static final int MAX_STREAMS = 1 << 20;

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      completionCandidates = Schemes.class,
      description =
          "How the streams are made: spawn (children of the seed), jumps (jumped(i)), keys"
              + " (Philox(key=S + i)), workers (seed [i, S]) or seeds (seed S + i).")
  private @Nullable String scheme;

  @Option(
      names = "--streams",
      paramLabel = "K",
      description = "The number of streams of the --scheme.")
  private @Nullable String streams;

  @Option(
      names = "--bits",
      paramLabel = "PART",
      completionCandidates = Parts.class,
      description = "Write all bits of each word (the default), high32 or low32; not for mt19937.")
  private @Nullable String bits;

  /** Returns whether a scheme is named. */
  public boolean isGiven() {
    return scheme != null;
  }

  /**
   * Checks that there are no streams without a scheme.
   *
   * @throws UserException if there are
   */
  public void checkNotGiven() {
    if (streams != null) {
      throw new UserException("--streams: name the --scheme that makes them");
    }
  }

  /**
   * Opens the streams of the scheme.
   *
   * @param source the options that name the seed and the engine
   * @param release the NumPy release that spawns and jumps
   * @throws UserException if an option is malformed, or the engine or the seed has no such streams
   */
  public List<BitGenerator> streams(StreamOptions source, NumpyRelease release) {
    if (streams == null) {
      throw new UserException("--scheme needs a number of --streams");
    }
    int count = (int) IntegerArgument.parse("--streams", streams, 1, MAX_STREAMS);
    source.checkSeedOnly("--scheme");
    try {
      return StreamScheme.named(String.valueOf(scheme))
          .open(source.engine(), source.seedSequence(), release, count);
    } catch (IllegalArgumentException e) {
      throw new UserException("--scheme: " + e.getMessage());
    }
  }

  /**
   * Returns the words of the streams in turn, with the bits that are asked for.
   *
   * @throws UserException if the engine has no such bits
   */
  public InterleavedWords interleaved(List<BitGenerator> opened) {
    try {
      return new InterleavedWords(opened, part());
    } catch (IllegalArgumentException e) {
      throw new UserException("--bits: " + e.getMessage());
    }
  }

  private WordPart part() {
    String text = bits == null ? WordPart.ALL.text() : bits.toLowerCase(Locale.ROOT);
    return Arrays.stream(WordPart.values())
        .filter(part -> part.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new UserException("--bits is high32, low32 or all, not " + bits));
  }

  static final class Schemes implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(StreamScheme.values()).map(StreamScheme::text).iterator();
    }
  }

  private static final class Parts implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(WordPart.values()).map(WordPart::text).iterator();
    }
  }
}
