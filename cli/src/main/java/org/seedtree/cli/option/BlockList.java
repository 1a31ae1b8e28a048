package org.seedtree.cli.option;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.manifest.Digests;

/** Blocks of a manifest, as they are typed and as they are shown. */
public final class BlockList {

  private BlockList() {}

  /**
   * The blocks that have a digest, or some of them.
   *
   * @param text a share like {@code 10%}, spread evenly; or numbers and ranges like {@code 3,7-9}
   * @throws UserException if it is neither, or names a block that has no digest
   */
  public static BitSet parse(String text, Digests digests) {
    if (text.endsWith("%")) {
      return share(text, digests);
    }
    BitSet blocks = new BitSet();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      long from = number(ends[0], text);
      long to = ends.length == 1 ? from : number(ends[1], text);
      if (ends.length > 2 || to < from) {
        throw malformed(text);
      }
      if (from < digests.first() || to >= digests.end()) {
        throw new UserException(
            "--blocks: there is no block "
                + (from < digests.first() ? from : to)
                + "; the manifest has "
                + (digests.sha256().isEmpty()
                    ? "none"
                    : digests.first() + " to " + (digests.end() - 1)));
      }
      blocks.set((int) from, (int) to + 1);
    }
    return blocks;
  }

  private static BitSet share(String text, Digests digests) {
    double percent =
        ValueParser.real(text.substring(0, text.length() - 1)).orElseThrow(() -> malformed(text));
    if (!(percent > 0 && percent <= 100)) {
      throw malformed(text);
    }
    int all = digests.sha256().size();
    int wanted = (int) Math.ceil(all * percent / 100);
    BitSet blocks = new BitSet();
    for (int i = 0; i < wanted; i++) {
      blocks.set((int) (digests.first() + (long) i * all / wanted));
    }
    return blocks;
  }

  private static long number(String text, String whole) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : fail(whole);
  }

  private static long fail(String text) {
    throw malformed(text);
  }

  private static UserException malformed(String text) {
    return new UserException(
        "--blocks is a share like 10% or numbers and ranges like 3,7-9; not " + text);
  }

  /** All blocks that have a digest. */
  public static BitSet all(Digests digests) {
    BitSet blocks = new BitSet();
    blocks.set((int) digests.first(), (int) digests.end());
    return blocks;
  }

  /** Runs of blocks, first and last. */
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
