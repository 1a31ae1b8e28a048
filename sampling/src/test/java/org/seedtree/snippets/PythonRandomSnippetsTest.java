package org.seedtree.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.python.ChoiceWeights;
import org.seedtree.python.PythonRandom;
import org.seedtree.python.PythonState;

/** The examples of {@link PythonRandom}; numbers are CPython's. */
class PythonRandomSnippetsTest {

  @Test
  void pythonRandom() {
    // @start region="python-random"
    PythonRandom rng = new PythonRandom(42); // rng = random.Random(42)
    double u = rng.random(); // 0.6394267984578837
    long die = rng.randint(1, 6); // 1
    double x = rng.gauss(10, 2); // 9.9204530894859
    long word = rng.getrandbits(32); // 599310825
    // @end
    assertThat(u).isEqualTo(0.6394267984578837);
    assertThat(die).isEqualTo(1);
    assertThat(x).isEqualTo(9.9204530894859);
    assertThat(word).isEqualTo(599310825);
  }

  @Test
  void sequences() {
    // @start region="sequences"
    PythonRandom rng = new PythonRandom("experiment-7");
    List<String> deck = new ArrayList<>(List.of("a", "b", "c", "d"));
    rng.shuffle(deck); // ['d', 'b', 'a', 'c']
    int[] rows = rng.sample(100, 5); // rng.sample(range(100), 5)
    ChoiceWeights weights = ChoiceWeights.of(18, 18, 2);
    List<String> spins = rng.choices(List.of("red", "black", "green"), weights, 6); // k=6
    String card = rng.choice(deck); // 'a'
    // @end
    assertThat(deck).containsExactly("d", "b", "a", "c");
    assertThat(rows).containsExactly(14, 51, 71, 23, 12);
    assertThat(spins).containsExactly("red", "black", "red", "green", "black", "red");
    assertThat(card).isEqualTo("a");
  }

  @Test
  void state() {
    PythonRandom other = new PythonRandom(42);
    other.gauss();
    String json = other.getstate().toJson();
    // @start region="state"
    PythonRandom rng = PythonRandom.of(PythonState.fromJson(json)); // json.dumps(random.getstate())
    double z = rng.gauss(); // -0.1729036003315193
    String after = rng.getstate().toJson();
    // @end
    assertThat(z).isEqualTo(-0.1729036003315193);
    assertThat(after).startsWith("[3, [2468570525, 44967195, ").endsWith(", 1079217633, 4], null]");
  }
}
