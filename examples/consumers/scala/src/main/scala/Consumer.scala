package consumer

import org.seedtree.Generator

/** Prints the lines of expected.txt. */
object Consumer {
  def main(args: Array[String]): Unit = {
    val rng = Generator.defaultRng(12345)
    println(rng.random())
    println(rng.normal(10, 2))
    println(rng.integers(1, 7, 5).mkString("[", ", ", "]"))
    println(rng.permutation(6).mkString("[", ", ", "]"))
    println(rng.spawn(2).get(1).exponential(3))
  }
}
