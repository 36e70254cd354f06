package entente.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict.Attitude;
import entente.model.Conflict.Belief;
import entente.model.Conflict.Coalesced;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.Condition;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.NamedState;
import entente.model.Conflict.OneWay;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Regard;
import entente.model.Conflict.Statement;
import entente.model.Conflict.Unknown;
import entente.model.Conflict.View;
import entente.model.Conflict.Weight;
import entente.model.Conflict.Weighted;
import entente.model.Conflict;
import entente.model.Expression;
import entente.model.Issue;
import entente.model.OptionName;
import entente.model.Problem;
import entente.model.Tie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every engine promises. A test of an engine extends this class and names some cases; every model of theirs that the engine lists
 * is tried.
 *
 * @param <P> the engine's picture
 * @param <R> the engine's result
 */
public abstract class EngineContract<P, R extends Result> {

    private static final String PREFIX = "renamed-";

    /** The engine. */
    protected abstract Engine<P, R> engine();

    /** Cases whose models the engine can solve, quickly; at least one model in all. */
    protected abstract List<Case> cases();

    /** Cases whose models are unfit, each for another reason. */
    protected abstract List<Case> unfitCases();

    /** A picture that takes well over half a second to solve. */
    protected abstract P largePicture();

    /** One model with what it was read from. */
    private record Subject<P>(Case theCase, ModelRef model, P picture) {}

    private List<Subject<P>> subjects() {
        List<Subject<P>> subjects = new ArrayList<>();
        for (Case theCase : cases()) {
            for (ModelRef model : engine().models(theCase)) {
                subjects.add(new Subject<>(theCase, model, picture(theCase, model)));
            }
        }
        assertThat(subjects).as("models to try").isNotEmpty();
        return subjects;
    }

    private P picture(Case theCase, ModelRef model) {
        return switch (engine().read(theCase, model)) {
            case Reading.Fit<P>(P picture) -> picture;
            case Reading.Unfit<P>(List<Problem> reasons) ->
                fail(model + " of " + theCase.id() + " is unfit: " + reasons);
        };
    }

    private String solvedText(P picture, long seed) {
        return engine().toJson(engine().solve(picture, Run.quiet(seed))).toString();
    }

    @Test
    void equalInputAndSeedGiveEqualResultsTwiceAndOnAnotherThread() throws Exception {
        for (Subject<P> subject : subjects()) {
            R first = engine().solve(subject.picture(), Run.quiet(7));
            assertThat(engine().solve(subject.picture(), Run.quiet(7))).isEqualTo(first);
            FutureTask<R> elsewhere = new FutureTask<>(
                    () -> engine().solve(picture(subject.theCase(), subject.model()), Run.quiet(7)));
            Thread.ofPlatform().daemon().start(elsewhere);
            assertThat(elsewhere.get(60, TimeUnit.SECONDS)).isEqualTo(first);
            assertThat(solvedText(subject.picture(), 7)).isEqualTo(engine().toJson(first).toString());
        }
    }

    @Test
    void theResultSaysWhatItWasComputedFrom() {
        for (Subject<P> subject : subjects()) {
            R result = engine().solve(subject.picture(), Run.quiet(7));
            assertThat(result.provenance())
                    .isEqualTo(new Result.Provenance(engine().id(), engine().version(), subject.model().id(),
                            subject.theCase().origin().digest(), 7));
        }
    }

    @Test
    void theCaseIsUnchanged() {
        for (Case theCase : cases()) {
            String before = theCase.toString();
            for (ModelRef model : engine().models(theCase)) {
                engine().solve(picture(theCase, model), Run.quiet(0));
            }
            assertThat(theCase.toString()).isEqualTo(before);
        }
    }

    @Test
    void anUnfitCaseGetsReasons() {
        assertThat(unfitCases()).isNotEmpty();
        for (Case theCase : unfitCases()) {
            assertThat(engine().models(theCase)).isNotEmpty();
            for (ModelRef model : engine().models(theCase)) {
                Reading<P> reading = engine().read(theCase, model);
                assertThat(reading).as("%s of %s", model, theCase.id()).isInstanceOf(Reading.Unfit.class);
                assertThat(((Reading.Unfit<P>) reading).reasons()).allSatisfy(EngineContract::isReadable);
            }
        }
    }

    @Test
    void aModelThatIsNotThereGetsReasons() {
        for (ModelRef model : List.of(
                new ModelRef(engine().models(cases().getFirst()).getFirst().kind(), "no-such-model"),
                new ModelRef("no-such-kind", "no-such-model"))) {
            Reading<P> reading = engine().read(cases().getFirst(), model);
            assertThat(reading).isInstanceOf(Reading.Unfit.class);
            assertThat(((Reading.Unfit<P>) reading).reasons()).allSatisfy(EngineContract::isReadable);
        }
    }

