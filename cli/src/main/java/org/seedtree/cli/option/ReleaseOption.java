package org.seedtree.cli.option;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.seedtree.release.NumpyRelease;
import picocli.CommandLine.Option;

/** The option {@code --numpy}: the release whose numbers are drawn. */
public final class ReleaseOption {

  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      completionCandidates = Versions.class,
      description =
          "Draw, spawn and jump as this NumPy release does, three numbers from 1.17.0 to 2.5"
              + " (default: 2.4.6); docs/guide/releases.md says what differs.")
  private @Nullable String version;

  /** Returns the text that was given, or null. */
  public @Nullable String version() {
    return version;
  }

  /**
   * Returns the release.
   *
   * @throws org.seedtree.cli.error.UserException if the text is none
   */
  public NumpyRelease release() {
    return DistributionArgument.release(version);
  }

  /** The last patch releases, for completion in the shell. */
  private static final class Versions implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return NumpyRelease.lastPatches().stream().map(NumpyRelease::version).iterator();
    }
  }
}
