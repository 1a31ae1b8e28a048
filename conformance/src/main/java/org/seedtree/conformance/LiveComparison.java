package org.seedtree.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.conformance.cases.Call;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.oracle.Oracle;
import org.seedtree.conformance.oracle.Reply;
import org.seedtree.conformance.stream.JavaStream;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;

/** Runs cases in Java and in NumPy, and counts the differences. */
final class LiveComparison {

  private static final long SLOW_CALL_MILLIS = 60_000;

  /** The words by which a call is rejected that does not end in an older release. */
  private static final String NEVER_RETURNS = " never returns in NumPy ";

  private final Oracle oracle;
  private final @Nullable SlowCallWatch watch;
  private final Report report = new Report();

  LiveComparison(Oracle oracle) {
    this(oracle, null);
  }

  private LiveComparison(Oracle oracle, @Nullable SlowCallWatch watch) {
    this.oracle = oracle;
    this.watch = watch;
  }

  /** Runs cases 0, 1, ... of a seed until that many values have been compared. */
  static Report run(Oracle oracle, NumpyClass numpyClass, long seed, long values) {
    return run(oracle, numpyClass, seed, values, 0);
  }

  /** Runs at least so many cases, and until that many values have been compared. */
  @SuppressWarnings("ClosingStandardOutputStreams") // closing the watch does not close the stream
  static Report run(Oracle oracle, NumpyClass numpyClass, long seed, long values, int cases) {
    try (SlowCallWatch watch = new SlowCallWatch(SLOW_CALL_MILLIS, System.err)) {
      LiveComparison comparison = new LiveComparison(oracle, watch);
      long compared = 0;
      for (int index = 0; index < cases || compared < values; index++) {
        compared += comparison.run(ComparisonCase.draw(numpyClass, seed, index, oracle.release()));
      }
      return comparison.report();
    }
  }

  /** Runs one case of a seed. */
  static Report runCase(Oracle oracle, NumpyClass numpyClass, long seed, int index) {
    LiveComparison comparison = new LiveComparison(oracle);
    comparison.run(ComparisonCase.draw(numpyClass, seed, index, oracle.release()));
    return comparison.report();
  }

  /** Returns the counts so far. */
  Report report() {
    return report;
  }

  /**
   * Runs a case up to its first difference.
   *
   * @return the number of values that were compared
   */
  long run(ComparisonCase c) {
    return new CaseRun(c).run();
  }

  /** A case that is being run. */
  private final class CaseRun {
    private final ComparisonCase c;
    private final List<String> done = new ArrayList<>();
    private JavaStream stream;
    private String id = "s";
    private long values;

    CaseRun(ComparisonCase c) {
      this.c = c;
      oracle.require(c.specification().request(id));
      this.stream = ofEngine(c.specification().open());
    }

    long run() {
      for (ComparisonCase.Step step : c.steps()) {
        boolean equal;
        if (step instanceof ComparisonCase.Step.Draws draws) {
          equal = draw(draws);
        } else if (step instanceof ComparisonCase.Step.Spawn spawn) {
          equal = spawn(spawn);
        } else if (step instanceof ComparisonCase.Step.Reseed reseed) {
          equal = reseed(reseed);
        } else {
          equal = exchangeStates();
        }
        if (!equal) {
          break;
        }
      }
      return values;
    }

    private ComparisonCount countOf(String row) {
      return report.at(row, c.specification().engine());
    }

    private boolean draw(ComparisonCase.Step.Draws draws) {
      Call call = draws.call();
      String shown = call.numpy().toPython() + "  # Java: " + call.form();
      if (watch != null) {
        List<String> before = List.copyOf(done);
        watch.start(() -> describe(before, shown, "has not ended"));
      }
      if (oracle.isReference()) { // both at the same time
        oracle.send(call.numpy().request(id));
      }
      Bits actual = null;
      RuntimeException thrown = null;
      try {
        actual = call.java().apply(stream);
      } catch (RuntimeException e) {
        thrown = e;
      }
      if (!oracle.isReference()) {
        if (thrown != null && String.valueOf(thrown.getMessage()).contains(NEVER_RETURNS)) {
          return true; // no word is drawn, and NumPy is not asked
        }
        oracle.send(call.numpy().request(id));
      }
      Reply reply = oracle.receive();

      ComparisonCount count = countOf(draws.row());
      count.calls++;
      String difference;
      if (reply instanceof Reply.Values expected && actual != null) {
        count.values += actual.size();
        values += actual.size();
        difference = compare(expected.bits(), actual, count);
      } else if (reply instanceof Reply.Raised raised && thrown != null) {
        count.raised++;
        difference = compare(raised, thrown);
        count.raisedDiffering += difference == null ? 0 : 1;
      } else {
        count.raisedDiffering++;
        difference =
            thrown == null ? "only NumPy rejects it: " + reply : "only Java rejects it: " + thrown;
      }
      if (difference == null) {
        difference = compareStates(Objects.requireNonNull(reply.state()), stream, count);
      }
      return passed(difference, shown);
    }

