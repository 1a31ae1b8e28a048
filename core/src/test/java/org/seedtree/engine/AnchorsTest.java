package org.seedtree.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The first words of NumPy's engines at seed 12345. */
class AnchorsTest {

  @Test
  void pcg64() {
    PCG64 engine = new PCG64(12345);

    assertWords(engine.jumped(), "4208830798042840266", "6676771426405125752");
    assertWords(engine, "4193609425186963869", "5843160025838961886", "14708796524633321433");
    assertWords(engine.spawn(1).get(0), "16048646147195420845");
  }

  @Test
  void pcg64dxsm() {
    PCG64DXSM engine = new PCG64DXSM(12345);

    assertWords(engine.jumped(), "12060663863673466441", "17031974652025932174");
    assertWords(engine, "17193872397121361007", "6225879447261284483", "4002610872796635837");
    assertWords(engine.spawn(1).get(0), "2200516532192980437");
  }

  @Test
  void philox() {
    Philox engine = new Philox(12345);

    assertWords(engine.jumped(), "14150042533964290532", "6351112868827931328");
    assertWords(engine, "7761547988346370368", "12048877680314648833", "7990457742470656338");
    assertWords(engine.spawn(1).get(0), "11514036633452313887");
  }

  @Test
  void sfc64() {
    SFC64 engine = new SFC64(12345);

    assertWords(engine, "3527068094297800258", "5648030432468382359", "9063957079744815110");
    assertWords(engine.spawn(1).get(0), "9760729221029761754");
  }

  @Test
  void mt19937() {
    MT19937 engine = new MT19937(12345);

    assertWords(engine.jumped(), "1832417060", "4216431749");
    assertWords(engine, "1622936285", "3620788691", "1426156273");
    assertWords(engine.spawn(1).get(0), "1809275466");
  }

  private static void assertWords(BitGenerator engine, String... words) {
    assertThat(Arrays.stream(engine.randomRaw(words.length)).mapToObj(Long::toUnsignedString))
        .containsExactly(words);
  }
}
