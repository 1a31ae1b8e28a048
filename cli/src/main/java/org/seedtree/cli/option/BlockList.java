package org.seedtree.cli.option;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Digests;

/** Parses and formats sets of blocks of a manifest. */
public final class BlockList {

  private BlockList() {}

  /**
   * Returns the blocks that {@code text} selects among those that have a digest.
   *
   * @param text a percentage like {@code 10%}, spread evenly, or indices and ranges like {@code
   *     3,7-9}
   * @throws UserException if the text is neither, or names a block without a digest
   */
  public static BitSet parse(String text, Digests digests) {
    checkRange(digests);
    if (text.endsWith("%")) {
      return percentage(text, digests);
    }
    BitSet blocks = new BitSet();
    for (String range : text.split(",", -1)) {
      String[] ends = range.strip().split("-", -1);
      long first = index(ends[0], text);
      long last = ends.length == 1 ? first : index(ends[1], text);
      if (ends.length > 2 || last < first) {
        throw malformed(text);
      }
      if (first < digests.first() || last >= digests.end()) {
        throw new UserException(
            "--blocks: there is no block "
                + (first < digests.first() ? first : last)
                + "; the manifest has "
                + (digests.sha256().isEmpty()
                    ? "none"
                    : digests.first() + " to " + (digests.end() - 1)));
      }
      blocks.set((int) first, (int) last + 1);
    }
    return blocks;
  }

  private static void checkRange(Digests digests) {
    if (digests.end() > Integer.MAX_VALUE) {
      throw new UserException(
          "the manifest has blocks up to "
              + (digests.end() - 1)
              + "; only those below "
              + Integer.MAX_VALUE
              + " can be compared");
    }
  }

  private static BitSet percentage(String text, Digests digests) {
    double percent =
        ValueParser.real(text.substring(0, text.length() - 1)).orElseThrow(() -> malformed(text));
    if (!(percent > 0 && percent <= 100)) {
      throw malformed(text);
    }
    int all = digests.sha256().size();
    int selected = (int) Math.ceil(all * percent / 100);
    BitSet blocks = new BitSet();
    for (int i = 0; i < selected; i++) {
      blocks.set((int) (digests.first() + (long) i * all / selected));
    }
    return blocks;
  }

  private static long index(String digits, String text) {
    if (!digits.matches("[0-9]{1,18}")) {
      throw malformed(text);
    }
    return Long.parseLong(digits);
  }

  private static UserException malformed(String text) {
    return new UserException(
        "--blocks is a percentage like 10% or indices and ranges like 3,7-9; not " + text);
  }

  /** Returns all blocks that have a digest. */
  public static BitSet all(Digests digests) {
    checkRange(digests);
    BitSet blocks = new BitSet();
    blocks.set((int) digests.first(), (int) digests.end());
    return blocks;
  }

  /** Returns the ranges of consecutive blocks in {@code blocks}, each as its first and last. */
  public static List<long[]> ranges(BitSet blocks) {
    List<long[]> ranges = new ArrayList<>();
    for (int from = blocks.nextSetBit(0); from >= 0; ) {
      int end = blocks.nextClearBit(from);
      ranges.add(new long[] {from, end - 1});
      from = blocks.nextSetBit(end);
    }
    return ranges;
  }
}
