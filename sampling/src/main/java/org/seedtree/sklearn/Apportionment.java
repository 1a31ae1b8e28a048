package org.seedtree.sklearn;

import java.util.Arrays;
import org.seedtree.legacy.RandomState;

/**
 * How many of each class make a number of draws in the proportions of the classes.
 *
 * <p>Each class gets the integer part of its share of the draws; what is missing is dealt one by
 * one to the largest remainders, and among equal remainders by a permutation of the classes that
 * have it. Which remainders are equal is decided by their doubles.
 */
final class Apportionment {

  private Apportionment() {}

  /**
   * Returns the numbers of draws, which add up to {@code draws}.
   *
   * <p>Words consumed: for each distinct remainder that is reached, those of {@code
   * permutation(k)}, k the number of classes with this remainder; also where all of them are taken.
   *
   * @param counts number of members of each class
   */
  static int[] of(int[] counts, int draws, RandomState rs) {
    double total = Arrays.stream(counts).asLongStream().sum();
    int[] out = new int[counts.length];
    double[] remainders = new double[counts.length];
    int missing = draws;
    for (int c = 0; c < counts.length; c++) {
      double exact = counts[c] / total * draws; // order fixes the last bit
      double floor = Math.floor(exact);
      out[c] = (int) floor;
      remainders[c] = exact - floor;
      missing -= out[c];
    }
    if (missing <= 0) {
      return out;
    }
    double[] distinct = Arrays.stream(remainders).sorted().distinct().toArray();
    for (int v = distinct.length - 1; v >= 0 && missing > 0; v--) {
      double remainder = distinct[v];
      int[] tied = new int[counts.length];
      int ties = 0;
      for (int c = 0; c < counts.length; c++) {
        if (remainders[c] == remainder) {
          tied[ties++] = c;
        }
      }
      int[] order = rs.permutation(ties);
      int taken = Math.min(ties, missing);
      for (int i = 0; i < taken; i++) {
        out[tied[order[i]]]++;
      }
      missing -= taken;
    }
    return out;
  }
}
