package consumer

import org.seedtree.Generator

/** Prints the lines of expected.txt. */
fun main() {
    val rng = Generator.defaultRng(12345)
    println(rng.random())
    println(rng.normal(10.0, 2.0))
    println(rng.integers(1, 7, 5).contentToString())
    println(rng.permutation(6).contentToString())
    println(rng.spawn(2)[1].exponential(3.0))
}
