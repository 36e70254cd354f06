package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.GraphModel.Move;
import entente.conflict.Hypergame.Kind;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Attempt;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Foreseen;
import entente.conflict.Reason.Horizon;
import entente.conflict.Reason.InView;
import entente.conflict.Reason.Line;
import entente.conflict.Reason.Lot;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import entente.conflict.Reason.Weighed;
import entente.conflict.RelationalStability.Reading;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE reasons: every verdict of every notion comes with moves that anybody can follow on the graph, and that are checked here by
// definition, step by step
class ReasonTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> FOUR = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);

    private int answers;
    private int unanswered;

    // ------------------------------------------------------------------ one question, many outlooks

    @Test
    void relationalStability() {
        for (long seed = 0; seed < 45; seed++) {
            GraphModel model = model(seed);
            Attitudes attitudes = RelationalStabilityTest.drawn(model, seed);
            for (Concept concept : FOUR) {
                for (Reading reading : Reading.values()) {
                    check(new RelationalStability(attitudes, concept, reading), model,
                            (verdict, reason) -> answered(model,
                                    RelationalStabilityTest.said(attitudes, reading, model),
                                    (Answered) reason));
                }
            }
        }
        assertBothOccur();
    }

    @Test
    void unknownPreference() {
        for (long seed = 0; seed < 36; seed++) {
            GraphModel model = model(seed);
            PartialPreference partial = UnknownPreferenceTest.drawn(model, seed);
            for (Concept concept : FOUR) {
                for (UnknownPreference.Reading reading : UnknownPreference.Reading.values()) {
                    UnknownPreference notion = new UnknownPreference(partial, concept, reading);
                    check(notion, model, (verdict, reason) -> {
                        Answered answered = (Answered) reason;
                        int maker = reason.judge().getFirst();
                        answered.temptations().forEach(one -> assertThat(one.gains()).singleElement()
                                .satisfies(gain -> assertThat(gain.lot())
                                        .isEqualTo(lot(partial, maker, one.to(), reason.state()))));
                        answered.temptations().stream().flatMap(one -> one.answer().stream())
                                .forEach(answer -> assertThat(answer.effects()).singleElement()
                                        .satisfies(effect -> assertThat(effect.lot())
                                                .isEqualTo(lot(partial, maker, answer.end(), reason.state()))));
                        return answered(model, notion.outlook(), answered);
                    });
                }
            }
        }
        assertBothOccur();
    }

    private static Lot lot(PartialPreference partial, int maker, int end, int state) {
        return Lot.valueOf(partial.relation(maker, end, state).name());
    }

    @Test
    void strengthOfPreference() {
        int weak = 0;
        for (long seed = 0; seed < 45; seed++) {
            GraphModel model = model(seed);
            Strengths strengths = StrengthStabilityTest.drawn(model, seed);
            for (Concept concept : List.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                StrengthStability strong = new StrengthStability(strengths, concept, 2, false);
                check(strong, model, (verdict, reason) -> {
                    Answered answered = (Answered) reason;
                    answered.temptations().stream().flatMap(one -> one.answer().stream())
                            .forEach(answer -> assertThat(answer.effects()).singleElement().satisfies(effect -> {
                                assertThat(effect.lot()).isEqualTo(Lot.WORSE);
                                assertThat(effect.degree()).isEqualTo(
                                        strengths.degree(model, effect.maker(), reason.state(), answer.end()));
                            }));
                    return answered(model, strong.definition(model), answered);
                });
                check(new StrengthStability(strengths, concept, 2, true), model, (verdict, reason) -> {
                    Weighed weighed = (Weighed) reason;
                    boolean plainly = answered(model, Outlook.plain(MoveGraph.of(model)), weighed.plainly());
                    boolean strongly = answered(model, strong.definition(model), weighed.strongly());
                    return plainly && !strongly;
                });
                weak += new StrengthStability(strengths, concept, 2, true).judge(model, QUIET).stable().values()
                        .stream()
                        .mapToInt(List::size).sum();
            }
        }
        assertThat(weak).as("weakly stable states").isPositive();
        assertBothOccur();
    }

    /** Whether a state is stable by the reasons given, each of which is checked against the outlook. */
    private boolean answered(GraphModel model, Outlook outlook, Answered reason) {
        int maker = reason.judge().getFirst();
        int state = reason.state();
        assertThat(reason.judge()).hasSize(1);
        assertThat(reason.temptations().stream().map(Temptation::to).toList()).isEqualTo(
                model.moves(maker, state).stream().map(Move::to).filter(to -> outlook.tempts(maker, state, to))
                        .toList());
        StabilityDefinition definition = new StabilityDefinition(model, outlook);
        for (Temptation temptation : reason.temptations()) {
            assertThat(temptation.way()).singleElement()
                    .satisfies(move -> assertThat(model.moves(maker, state)).contains(move));
            assertThat(temptation.answer().isPresent())
                    .as("%s, %s of %s in %s", model.model(), reason.concept(), maker, state)
                    .isEqualTo(definition.answered(reason.concept(), maker, state, temptation.to()));
            temptation.answer().ifPresent(answer -> sequence(model, outlook, reason.concept(), temptation, answer));
            count(temptation);
        }
        return reason.temptations().stream().allMatch(one -> one.answer().isPresent());
    }

    private static void sequence(GraphModel model, Outlook outlook, Concept concept, Temptation temptation,
            Answer answer) {
        int maker = temptation.way().getFirst().maker();
        int state = temptation.way().getFirst().from();
        assertThat(answer.atOnce()).isFalse();
        int at = temptation.to();
        int last = -1;
        for (Step step : answer.steps()) {
            Move move = new Move(step.movers().getFirst(), step.from(), step.to());
            assertThat(step.moves()).containsExactly(move);
            assertThat(step.from()).isEqualTo(at);
            assertThat(model.moves(move.maker(), at)).as("a legal move").contains(move);
            assertThat(move.maker()).as("one of the others, and not twice in succession").isNotEqualTo(maker)
                    .isNotEqualTo(last);
            assertThat(!concept.credible() || outlook.credible(move.maker(), at, step.to())).as("believable").isTrue();
            at = step.to();
            last = move.maker();
        }
        assertThat(answer.end()).isEqualTo(at);
        assertThat(outlook.deters(maker, state, at)).as("the end deters").isTrue();
        assertThat(answer.escapes().isPresent()).isEqualTo(concept.symmetric());
        answer.escapes().ifPresent(escapes -> assertThat(escapes)
                .isEqualTo(model.moves(maker, answer.end()).stream().map(Move::to).toList())
                .allMatch(to -> outlook.deters(maker, state, to)));
    }

    // ------------------------------------------------------------------ coalitions

    @Test
    void coalitions() {
        for (long seed = 0; seed < 30; seed++) {
            GraphModel model = model(seed);
            CoalitionalDefinition definition = new CoalitionalDefinition(model);
            for (Coalitional concept : Coalitional.values()) {
                check(concept, model, (verdict, reason) -> {
                    Answered answered = (Answered) reason;
                    coalition(model, concept, answered);
                    assertThat(answered.stable())
                            .isEqualTo(definition.stable(concept, answered.judge(), answered.state()));
                    return answered.stable();
                });
            }
        }
        assertBothOccur();
    }

    private void coalition(GraphModel model, Coalitional concept, Answered reason) {
        List<Integer> members = reason.judge();
        int state = reason.state();
        assertThat(reason.temptations().stream().map(Temptation::to).toList()).isEqualTo(
                reach(model, members, state).stream().filter(to -> allPrefer(model, members, to, state)).toList());
        for (Temptation temptation : reason.temptations()) {
            count(temptation);
            legal(model, members, state, temptation.way());
            if (temptation.answer().isEmpty()) {
                continue;
            }
            Answer answer = temptation.answer().get();
            int at = temptation.to();
            List<Integer> last = List.of();
            for (Step step : answer.steps()) {
                assertThat(step.from()).isEqualTo(at);
                assertThat(step.movers()).doesNotContainAnyElementsOf(members).isNotEqualTo(last);
                assertThat(step.moves().getLast().to()).isEqualTo(step.to());
                legal(model, step.movers(), at, step.moves());
                assertThat(concept != Coalitional.SEQ || allPrefer(model, step.movers(), step.to(), at)).isTrue();
                at = step.to();
                last = step.movers();
            }
            assertThat(answer.end()).isEqualTo(at);
            assertThat(allPrefer(model, members, at, state)).as("somebody loses by the end").isFalse();
            assertThat(answer.effects().stream().map(Effect::maker).toList()).isEqualTo(members);
            assertThat(answer.effects()).anyMatch(effect -> effect.lot() != Lot.BETTER);
            assertThat(answer.escapes().isPresent()).isEqualTo(concept == Coalitional.SMR);
            answer.escapes().ifPresent(escapes -> assertThat(escapes)
                    .isEqualTo(reach(model, members, answer.end()).stream().filter(to -> to != answer.end()).toList())
                    .noneMatch(to -> allPrefer(model, members, to, state)));
        }
    }

    private static void legal(GraphModel model, List<Integer> members, int from, List<Move> moves) {
        int at = from;
        int last = -1;
        for (Move move : moves) {
            assertThat(members).contains(move.maker());
            assertThat(move.from()).isEqualTo(at);
            assertThat(move.maker()).as("nobody moves twice in succession").isNotEqualTo(last);
            assertThat(model.moves(move.maker(), at)).contains(move);
            at = move.to();
            last = move.maker();
        }
    }

    private static boolean allPrefer(GraphModel model, List<Integer> members, int to, int from) {
        return members.stream().allMatch(maker -> model.prefers(maker, to, from));
    }

    private static TreeSet<Integer> reach(GraphModel model, List<Integer> members, int from) {
        TreeSet<Integer> states = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        follow(model, members, from, -1, states, seen);
        return states;
    }

    private static void follow(GraphModel model, List<Integer> members, int at, int last, TreeSet<Integer> states,
            TreeSet<String> seen) {
        for (int member : members) {
            for (Move move : member == last ? List.<Move>of() : model.moves(member, at)) {
                if (seen.add(move.to() + " by " + member)) {
                    states.add(move.to());
                    follow(model, members, move.to(), member, states, seen);
                }
            }
        }
    }

    // ------------------------------------------------------------------ at the same time

    @Test
    void simultaneousByTheTableau() {
        int joint = 0;
        for (long seed = 0; seed < 150; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Definition definition = new Definition(model);
            SimultaneousByUnstable.Twin twin = new SimultaneousByUnstable.Twin(model);
            SimultaneousByUnstable notion = new SimultaneousByUnstable();
            Outlook plain = Outlook.plain(MoveGraph.of(model));
            check(notion, model, (verdict, reason) -> {
                Answered answered = (Answered) reason;
                for (Temptation temptation : answered.temptations()) {
                    count(temptation);
                    temptation.answer().ifPresent(answer -> {
                        if (answer.atOnce()) {
                            together(model, definition, temptation.way().getFirst(), answer);
                        } else {
                            sequence(model, plain, Concept.SEQ, temptation, answer);
                        }
                    });
                }
                assertThat(answered.stable()).isEqualTo(twin.stable(reason.judge().getFirst(), reason.state()));
                return answered.stable();
            });
            joint += IntStream.rangeClosed(1, model.states()).mapToObj(state -> notion.reasons(model, state, QUIET))
                    .flatMap(List::stream).flatMap(reason -> ((Answered) reason).temptations().stream())
                    .anyMatch(one -> one.answer().filter(Answer::atOnce).isPresent()) ? 1 : 0;
        }
        assertThat(joint).as("models with a joint departure").isPositive();
        assertBothOccur();
    }

    private static void together(GraphModel model, Definition definition, Move improvement, Answer answer) {
        int state = improvement.from();
        List<Integer> leaving = IntStream.range(0, model.makers().size())
                .filter(maker -> !definition.stable(Concept.SEQ, maker, state)).boxed().toList();
        List<Move> all = new ArrayList<>(List.of(improvement));
        answer.steps().forEach(step -> all.addAll(step.moves()));
        assertThat(all.stream().map(Move::maker).sorted().toList()).isEqualTo(leaving);
        StringBuilder code = new StringBuilder(model.code(state));
        for (Move move : all) {
            assertThat(model.improvements(move.maker(), state)).contains(move);
            model.changes(move).forEach(change -> code.setCharAt(change.option(), change.taken() ? 'Y' : 'N'));
        }
        assertThat(model.number(code.toString())).hasValue(answer.end());
        assertThat(model.prefers(improvement.maker(), answer.end(), state)).isFalse();
    }

    // ------------------------------------------------------------------ looking ahead

    @Test
    void limitedMovesAndForEver() {
        for (long seed = 0; seed < 60; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            for (int horizon = 1; horizon <= 4; horizon++) {
                check(new LimitedMove(horizon), model, (verdict, reason) -> foreseen(model, (Foreseen) reason));
            }
            check(new NonMyopic(), model, (verdict, reason) -> {
                Foreseen foreseen = (Foreseen) reason;
                return foreseen.horizons().stream().allMatch(one -> one.moves() > 5)
                        ? verdict
                        : foreseen(model, foreseen);
            });
        }
        assertBothOccur();
    }

    @Test
    void leadersAndFollowers() {
        for (long seed = 0; seed < 75; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            check(new Stackelberg("b"), model, (verdict, reason) -> switch (reason) {
                case Foreseen foreseen -> {
                    assertThat(foreseen.maker()).isEqualTo(1);
                    foreseen.horizons().forEach(horizon -> assertThat(horizon.moves()).isEqualTo(2));
                    yield foreseen(model, foreseen);
                }
                case Answered nash -> answered(model, Outlook.plain(MoveGraph.of(model)), nash);
                default -> throw new AssertionError(reason);
            });
        }
        assertBothOccur();
    }

    @Test
    void amongSeveralOneReckonsWithTheWorst() {
        int ways = 0;
        for (long seed = 0; seed < 75; seed++) {
            GraphModel model = model(seed);
            for (int horizon = 1; horizon <= 3; horizon++) {
                check(new LimitedMoveOfMany(horizon, LimitedMoveOfMany.Reading.CAUTIOUS), model,
                        (verdict, reason) -> foreseen(model, (Foreseen) reason, ReasonTest::cautious));
            }
            ways += model.makers().size() > 2 ? 1 : 0;
        }
        assertThat(ways).as("models of three or more").isGreaterThan(30);
        assertBothOccur();
    }

    /** Each step is one that its maker would take, and of all that are open the worst for the judge. */
    private static void cautious(GraphModel model, int maker, int horizon, Line line) {
        int last = maker;
        int left = horizon - 1;
        int at = line.steps().getFirst().to();
        assertThat(line.lot())
                .isEqualTo(Witnesses.effect(model, maker, line.steps().getFirst().from(), line.end()).lot());
        for (Step step : line.steps().subList(1, line.steps().size())) {
            int mover = step.movers().getFirst();
            assertThat(step.moves()).containsExactly(new Move(mover, at, step.to()));
            assertThat(mover).as("not twice in succession").isNotEqualTo(last);
            assertThat(CautiousAnticipation.departures(model, left, mover, at)).contains(step.to());
            assertThat(CautiousAnticipation.reckoned(model, left - 1, maker, mover, step.to())).as("the worst")
                    .isEqualTo(CautiousAnticipation.reckoned(model, left, maker, last, at));
            at = step.to();
            last = mover;
            left--;
        }
        assertThat(line.end()).isEqualTo(at);
        int mover = last;
        assertThat(line.staying()).isEqualTo(left == 0
                ? List.of()
                : IntStream.range(0, model.makers().size()).filter(next -> next != mover).boxed().toList());
        for (int next : line.staying()) {
            assertThat(CautiousAnticipation.departures(model, left, next, at)).as("stays").isEmpty();
        }
    }

    @Test
    void allOthersTogetherAnswer() {
        int joint = 0;
        for (long seed = 0; seed < 50; seed++) {
            GraphModel strict = BeyondWorlds.random(seed, BeyondWorlds.STRICT);
            GraphModel any = seed % 2 == 0 ? CommonMovesTest.random(seed) : model(seed);
            Definition ofStrict = new Definition(strict);
            Definition ofAny = new Definition(any);
            for (int horizon = 1; horizon <= 3; horizon++) {
                LimitedMoveOfMany coalition = new LimitedMoveOfMany(horizon, LimitedMoveOfMany.Reading.COALITION);
                check(coalition, strict, (verdict, reason) -> foreseen(strict, (Foreseen) reason,
                        (model, maker, moves, line) -> opposed(ofStrict, model, maker, moves, line, true)));
                check(new Maximin(horizon), any, (verdict, reason) -> foreseen(any, (Foreseen) reason,
                        (model, maker, moves, line) -> opposed(ofAny, model, maker, moves, line, false)));
            }
            joint += new LimitedMoveOfMany(2, LimitedMoveOfMany.Reading.COALITION).reasons(strict, 1, QUIET).stream()
                    .flatMap(reason -> ((Foreseen) reason).horizons().stream()).flatMap(one -> one.lines().stream())
                    .anyMatch(line -> line.moves().size() > line.steps().size()) ? 1 : 0;
        }
        assertThat(joint).as("models in which the others move one after another").isPositive();
        assertBothOccur();
    }

    /** The judge and the others take turns; each step leads where the definition says, and is legal. */
    private static void opposed(Definition definition, GraphModel model, int maker, int horizon, Line line,
            boolean coalition) {
        List<Integer> others = IntStream.range(0, model.makers().size())
                .filter(other -> other != maker && model.mayMove(other)).boxed().toList();
        int at = line.steps().getFirst().from();
        boolean own = true;
        int left = horizon;
        for (Step step : line.steps()) {
            assertThat(step.movers()).as("they take turns").isEqualTo(own ? List.of(maker) : others);
            assertThat(step.from()).isEqualTo(at);
            legal(model, step.movers(), at, step.moves());
            assertThat(step.moves().getLast().to()).isEqualTo(step.to());
            if (left < horizon) {
                assertThat(line.end()).as("moves on for this end").isNotEqualTo(at)
                        .isEqualTo(OpposedAnticipation.anticipated(model, definition, left, maker, own, at, coalition));
                assertThat(own
                        ? model.prefers(maker, line.end(), at)
                        : coalition ? allPrefer(model, others, line.end(), at) : model.prefers(maker, at, line.end()))
                        .as("as those who move want").isTrue();
            }
            at = step.to();
            own = !own;
            left--;
        }
        assertThat(line.end()).isEqualTo(at)
                .isEqualTo(OpposedAnticipation.anticipated(model, definition, left, maker, own, at, coalition));
        assertThat(line.staying()).isEqualTo(left == 0 ? List.of() : own ? List.of(maker) : others);
    }

    /** Checks one line of a judge at a horizon. */
    @FunctionalInterface
    private interface Follower {
        void follow(GraphModel model, int maker, int horizon, Line line);
    }

    private boolean foreseen(GraphModel model, Foreseen reason) {
        return foreseen(model, reason, ReasonTest::line);
    }

    private boolean foreseen(GraphModel model, Foreseen reason, Follower follower) {
        int maker = reason.maker();
        List<Move> own = model.moves(maker, reason.state());
        for (Horizon horizon : reason.horizons()) {
            assertThat(horizon.lines().stream().map(line -> line.moves().getFirst()).toList()).isEqualTo(own);
            for (Line line : horizon.lines()) {
                follower.follow(model, maker, horizon.moves(), line);
                assertThat(line.pays()).isEqualTo(model.prefers(maker, line.end(), reason.state()));
                answers += line.pays() ? 0 : 1;
                unanswered += line.pays() ? 1 : 0;
            }
        }
        assertThat(reason.horizons().isEmpty()).isEqualTo(own.isEmpty());
        return reason.stable();
    }

    private static void line(GraphModel model, int maker, int horizon, Line line) {
        int other = 1 - maker;
        List<Move> moves = line.moves();
        assertThat(line.end()).as("as the twin anticipates")
                .isEqualTo(Anticipation.anticipated(model, horizon - 1, other, moves.getFirst().to()));
        assertThat(line.pays()).isEqualTo(model.prefers(maker, line.end(), moves.getFirst().from()));
        assertThat(moves).hasSizeLessThanOrEqualTo(horizon);
        for (int k = 0; k < moves.size(); k++) {
            Move move = moves.get(k);
            assertThat(move.maker()).as("they take turns").isEqualTo(k % 2 == 0 ? maker : other);
            assertThat(model.moves(move.maker(), move.from())).contains(move);
            assertThat(k == 0 || moves.get(k - 1).to() == move.from()).isTrue();
            assertThat(k == 0 || model.prefers(move.maker(), line.end(), move.from())).as("moves on for the end")
                    .isTrue();
        }
        int left = horizon - moves.size();
        assertThat(line.staying().isEmpty()).isEqualTo(left == 0);
        for (int next : line.staying()) {
            assertThat(next).isNotEqualTo(moves.getLast().maker());
            assertThat(Anticipation.anticipated(model, left, next, line.end())).isEqualTo(line.end());
        }
    }

    // ------------------------------------------------------------------ views

    @Test
    void viewsOfOneConflict() {
        int imagined = 0;
        int barred = 0;
        for (long seed = 0; seed < 18; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Hypergame hypergame = HypergameTest.drawn(model, seed, true);
            for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                Hypergame.Findings findings = hypergame.judge(concept, QUIET);
                check(new HypergameStability(hypergame, concept), model,
                        (verdict, reason) -> inView(model, hypergame, findings, (InView) reason));
            }
            for (int state = 1; state <= model.states(); state++) {
                for (Reason reason : hypergame.reasons(Concept.SEQ, state, QUIET)) {
                    imagined += ((InView) reason).believed() == state ? 0 : 1;
                    barred += (int) ((InView) reason).attempts().stream().filter(one -> one.actual() == 0).count();
                }
            }
        }
        assertThat(imagined).as("states that somebody sees otherwise").isPositive();
        assertThat(barred).as("moves that turn out to be barred").isPositive();
        assertBothOccur();
    }

    private boolean inView(GraphModel model, Hypergame hypergame, Hypergame.Findings findings, InView reason) {
        int maker = reason.maker();
        assertThat(reason.believed()).isEqualTo(hypergame.perceived(maker, reason.state()));
        if (reason.seen().isEmpty()) {
            assertThat(reason.believed()).isZero();
            return false;
        }
        GraphModel view = hypergame.view(maker);
        Answered seen = reason.seen().get();
        assertThat(seen.state()).isEqualTo(reason.believed());
        Answered own = seen.renumbered(number -> view.number(model.code(number)).orElseThrow());
        boolean stable = answered(view, Outlook.plain(MoveGraph.of(view)), own);
        assertThat(reason.attempts().stream().map(Attempt::planned).toList()).isEqualTo(!reason.possible()
                ? List.of()
                : seen.temptations().stream().filter(one -> one.answer().isEmpty()).map(Temptation::to).toList());
        for (Attempt attempt : reason.attempts()) {
            Move move = new Move(maker, reason.state(), attempt.actual());
            assertThat(attempt.actual() == 0 || model.moves(maker, reason.state()).contains(move)).isTrue();
            assertThat(attempt.surprises()).allMatch(surprise -> surprise.move().equals(move))
                    .allMatch(findings.surprises()::contains);
            assertThat(attempt.surprises().stream().anyMatch(one -> one.kind() == Kind.BARRED))
                    .isEqualTo(attempt.actual() == 0);
        }
        return reason.possible() && stable;
    }

    @Test
    void whatEverybodyWouldDoIfAllKnewAll() {
        for (long seed = 0; seed < 60; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Hypergame hypergame = HypergameTest.drawn(model, seed, false);
            Definition definition = new Definition(model);
            for (int state = 1; state <= model.states(); state++) {
                for (Reason reason : hypergame.reasons(Concept.SEQ, state, QUIET)) {
                    assertThat(((InView) reason).knowing())
                            .isEqualTo(definition.stable(Concept.SEQ, reason.judge().getFirst(), state));
                }
            }
        }
    }

    // ------------------------------------------------------------------ all notions

    /** One reason for each judge in each state, in the order of the verdicts, with the same verdict as it and as the checks. */
    private static void check(Notion notion, GraphModel model, BiFunction<Boolean, Reason, Boolean> checked) {
        Verdicts verdicts = notion.judge(model, QUIET);
        List<String> judges = List.copyOf(verdicts.stable().keySet());
        for (int state = 1; state <= model.states(); state++) {
            List<Reason> reasons = notion.reasons(model, state, QUIET);
            assertThat(reasons).hasSameSizeAs(judges);
            for (int k = 0; k < reasons.size(); k++) {
                Reason reason = reasons.get(k);
                boolean verdict = verdicts.stable().getOrDefault(judges.get(k), List.of()).contains(state);
                assertThat(reason.state()).isEqualTo(state);
                assertThat(
                        String.join("+", reason.judge().stream().map(maker -> model.makers().get(maker).id()).toList()))
                        .isEqualTo(judges.get(k));
                String where = model.model() + ", " + notion.id() + " of " + judges.get(k) + " in " + state;
                assertThat(reason.stable()).as(where).isEqualTo(verdict);
                assertThat(checked.apply(verdict, reason)).as(where).isEqualTo(verdict);
            }
            assertThat(notion.reasons(model, state, QUIET)).as("the same question, the same answer").isEqualTo(reasons);
        }
    }

    /** Models of every kind: in option form, with coalesced states, and with arcs and one-way moves. */
    private static GraphModel model(long seed) {
        return seed % 3 == 0
                ? BeyondWorlds.random(seed, BeyondWorlds.ANY)
                : seed % 3 == 1 ? BeyondWorlds.random(seed, BeyondWorlds.COALESCED) : FormsTest.odd(seed);
    }

    private void count(Temptation temptation) {
        answers += temptation.answer().isPresent() ? 1 : 0;
        unanswered += temptation.answer().isPresent() ? 0 : 1;
    }

    private void assertBothOccur() {
        assertThat(answers).as("temptations that are answered").isGreaterThan(100);
        assertThat(unanswered).as("temptations that are not").isGreaterThan(100);
    }
}
