package org.seedtree.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Digests;

/**
 * The digests of the blocks of an array; the document has the first 20.
 *
 * @param digests the digests
 */
public record DigestsSection(Digests digests) implements Section {

  private static final int MAX_DIGESTS = 20;

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    List<String> all = digests.sha256();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("blocks", all.size());
    json.put("block_size", digests.blockSize());
    json.put("first_block", digests.first());
    json.put("sha256", all.subList(0, Math.min(MAX_DIGESTS, all.size())));
    document.put("digests", json);
  }
}