    private static void isReadable(Problem problem) {
        assertThat(problem.what()).isNotBlank().doesNotEndWith(".");
        assertThat(problem.maybe()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void itStopsSoonAfterBeingTold() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        P picture = largePicture();
        Callable<R> work = () -> engine().solve(picture, new Run(0, stop::get, (done, total, doing) -> {}));
        FutureTask<R> running = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().start(running);
        thread.join(150);
        assertThat(thread.isAlive()).as("the large picture takes longer than 150 ms").isTrue();
        stop.set(true);
        thread.join(1000);
        assertThat(thread.isAlive()).as("still running a second after being told to stop").isFalse();
        assertThatThrownBy(running::get).hasCauseInstanceOf(Stopped.class);
    }

    @Test
    void resultsSurviveJsonAndBack() {
        JsonMapper mapper = JsonMapper.builder().build();
        for (Subject<P> subject : subjects()) {
            R result = engine().solve(subject.picture(), Run.quiet(7));
            R back = engine().fromJson(mapper.readTree(engine().toJson(result).toString()));
            assertThat(back).isEqualTo(result);
            assertThat(engine().toJson(back).toString()).isEqualTo(engine().toJson(result).toString());
        }
    }

    @Test
    void renamingActorsOnlyRenamesResults() {
        for (Subject<P> subject : subjects()) {
            String before = solvedText(subject.picture(), 7);
            String after = solvedText(picture(renamed(subject.theCase()), subject.model()), 7);
            assertThat(after.replace(PREFIX, "")).isEqualTo(before);
        }
    }

    @Test
    void reorderingTheListOfActorsChangesNothing() {
        for (Subject<P> subject : subjects()) {
            Case reordered = withActors(subject.theCase(), subject.theCase().actors().reversed());
            assertThat(solvedText(picture(reordered, subject.model()), 7)).isEqualTo(solvedText(subject.picture(), 7));
        }
    }

    @Test
    void everyGroundExistsInTheCase() {
        for (Subject<P> subject : subjects()) {
            R result = engine().solve(subject.picture(), Run.quiet(7));
            assertThat(result.because()).isNotEmpty().doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(subject.theCase().evidence().ground(id)).as(id).isPresent());
        }
    }

    /** The same case with other ids of actors, in the actors, the conflicts and the ties. */
    protected static Case renamed(Case old) {
        List<Actor> actors = old.actors().stream()
                .map(actor -> new Actor(PREFIX + actor.id(), actor.name(), actor.kind(), actor.the(),
                        actor.codes(), actor.aliases(), actor.memberOf(), actor.note()))
                .toList();
        List<Tie> ties = old.ties().stream()
                .map(tie -> new Tie(tie.id(), tie.between().stream().map(PREFIX::concat).toList(), tie.asOf(),
                        tie.sign(), tie.trend(), tie.driver(), tie.because(), tie.note()))
                .toList();
        return new Case(old.id(), old.title(), old.question(), old.about(), old.asOf(), old.lead(), old.notes(),
                old.likelihoodWords(), actors, old.evidence(),
                old.conflicts().stream().map(EngineContract::renamed).toList(), old.formats(), old.events(), ties,
                old.recommendations(), old.hypotheses(),
                old.issues().stream().map(EngineContract::renamed).toList(), old.registers(),
                old.expectations(), old.origin());
    }

    private static Issue renamed(Issue old) {
        return new Issue(old.id(), old.title(), old.question(), old.asOf(), old.about(), old.authorsExpect(),
                old.scales(), old.salienceScale(),
                old.parties().stream()
                        .map(party -> new Issue.Party(PREFIX + party.actor(), party.position(), party.salience(),
                                party.capability(), party.reference(), party.veto(), party.holdsStatusQuo(),
                                party.accommodation().stream()
                                        .map(one -> new Issue.Accommodation(PREFIX + one.towards(), one.share()))
                                        .toList(),
                                party.because(), party.note()))
                        .toList(),
                old.participants().stream()
                        .map(list -> new Issue.Participants(list.id(), list.label(),
                                list.actors().stream().map(PREFIX::concat).toList(), list.because()))
                        .toList(),
                old.because(), old.expected(), old.note());
    }

