package org.seedtree.internal.variate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.internal.math.Libm;

/** The tables are NumPy's, by the SHA-256 of their little-endian bytes. */
class ZigguratTablesTest {

  @Test
  void normal() throws NoSuchAlgorithmException {
    assertThat(sha(NormalTables.K)).isEqualTo("5652957978259315");
    assertThat(sha(NormalTables.W)).isEqualTo("33c6472209e1d09e");
    assertThat(sha(NormalTables.F)).isEqualTo("acd898d9d87e212f");
    assertThat(sha(NormalTables.K_FLOAT)).isEqualTo("b00c1701b8ee9b5e");
    assertThat(sha(NormalTables.W_FLOAT)).isEqualTo("7e876b6f831f031c");
    assertThat(sha(NormalTables.F_FLOAT)).isEqualTo("3ec75aef4fc5308b");
  }

  @Test
  void exponential() throws NoSuchAlgorithmException {
    assertThat(sha(ExponentialTables.K)).isEqualTo("785bcf5a662793cf");
    assertThat(sha(ExponentialTables.W)).isEqualTo("12751415cc5c2d3a");
    assertThat(sha(ExponentialTables.F)).isEqualTo("1f4b2a07fcf8396e");
    assertThat(sha(ExponentialTables.K_FLOAT)).isEqualTo("845568c71f3b5cb1");
    assertThat(sha(ExponentialTables.W_FLOAT)).isEqualTo("f9d0fef3cfaec382");
    assertThat(sha(ExponentialTables.F_FLOAT)).isEqualTo("ead9e6f988f29104");
  }

  /**
   * Checks that the tables are not recomputed: each normal height is the density at the layer's
   * edge, except that of layer 38, which is one ulp greater.
   */
  @Test
  void trap18TheTablesAreNotToBeRecomputed() {
    for (int layer = 1; layer < 256; layer++) {
      double edge = NormalTables.W[layer] * 0x1p52;
      double density = Libm.exp(-0.5 * edge * edge);
      double expected = layer == 38 ? Math.nextUp(density) : density;
      assertThat(NormalTables.F[layer]).as("layer %d", layer).isEqualTo(expected);
    }
    assertThat(LongStream.of(ExponentialTables.K)).allMatch(k -> k % 2 == 0);
  }

  private static String sha(long[] table) throws NoSuchAlgorithmException {
    ByteBuffer bytes = bytes(8 * table.length);
    bytes.asLongBuffer().put(table);
    return sha(bytes);
  }

  private static String sha(double[] table) throws NoSuchAlgorithmException {
    ByteBuffer bytes = bytes(8 * table.length);
    bytes.asDoubleBuffer().put(table);
    return sha(bytes);
  }

  private static String sha(int[] table) throws NoSuchAlgorithmException {
    ByteBuffer bytes = bytes(4 * table.length);
    bytes.asIntBuffer().put(table);
    return sha(bytes);
  }

  private static String sha(float[] table) throws NoSuchAlgorithmException {
    ByteBuffer bytes = bytes(4 * table.length);
    bytes.asFloatBuffer().put(table);
    return sha(bytes);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String sha(ByteBuffer bytes) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }
}
