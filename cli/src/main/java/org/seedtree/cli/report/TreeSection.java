package org.seedtree.cli.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.StreamOrigin;

/**
 * The children of a seed. There may be any number of them: the document has their range, from which
 * the page draws as much as it shows.
 *
 * @param parent the seed
 * @param first the index of the first child
 * @param count the number of children
 * @param child what a child is, such as {@code replication}
 * @param groups ranges of children that belong together, such as the parts of a run; may be empty
 */
public record TreeSection(
    StreamOrigin.Seeded parent, long first, long count, String child, List<Group> groups)
    implements Section {

  /**
   * A range of children.
   *
   * @param name what they belong to
   * @param first the index of the first of them
   * @param count their number
   */
  public record Group(String name, long first, long count) {}

  private static final double POOLS = BigInteger.ONE.shiftLeft(128).doubleValue();

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("first", first);
    tree.put("count", count);
    tree.put("child", child);
    tree.put("numpy", NumpyStream.ofChild(parent, "{i}"));
    tree.put("spawn_key", spawnKey());
    tree.put("collision_bound", (double) count * count / POOLS);
    List<Object> ranges = new ArrayList<>();
    for (Group group : groups) {
      Map<String, Object> range = new LinkedHashMap<>();
      range.put("name", group.name());
      range.put("first", group.first());
      range.put("count", group.count());
      ranges.add(range);
    }
    tree.put("groups", ranges);
    document.put("tree", tree);
  }

  /**
   * Returns the spawn key of a child as {@code --spawn-key} takes it, {@code {i}} for its index.
   */
  private String spawnKey() {
    StringBuilder key = new StringBuilder();
    parent.spawnKey().forEach(index -> key.append(index).append(','));
    return key.append("{i}").toString();
  }
}