    private static Case withActors(Case old, List<Actor> actors) {
        return new Case(old.id(), old.title(), old.question(), old.about(), old.asOf(), old.lead(), old.notes(),
                old.likelihoodWords(), actors, old.evidence(),
                old.conflicts(), old.formats(), old.events(), old.ties(), old.recommendations(), old.hypotheses(),
                old.issues(), old.registers(), old.expectations(),
                old.origin());
    }

    private static Conflict renamed(Conflict old) {
        List<DecisionMaker> makers = old.decisionMakers().stream()
                .map(EngineContract::renamed).toList();
        List<Infeasible> infeasible = old.infeasible().stream()
                .map(one -> new Infeasible(renamed(one.when()), one.written(), one.label(), one.because())).toList();
        List<Coalesced> coalesced = old.coalesced().stream()
                .map(one -> new Coalesced(renamed(one.when()), one.written(), one.label(), one.because())).toList();
        List<NamedState> states = old.states().stream().map(state -> new NamedState(state.id(), state.label(),
                state.taken().stream().map(EngineContract::renamed).toList(), state.because())).toList();
        return new Conflict(old.id(), old.title(), old.question(), old.asOf(), old.about(), old.authorsExpect(), makers,
                infeasible,
                coalesced, states, old.statusQuo(), old.watch(),
                old.commonMoves().stream().map(EngineContract::renamed).toList(),
                old.views().stream().map(EngineContract::renamed).toList(),
                old.attitudes().stream().map(EngineContract::renamed).toList());
    }

    private static DecisionMaker renamed(DecisionMaker old) {
        return new DecisionMaker(PREFIX + old.actor(), old.note(), old.options(), renamed(old.prefers()),
                old.oneWay().stream()
                        .map(way -> new OneWay(renamed(way.from()), renamed(way.to()), way.label(), way.because()))
                        .toList(),
                old.arcs());
    }

    private static Condition renamed(Condition old) {
        return new Condition(renamed(old.when()), old.written());
    }

    private static Preference renamed(Preference old) {
        List<Unknown> unknown = old.unknown().stream()
                .map(one -> new Unknown(renamed(one.one()), renamed(one.other()), one.label(), one.because())).toList();
        return switch (old) {
            case Ranked ranked -> new Ranked(ranked.groups(), ranked.strengths(), unknown, ranked.because());
            case Prioritised order -> new Prioritised(order.levels().stream()
                    .map(level -> new Level(
                            level.statements().stream().map(statement -> new Statement(renamed(statement.that()),
                                    statement.written(), statement.label(), statement.because())).toList(),
                            level.strength()))
                    .toList(),
                    order.unsure(), unknown, order.because());
            case Weighted sum -> new Weighted(sum.weights().stream().map(weight -> new Weight(renamed(weight.option()),
                    weight.weight(), weight.label(), weight.because())).toList(), sum.strongFrom(), unknown,
                    sum.because());
        };
    }

    private static CommonMove renamed(CommonMove old) {
        return new CommonMove(old.by().stream().map(PREFIX::concat).toList(), renamed(old.from()),
                old.take().stream().map(EngineContract::renamed).toList(),
                old.giveUp().stream().map(EngineContract::renamed).toList(), old.label(), old.because());
    }

    private static Regard renamed(Regard old) {
        Map<String, Attitude> towards = new LinkedHashMap<>();
        old.towards().forEach((other, attitude) -> towards.put(PREFIX + other, attitude));
        return new Regard(PREFIX + old.of(), towards, old.because());
    }

    private static View renamed(View old) {
        return new View(PREFIX + old.of(), old.label(),
                old.unseenOptions().stream().map(EngineContract::renamed).toList(),
                old.unseenPlayers().stream().map(PREFIX::concat).toList(),
                old.believes().stream().map(belief -> new Belief(PREFIX + belief.actor(), renamed(belief.prefers())))
                        .toList(),
                old.because());
    }

    private static OptionName renamed(OptionName old) {
        return new OptionName(PREFIX + old.decisionMaker(), old.option());
    }

    private static Expression renamed(Expression old) {
        return switch (old) {
            case Expression.Constant constant -> constant;
            case Expression.Taken(OptionName option) -> new Expression.Taken(renamed(option));
            case Expression.Not(Expression operand) -> new Expression.Not(renamed(operand));
            case Expression.And(Expression a, Expression b) -> new Expression.And(renamed(a), renamed(b));
            case Expression.Or(Expression a, Expression b) -> new Expression.Or(renamed(a), renamed(b));
            case Expression.Implies(Expression a, Expression b) -> new Expression.Implies(renamed(a), renamed(b));
            case Expression.Iff(Expression a, Expression b) -> new Expression.Iff(renamed(a), renamed(b));
        };
    }
}