    private boolean spawn(ComparisonCase.Step.Spawn step) {
      ObjectNode request = Oracle.request("spawn").put("id", id);
      ArrayNode names = request.putArray("as");
      for (int i = 0; i < step.children(); i++) {
        names.add("child" + i);
      }
      oracle.require(request);
      List<BitGenerator> children =
          stream.rng().spawn(step.children()).stream().map(Generator::bitGenerator).toList();
      ComparisonCount count = countOf("spawn");
      count.calls++;
      String difference = null;
      for (int i = 0; i < children.size() && difference == null; i++) {
        difference = compareStates(numpyState("child" + i), ofEngine(children.get(i)), count);
      }
      // one name throughout, so that the oracle does not accumulate the streams of earlier cases
      ObjectNode rename = Oracle.request("rename").put("id", "child" + step.chosen());
      oracle.require(rename.put("as", id));
      stream = ofEngine(children.get(step.chosen()));
      return passed(
          difference, "rng = rng.spawn(%d)[%d]".formatted(step.children(), step.chosen()));
    }

    private JavaStream ofEngine(BitGenerator bits) {
      return new JavaStream(c.specification().numpyClass(), bits, oracle.release());
    }

    private boolean reseed(ComparisonCase.Step.Reseed step) {
      Object seed = step.isArray() ? step.seed() : step.seed().get(0);
      NumpyCall numpy = NumpyCall.rng("seed").args(seed);
      oracle.require(numpy.request(id));
      if (step.isArray()) {
        stream.rs().seed(step.seed().stream().mapToLong(Long::longValue).toArray());
      } else {
        stream.rs().seed(step.seed().get(0));
      }
      ComparisonCount count = countOf("RandomState.seed");
      count.calls++;
      return passed(compareStates(numpyState(id), stream, count), numpy.toPython());
    }

    private boolean exchangeStates() {
      NumpyClass numpyClass = c.specification().numpyClass();
      boolean tuple =
          numpyClass == NumpyClass.RANDOM_STATE && c.specification().engine() == Engine.MT19937;
      String theirs = tuple ? numpyTuple() : numpyState(id);
      String ours = tuple ? stream.rs().getState().toTupleJson() : stream.exportedState();
      oracle.require(
          Oracle.request("stream")
              .put("id", id)
              .put("kind", numpyClass.kind())
              .put("engine", c.specification().engine().numpyName())
              .put("seed", 0));
      oracle.require(Oracle.request("set_state").put("id", id).set("state", Oracle.parse(ours)));
      stream = JavaStream.ofState(numpyClass, theirs, oracle.release());
      ComparisonCount count = countOf("states exchanged");
      count.calls++;
      return passed(compareStates(numpyState(id), stream, count), "# states exchanged");
    }

    /** Returns {@code get_state()} as JSON. */
    private String numpyTuple() {
      Reply reply = oracle.require(NumpyCall.rng("get_state").request(id));
      return Objects.requireNonNull(((Reply.Other) reply).text());
    }

    private String numpyState(String of) {
      Reply reply = oracle.require(Oracle.request("get_state").put("id", of));
      return Objects.requireNonNull(reply.state());
    }

    private boolean passed(@Nullable String difference, String shown) {
      if (difference != null) {
        report.addDifference(describe(done, shown, difference));
      }
      done.add(shown);
      return difference == null;
    }

    private String describe(List<String> before, String shown, String difference) {
      StringBuilder text = new StringBuilder();
      text.append(c.specification().engine().numpyName())
          .append(": ")
          .append(difference)
          .append('\n');
      c.specification()
          .toPython()
          .lines()
          .forEach(line -> text.append("    ").append(line).append('\n'));
      before.forEach(line -> text.append("    ").append(line).append('\n'));
      text.append("  > ").append(shown).append('\n');
      return text.append(
              "  to replay: -D%s=%d -D%s=%d -D%s=%s"
                  .formatted(
                      SelfCheck.SEED_PROPERTY,
                      c.seed(),
                      SelfCheck.CASE_PROPERTY,
                      c.index(),
                      SelfCheck.CLASS_PROPERTY,
                      c.specification().numpyClass().kind()))
          .toString();
    }
  }

  private static @Nullable String compare(Bits expected, Bits actual, ComparisonCount count) {
    if (!expected.comparableTo(actual)) {
      count.differing += Math.max(1, actual.size());
      return "NumPy gives %s%s, Java %s%s"
          .formatted(expected.dtype(), expected.shape(), actual.dtype(), actual.shape());
    }
    Bits.Mismatch mismatch = expected.mismatch(actual);
    count.differing += mismatch.count();
    if (mismatch.count() == 0) {
      return null;
    }
    int first = mismatch.first();
    return "%d of %d values differ, first at index %d: NumPy %s, Java %s"
        .formatted(
            mismatch.count(),
            actual.size(),
            first,
            expected.show(first),
            actual.as(expected.dtype()).show(first));
  }

  /**
   * Compares exceptions, which are equal if Java's message starts with NumPy's. Messages are those
   * of the reference release, so with another one only that both raise is compared.
   */
  private @Nullable String compare(Reply.Raised expected, RuntimeException actual) {
    String message = actual.getMessage();
    boolean same =
        actual instanceof IllegalArgumentException
            && message != null
            && (!oracle.isReference() || message.startsWith(expected.message()));
    return same
        ? null
        : "different exceptions: NumPy %s(%s), Java %s"
            .formatted(expected.type(), expected.message(), actual);
  }

  private static @Nullable String compareStates(
      String expected, JavaStream stream, ComparisonCount count) {
    count.states++;
    String state = stream.state();
    if (state.equals(expected)) {
      return null;
    }
    count.statesDiffering++;
    return "the states after differ:\n    NumPy %s\n    Java  %s"
        .formatted(abbreviated(expected), abbreviated(state));
  }

  private static String abbreviated(String state) {
    return state.length() <= 400
        ? state
        : state.substring(0, 100) + " ... " + state.substring(state.length() - 60);
  }
}
