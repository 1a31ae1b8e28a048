package org.seedtree.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;

/** Runs cases on both sides and counts what differs. */
final class LiveComparison {

  private static final long PATIENCE_MILLIS = 60_000;

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

  /** Cases 0, 1, ... of a seed until so many values have been compared. */
  @SuppressWarnings("ClosingStandardOutputStreams") // the watch closes itself only
  static Report run(Oracle oracle, NumpyClass face, long seed, long values) {
    try (SlowCallWatch watch = new SlowCallWatch(PATIENCE_MILLIS, System.err)) {
      LiveComparison comparison = new LiveComparison(oracle, watch);
      long compared = 0;
      for (int index = 0; compared < values; index++) {
        compared += comparison.run(ComparisonCase.draw(face, seed, index));
      }
      return comparison.report();
    }
  }

  /** One case of a seed. */
  static Report runCase(Oracle oracle, NumpyClass face, long seed, int index) {
    LiveComparison comparison = new LiveComparison(oracle);
    comparison.run(ComparisonCase.draw(face, seed, index));
    return comparison.report();
  }

  /** What has been compared so far. */
  Report report() {
    return report;
  }

  /**
   * Runs a case up to its first difference.
   *
   * @return how many values were compared
   */
  long run(ComparisonCase c) {
    return new Conversation(c).run();
  }

  /** One case under way. */
  private final class Conversation {
    private final ComparisonCase c;
    private final List<String> done = new ArrayList<>();
    private JavaStream stream;
    private String id = "s";
    private long values;

