package org.seedtree.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds {@link Distribution#parameters()}: ordered and unmodifiable. */
final class ParameterMap {

  private final Map<String, Object> values = new LinkedHashMap<>();

  static Map<String, Object> of(String name, double value) {
    return new ParameterMap().with(name, value).build();
  }

  static Map<String, Object> of(String name1, double value1, String name2, double value2) {
    return new ParameterMap().with(name1, value1).with(name2, value2).build();
  }

  static Map<String, Object> of(
      String name1, double value1, String name2, double value2, String name3, double value3) {
    return new ParameterMap().with(name1, value1).with(name2, value2).with(name3, value3).build();
  }

  ParameterMap with(String name, double value) {
    values.put(name, value);
    return this;
  }

  ParameterMap with(String name, long value) {
    return with(name, BigInteger.valueOf(value));
  }

  ParameterMap with(String name, BigInteger value) {
    values.put(name, value);
    return this;
  }

  ParameterMap with(String name, String value) {
    values.put(name, value);
    return this;
  }

  ParameterMap with(String name, double[] value) {
    values.put(name, Arrays.stream(value).boxed().toList());
    return this;
  }

  ParameterMap with(String name, long[] value) {
    List<BigInteger> list = Arrays.stream(value).mapToObj(BigInteger::valueOf).toList();
    values.put(name, list);
    return this;
  }

  Map<String, Object> build() {
    return Collections.unmodifiableMap(values);
  }
}
