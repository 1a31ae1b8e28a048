package org.seedtree.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.catalog.DType;
import org.seedtree.conformance.OracleUser;

/** Requests to the installed NumPy and their replies. */
class OracleTest extends OracleUser {

  @Test
  void returnsItsVersions() {
    assertThat(oracle().numpyVersion()).startsWith(Oracle.REFERENCE);
    assertThat(oracle().describe()).startsWith("NumPy 2.4.").contains("Python 3");
  }

  @Test
  void returnsValuesAndState() {
    stream("{'engine': 'PCG64', 'seed': 12345}");
    Reply reply = oracle().ask(NumpyCall.rng("random").size(2).request("s"));
    Reply.Values values = (Reply.Values) reply;
    assertThat(values.bits().dtype()).isEqualTo(DType.FLOAT64);
    assertThat(values.bits().shape()).containsExactly(2);
    // contract of NumPy 2.4: default_rng(12345).random(2)
    assertThat(Double.longBitsToDouble(values.bits().get(0))).isEqualTo(0x1.d1958c6d97fe0p-3);
    assertThat(Double.longBitsToDouble(values.bits().get(1))).isEqualTo(0x1.445c4c5727930p-2);
    assertThat(values.state()).startsWith("{\"bit_generator\": \"PCG64\", \"state\": {\"state\": ");
  }

  @Test
  void returnsStackedCallsAndShapes() {
    stream("{'engine': 'SFC64', 'seed': [1, '0x2']}");
    NumpyCall bytes = NumpyCall.rng("integers").args(0, 100).kwarg("dtype", "uint8").repeat(7);
    assertThat(bits(bytes).dtype()).isEqualTo(DType.UINT8);
    assertThat(bits(bytes).shape()).containsExactly(7);
    assertThat(bits(NumpyCall.rng("normal").size(2, 3)).shape()).containsExactly(2, 3);
    assertThat(bits(NumpyCall.rng("normal")).shape()).isEmpty();
    assertThat(bits(NumpyCall.rng("bytes").args(9)).shape()).containsExactly(9);
    assertThat(bits(NumpyCall.rng("random").size(1_000_000)).size()).isEqualTo(1_000_000);
  }

  @Test
  void sendsArraysBitForBit() {
    stream("{'engine': 'PCG64', 'seed': 1}");
    Bits sent = Bits.of(new double[] {Double.NaN, -0.0, Double.MIN_VALUE, 1 / 3.0});
    Bits one = Bits.of(new double[] {0.1});
    assertThat(bits(NumpyCall.rng("permutation").args(one)).get(0)).isEqualTo(one.get(0));
    Bits back = bits(NumpyCall.rng("shuffle").args(sent).resultIsArgument(0));
    List<Long> values = List.of(back.get(0), back.get(1), back.get(2), back.get(3));
    assertThat(values)
        .containsExactlyInAnyOrder(sent.get(0), sent.get(1), sent.get(2), sent.get(3));
  }

  @Test
  void returnsExceptions() {
    stream("{'engine': 'PCG64', 'seed': 1}");
    Reply reply = oracle().ask(NumpyCall.rng("normal").args(0, -1).request("s"));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Raised.class,
            raised -> {
              assertThat(raised.type()).isEqualTo("ValueError");
              assertThat(raised.message()).isEqualTo("scale < 0");
            });
    assertThatThrownBy(() -> oracle().require(Oracle.request("nonsense")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no such op: nonsense");
  }

  @Test
  void setsStates() {
    stream("{'engine': 'Philox', 'seed': 5, 'jumps': 2, 'advance': 9}");
    String before = state();
    Bits first = bits(NumpyCall.rng("random").size(3));
    ObjectNode set = Oracle.request("set_state").put("id", "s");
    oracle().require(set.set("state", Oracle.parse(before)));
    assertThat(state()).isEqualTo(before);
    assertThat(bits(NumpyCall.rng("random").size(3)).mismatch(first).count()).isZero();
  }

  @Test
  void drawsFromRandomState() {
    stream("{'engine': 'MT19937', 'legacy_seed': 42, 'kind': 'random_state'}");
    Bits values = bits(NumpyCall.rng("standard_normal"));
    assertThat(Double.longBitsToDouble(values.get(0))).isEqualTo(0.4967141530112327);
    assertThat(state()).contains("\"has_gauss\": 1");
  }

  private static void stream(String specification) {
    ObjectNode request = (ObjectNode) Oracle.parse(specification.replace('\'', '"'));
    oracle().require(request.put("op", "stream").put("id", "s"));
  }

  private static String state() {
    String state = oracle().require(Oracle.request("get_state").put("id", "s")).state();
    assertThat(state).isNotNull();
    return state;
  }

  private static Bits bits(NumpyCall call) {
    return ((Reply.Values) oracle().require(call.request("s"))).bits();
  }
}