    Conversation(ComparisonCase c) {
      this.c = c;
      oracle.require(c.recipe().request(id));
      this.stream = new JavaStream(c.recipe().face(), c.recipe().open());
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
          equal = handOver();
        }
        if (!equal) {
          break;
        }
      }
      return values;
    }

    private ComparisonCount tally(String row) {
      return report.at(row, c.recipe().engine());
    }

    private boolean draw(ComparisonCase.Step.Draws draws) {
      Call call = draws.call();
      String shown = call.numpy().toPython() + "  # Java: " + call.form();
      if (watch != null) {
        List<String> before = List.copyOf(done);
        watch.starts(() -> describe(before, shown, "no end yet"));
      }
      oracle.send(call.numpy().request(id));
      Bits mine = null;
      RuntimeException thrown = null;
      try {
        mine = call.java().apply(stream);
      } catch (RuntimeException e) {
        thrown = e;
      }
      Reply reply = oracle.receive();

      ComparisonCount tally = tally(draws.family());
      tally.calls++;
      String difference;
      if (reply instanceof Reply.Values theirs && mine != null) {
        tally.values += mine.size();
        values += mine.size();
        difference = compare(theirs.bits(), mine, tally);
      } else if (reply instanceof Reply.Raised raised && thrown != null) {
        tally.raised++;
        difference = compare(raised, thrown);
        tally.raisedDiffering += difference == null ? 0 : 1;
      } else {
        tally.raisedDiffering++;
        difference =
            thrown == null ? "only NumPy refuses: " + reply : "only Java refuses: " + thrown;
      }
      if (difference == null) {
        difference = compareStates(Objects.requireNonNull(reply.state()), stream, tally);
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
      List<BitGenerator> children = stream.bits().spawn(step.children());
      ComparisonCount tally = tally("spawn");
      tally.calls++;
      String difference = null;
      for (int i = 0; i < children.size() && difference == null; i++) {
        difference = compareStates(numpyState("child" + i), ofEngine(children.get(i)), tally);
      }
      // one name throughout, so that the oracle keeps no stream of an earlier case
      ObjectNode rename = Oracle.request("rename").put("id", "child" + step.chosen());
      oracle.require(rename.put("as", id));
      stream = ofEngine(children.get(step.chosen()));
      return passed(
          difference, "rng = rng.spawn(%d)[%d]".formatted(step.children(), step.chosen()));
    }

    private JavaStream ofEngine(BitGenerator bits) {
      return new JavaStream(c.recipe().face(), bits);
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
      ComparisonCount tally = tally("RandomState.seed");
      tally.calls++;
      return passed(compareStates(numpyState(id), stream, tally), numpy.toPython());
    }

    private boolean handOver() {
      NumpyClass face = c.recipe().face();
      boolean tuple = face == NumpyClass.RANDOM_STATE && c.recipe().engine() == Engine.MT19937;
      String numpys = tuple ? numpyTuple() : numpyState(id);
      String mine = tuple ? stream.rs().getState().toTupleJson() : stream.handedOver();
      oracle.require(
          Oracle.request("stream")
              .put("id", id)
              .put("kind", face.kind())
              .put("engine", c.recipe().engine().numpyName())
              .put("seed", 0));
      oracle.require(Oracle.request("set_state").put("id", id).set("state", Oracle.parse(mine)));
      stream = JavaStream.ofState(face, numpys);
      ComparisonCount tally = tally("state handed over");
      tally.calls++;
      return passed(compareStates(numpyState(id), stream, tally), "# states handed over");
    }

    /** {@code get_state()} as JSON. */
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
        report.difference(describe(done, shown, difference));
      }
      done.add(shown);
      return difference == null;
    }

    private String describe(List<String> before, String shown, String difference) {
      StringBuilder text = new StringBuilder();
      text.append(c.recipe().engine().numpyName()).append(": ").append(difference).append('\n');
      c.recipe().toPython().lines().forEach(line -> text.append("    ").append(line).append('\n'));
      before.forEach(line -> text.append("    ").append(line).append('\n'));
      text.append("  > ").append(shown).append('\n');
      return text.append(
              "  again: -D%s=%d -D%s=%d -D%s=%s"
                  .formatted(
                      SelfCheck.SEED_PROPERTY,
                      c.seed(),
                      SelfCheck.CASE_PROPERTY,
                      c.index(),
                      SelfCheck.FACE_PROPERTY,
                      c.recipe().face().kind()))
          .toString();
    }
  }

  private static @Nullable String compare(Bits theirs, Bits mine, ComparisonCount tally) {
    if (!theirs.comparableTo(mine)) {
      tally.differing += Math.max(1, mine.size());
      return "NumPy gives %s%s, Java %s%s"
          .formatted(theirs.dtype(), theirs.shape(), mine.dtype(), mine.shape());
    }
    Bits.Mismatch mismatch = theirs.mismatch(mine);
    tally.differing += mismatch.count();
    if (mismatch.count() == 0) {
      return null;
    }
    int first = mismatch.first();
    return "%d of %d values differ, first at index %d: NumPy %s, Java %s"
        .formatted(
            mismatch.count(),
            mine.size(),
            first,
            theirs.show(first),
            theirs.dtype().show(mine.get(first)));
  }

  /** A refusal is the same if Java's message starts as NumPy's does. */
  private static @Nullable String compare(Reply.Raised theirs, RuntimeException mine) {
    String message = mine.getMessage();
    boolean same =
        mine instanceof IllegalArgumentException
            && message != null
            && message.startsWith(theirs.message());
    return same
        ? null
        : "refused otherwise: NumPy %s(%s), Java %s"
            .formatted(theirs.type(), theirs.message(), mine);
  }

  private static @Nullable String compareStates(
      String theirs, JavaStream mine, ComparisonCount tally) {
    tally.states++;
    String state = mine.state();
    if (state.equals(theirs)) {
      return null;
    }
    tally.statesDiffering++;
    return "the states after differ:\n    NumPy %s\n    Java  %s"
        .formatted(abbreviated(theirs), abbreviated(state));
  }

  private static String abbreviated(String state) {
    return state.length() <= 400
        ? state
        : state.substring(0, 100) + " ... " + state.substring(state.length() - 60);
  }
}
