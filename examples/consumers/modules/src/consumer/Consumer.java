package consumer;

import java.util.Arrays;
import org.seedtree.Generator;

/** A program in a module. */
public class Consumer {

  private Consumer() {}

  /** Prints the lines of expected.txt. */
  public static void main(String[] args) {
    Generator rng = Generator.defaultRng(12345);
    System.out.println(rng.random());
    System.out.println(rng.normal(10, 2));
    System.out.println(Arrays.toString(rng.integers(1, 7, 5)));
    System.out.println(Arrays.toString(rng.permutation(6)));
    System.out.println(rng.spawn(2).get(1).exponential(3));
  }
}
