package org.seedtree.internal.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InvalidObjectException;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.Serialized;

/** What a serialized form accepts. */
class SerialFormTest {

  /** A form that gives its values, or a text in their place. */
  static final class Form extends SerialForm {

    private static final long serialVersionUID = 1;

    static int newest = 1;

    public Form() {}

    Form(List<Object> values, Object... references) {
      super(values, references);
    }

    @Override
    protected int version() {
      return newest;
    }

    @Override
    protected Object restore(SerialValues values) {
      return switch (values.size()) {
        case 1 -> values.text(0);
        case 2 -> values.real(0) + values.intValue(1);
        case 3 -> List.of(values.flag(0), values.reals(1).length, values.longs(2)[1]);
        default -> values.reference(0, String.class);
      };
    }
  }

  @Test
  void valuesAreReadAsTheyWereWritten() throws Exception {
    assertThat(Serialized.copy((Object) new Form(List.of("\u00e9")))).isEqualTo("\u00e9");
    assertThat(Serialized.copy((Object) new Form(List.of(0.5, 7)))).isEqualTo(7.5);
    assertThat(
            Serialized.copy(
                (Object)
                    new Form(
                        List.of(true, List.of(0.5, 1.5), List.of(1L, BigInteger.valueOf(-2))))))
        .isEqualTo(List.of(true, 2, -2L));
    assertThat(Serialized.copy((Object) new Form(List.of(), "referred to")))
        .isEqualTo("referred to");
  }

  @Test
  void otherTypesAndNumbersOfValuesAreRejected() {
    assertRejected(new Form(List.of(7)), "not of type String: BigInteger");
    assertRejected(new Form(List.of("a", 7)), "not of type Double: String");
    assertRejected(new Form(List.of(0.5, BigInteger.TWO.pow(40))), "BigInteger out of int range");
    assertRejected(
        new Form(List.of(true, List.of(1), List.of(1, 2))), "not of type Double: BigInteger");
    assertRejected(new Form(List.of()), "fewer references than 1: 0");
    assertRejected(new Form(List.of(), 5), "not of type String: Integer");
    assertRejected(new Form(List.of(), "a", "b"), "more references than 1: 2");
    assertRejected(new Form(List.of("a"), "b"), "more references than 0: 1");
    assertRejected(new Form(List.of(1, 2, 3, 4), "a"), "more values than 0: 4");
  }

  @Test
  void laterVersionsAreRejected() throws Exception {
    byte[] later;
    Form.newest = 2;
    try {
      later = Serialized.write(new Form(List.of("a")));
    } finally {
      Form.newest = 1;
    }
    assertThatThrownBy(() -> Serialized.read(later))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage("version of Form not in 1..1: 2");
  }

  private static void assertRejected(Form form, String message) {
    assertThatThrownBy(() -> Serialized.copy(form))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(message);
  }
}
