package org.seedtree.conformance;

import java.util.function.Function;

/**
 * One call, on both sides.
 *
 * @param numpy the call that NumPy is asked for
 * @param form which of the forms of the method Java uses, for a reader
 * @param java the same call in Java; what it throws is compared with what NumPy raises
 */
record Call(NumpyCall numpy, String form, Function<JavaStream, Bits> java) {}
