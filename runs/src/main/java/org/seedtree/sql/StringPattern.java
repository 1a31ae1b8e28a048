package org.seedtree.sql;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of strings of one length, written as a regular expression without alternatives: a
 * character, a class such as {@code [A-Z0-9_]} or {@code \d}, and any of them repeated as in {@code
 * \d{3}}. Its strings are numbered in the order of the classes, the last character fastest.
 *
 * @param text the pattern as it was written
 * @param alphabets the characters of each position, in ASCII
 */
public record StringPattern(String text, List<String> alphabets) implements Serializable {

  private static final int MAX_LENGTH = 1000;
  private static final String SPECIAL = ".*+?()|^$]}{";
  private static final String SYNTAX =
      "; a pattern has characters, classes as [a-z] or \\d, and repetitions as {3}";

  /** Copies the list. */
  public StringPattern {
    alphabets = List.copyOf(alphabets);
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException if it is not one, or has strings of more than 1000 characters,
   *     or 2<sup>63</sup> or more of them
   */
  public static StringPattern parse(String text) {
    StringPattern pattern = new StringPattern(text, new Parser(text).alphabets());
    if (pattern.total().bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException(
          "pattern '" + text + "' has " + pattern.total() + " strings, 2**63 or more");
    }
    return pattern;
  }

  private BigInteger total() {
    return alphabets.stream()
        .map(alphabet -> BigInteger.valueOf(alphabet.length()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Returns the number of strings. */
  public long count() {
    return total().longValueExact();
  }

  /** Returns the string of a number from 0 to {@link #count} - 1, in ASCII. */
  public byte[] ascii(long number) {
    byte[] out = new byte[alphabets.size()];
    long left = number;
    for (int i = out.length - 1; i >= 0; i--) {
      String alphabet = alphabets.get(i);
      out[i] = (byte) alphabet.charAt((int) (left % alphabet.length()));
      left /= alphabet.length();
    }
    return out;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Reads a pattern from left to right. */
  private static final class Parser {

    private final String text;
    private int next;

    Parser(String text) {
      this.text = text;
    }

    List<String> alphabets() {
      List<String> alphabets = new ArrayList<>();
      while (next < text.length()) {
        String alphabet = alphabet();
        int times = repetition();
        if (alphabets.size() + times > MAX_LENGTH) {
          throw new IllegalArgumentException(
              "pattern '" + text + "' is longer than " + MAX_LENGTH + " characters");
        }
        for (int i = 0; i < times; i++) {
          alphabets.add(alphabet);
        }
      }
      return alphabets;
    }

    private IllegalArgumentException invalid(String what) {
      return new IllegalArgumentException("pattern '" + text + "': " + what + SYNTAX);
    }

    private char read() {
      if (next == text.length()) {
        throw invalid("it ends too early");
      }
      char c = text.charAt(next++);
      if (c < ' ' || c > '~') {
        throw invalid("character " + (int) c + " is not printable ASCII");
      }
      return c;
    }

    private String alphabet() {
      char c = read();
      if (c == '\\') {
        return escaped();
      }
      if (c == '[') {
        return characterClass();
      }
      if (SPECIAL.indexOf(c) >= 0) {
        throw invalid("write \\" + c + " for the character " + c);
      }
      return String.valueOf(c);
    }

    private String escaped() {
      char c = read();
      if (c == 'd') {
        return range('0', '9');
      }
      if (Character.isLetterOrDigit(c)) {
        throw invalid("there is no \\" + c);
      }
      return String.valueOf(c);
    }

    private String characterClass() {
      StringBuilder members = new StringBuilder();
      char c = read();
      if (c == '^') {
        throw invalid("a class lists its characters");
      }
      for (; c != ']'; c = read()) {
        String member = member(c);
        boolean isRange =
            next + 1 < text.length() && text.charAt(next) == '-' && text.charAt(next + 1) != ']';
        if (isRange) {
          char first = bound(member);
          next++;
          char last = bound(member(read()));
          if (last < first) {
            throw invalid("range " + first + "-" + last + " is empty");
          }
          member = range(first, last);
        }
        for (char added : member.toCharArray()) {
          if (members.indexOf(String.valueOf(added)) >= 0) {
            throw invalid("character " + added + " stands twice in a class");
          }
          members.append(added);
        }
      }
      if (members.isEmpty()) {
        throw invalid("a class is empty");
      }
      return members.toString();
    }

    /** Returns the characters that a member of a class stands for, which starts with {@code c}. */
    private String member(char c) {
      return c == '\\' ? escaped() : String.valueOf(c);
    }

    /** Returns the character of a member that is the first or last of a range. */
    private char bound(String member) {
      if (member.length() != 1) {
        throw invalid("\\d is not one character, which a range starts and ends with");
      }
      return member.charAt(0);
    }

    private static String range(char first, char last) {
      StringBuilder out = new StringBuilder();
      for (char c = first; c <= last; c++) {
        out.append(c);
      }
      return out.toString();
    }

    private int repetition() {
      if (next == text.length() || text.charAt(next) != '{') {
        return 1;
      }
      int end = text.indexOf('}', next);
      String count = end < 0 ? "" : text.substring(next + 1, end);
      if (!count.matches("[0-9]{1,4}")) {
        throw invalid("{" + count + "} is not a repetition");
      }
      next = end + 1;
      return Integer.parseInt(count);
    }
  }
}
