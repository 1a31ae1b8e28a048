package org.seedtree.examples;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HexFormat;
import org.seedtree.Generator;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardNormal;

/** Fills memory off the heap, such as that of a tensor, without an array of its size. */
public final class FilledBuffers {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(42);
    ByteBuffer memory = ByteBuffer.allocateDirect(400_000).order(ByteOrder.nativeOrder());

    FloatBuffer tensor = memory.asFloatBuffer();
    rng.fill(new StandardNormal(), tensor).flip();
    out.println("floats: " + Lines.of(tensor.get(0), tensor.get(99_999)));

    rng.fill(new Normal(10, 2), memory.asDoubleBuffer().position(49_997));
    out.println("last doubles: " + Lines.of(memory.asDoubleBuffer().get(49_999)));

    ByteBuffer message = ByteBuffer.allocate(12).order(ByteOrder.BIG_ENDIAN);
    rng.fill(Integers.of(IntegerType.INT16, 0, 1000), message);
    out.println("int16, big-endian: " + HexFormat.of().formatHex(message.array()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private FilledBuffers() {}
}
