package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what a message must not contain. */
final class Messages {

  private static final int MAX_SHORT = 300;

  /** What a message shows of the inside of the program. */
  static final Pattern INTERNAL =
      Pattern.compile("unexpected: |java\\.|org\\.seedtree|picocli|[a-z]Exception|[a-z]Error");

  private Messages() {}

  /** Checks a line that the program prints, which may contain the name of a file. */
  static void checkLine(@Nullable String message) {
    assertThat(message).isNotNull();
    assertThat(message).isNotBlank().hasSizeLessThan(2 * MAX_SHORT);
    assertThat(message).doesNotContainPattern("\\p{Cc}").doesNotContainPattern(INTERNAL);
  }

  /** Checks the message of a rejected value. */
  static void checkShort(@Nullable String message) {
    assertThat(message).isNotNull();
    assertThat(message).isNotBlank().hasSizeLessThan(MAX_SHORT).doesNotContainPattern("\\p{Cc}");
    assertThat(message).doesNotContainPattern(INTERNAL);
  }
}
