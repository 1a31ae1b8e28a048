package org.seedtree.examples;

import java.io.PrintStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.RandomProviderState;
import org.seedtree.Generator;
import org.seedtree.commons.CommonsProvider;

/** Throws dice by a provider of Commons RNG that draws from a generator, and throws them again. */
public final class CommonsDice {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(42);
    CommonsProvider provider = CommonsProvider.of(rng);
    out.println("double: " + Lines.of(provider.nextDouble()));

    RandomProviderState state = provider.saveState();
    out.println("dice: " + Lines.of(dice(provider)));
    provider.restoreState(state);
    out.println("again: " + Lines.of(dice(provider)));
    out.println("normal: " + Lines.of(rng.normal(10, 2)));
  }

  private static int[] dice(CommonsProvider provider) {
    return IntStream.range(0, 8).map(i -> provider.nextInt(1, 7)).toArray();
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private CommonsDice() {}
}
