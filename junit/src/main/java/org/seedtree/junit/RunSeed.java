package org.seedtree.junit;

import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.seedtree.Seeds;
import org.seedtree.seed.Entropy;
import org.seedtree.seed.SeedSequence;

/**
 * The seed of a test: that of the run, or the one that an annotation of its method or class pins.
 *
 * @param sequence the seed
 * @param text the seed as it is typed, for messages
 * @param isPinned whether an annotation pins it
 */
record RunSeed(SeedSequence sequence, String text, boolean isPinned) {

  /** The value of {@link Seeds#PROPERTY} for a new seed in each run. */
  private static final String FRESH = "fresh";

  private static final String DEFAULT = "0";

  private static final System.Logger LOGGER = System.getLogger("org.seedtree.junit");

  /** Returns the seed of a test or a class. */
  static RunSeed of(ExtensionContext context) {
    Optional<ExtensionContext> level = Optional.of(context);
    while (level.isPresent()) {
      Optional<Seed> seed = AnnotationSupport.findAnnotation(level.get().getElement(), Seed.class);
      if (seed.isPresent() && seed.get().value().length > 0) {
        return pinned(seed.get().value());
      }
      level = level.get().getParent();
    }
    return ofRun(context);
  }

  /** Returns the pinned seed of one or several integers. */
  static RunSeed pinned(long[] seed) {
    SeedSequence sequence = seed.length == 1 ? new SeedSequence(seed[0]) : new SeedSequence(seed);
    return new RunSeed(sequence, sequence.entropy().toString(), true);
  }

  @SuppressWarnings("deprecation") // its successor is newer than JUnit 5.11
  private static RunSeed ofRun(ExtensionContext context) {
    return Objects.requireNonNull(
        context
            .getRoot()
            .getStore(Namespace.create(RunSeed.class))
            .getOrComputeIfAbsent(RunSeed.class, key -> configured(context), RunSeed.class));
  }

  private static RunSeed configured(ExtensionContext context) {
    String text =
        context
            .getConfigurationParameter(Seeds.PROPERTY)
            .or(() -> Optional.ofNullable(System.getenv(Seeds.VARIABLE)))
            .map(String::strip)
            .orElse(DEFAULT);
    if (text.equals(FRESH)) {
      text = Long.toUnsignedString(new SeedSequence().generateState64(1)[0]);
      LOGGER.log(
          System.Logger.Level.INFO,
          "seed of this run: " + text + "; repeat with -D" + Seeds.PROPERTY + "=" + text);
    }
    try {
      return new RunSeed(new SeedSequence(Entropy.parse(text)), text.replace(" ", ""), false);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(Seeds.PROPERTY + ": " + e.getMessage(), e);
    }
  }

  /** Returns what repeats the run. */
  String property() {
    return "-D" + Seeds.PROPERTY + "=" + text;
  }
}
