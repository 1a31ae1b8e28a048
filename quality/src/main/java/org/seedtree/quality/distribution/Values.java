package org.seedtree.quality.distribution;

import org.seedtree.catalog.DType;

/** Values of any dtype as doubles or longs. */
final class Values {

  private Values() {}

  /** Returns the values of an array of a dtype as doubles; unsigned ones as they are meant. */
  static double toDouble(Object array, DType dtype, int i) {
    return switch (dtype) {
      case FLOAT64 -> ((double[]) array)[i];
      case FLOAT32 -> ((float[]) array)[i];
      case UINT64 -> unsigned(((long[]) array)[i]);
      default -> toLong(array, dtype, i);
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : (double) (bits >>> 1 | bits & 1) * 2;
  }

  /** Returns an element of an array of integers. */
  static long toLong(Object array, DType dtype, int i) {
    return switch (dtype) {
      case BOOL -> ((boolean[]) array)[i] ? 1 : 0;
      case INT8 -> ((byte[]) array)[i];
      case UINT8 -> ((byte[]) array)[i] & 0xff;
      case INT16 -> ((short[]) array)[i];
      case UINT16 -> ((short[]) array)[i] & 0xffff;
      case INT32 -> ((int[]) array)[i];
      case UINT32 -> ((int[]) array)[i] & 0xffff_ffffL;
      case INT64, UINT64 -> ((long[]) array)[i];
      case FLOAT64, FLOAT32 -> throw new IllegalArgumentException("no integers: " + dtype);
    };
  }
}
