package org.seedtree.conformance.cases;

import java.util.function.Function;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.JavaStream;

/**
 * The same call in NumPy and in Java.
 *
 * @param numpy the call in NumPy
 * @param form the form of the method that Java uses, for messages
 * @param java the call in Java; its exception is compared with NumPy's
 */
public record Call(NumpyCall numpy, String form, Function<JavaStream, Bits> java) {}
