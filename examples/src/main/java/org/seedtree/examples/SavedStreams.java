package org.seedtree.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import org.seedtree.Generator;

/** Writes a generator in the middle of its stream, and continues with the one that is read. */
public final class SavedStreams {

  static void run(PrintStream out) throws IOException, ClassNotFoundException {
    Generator rng = Generator.defaultRng(42);
    out.println("before: " + Lines.of(rng.normal(10, 2, 3)));
    rng.spawn(2);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(rng);
    }
    Generator read;
    try (ObjectInputStream objects =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (Generator) objects.readObject();
    }

    out.println("after: " + Lines.of(read.normal(10, 2, 3)));
    out.println("third child: " + Lines.of(read.spawn(1).get(0).random()));
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private SavedStreams() {}
}
