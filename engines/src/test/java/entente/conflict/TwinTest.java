package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import entente.conflict.Explanation.Answer;
import entente.conflict.Explanation.Temptation;
import entente.conflict.RandomConflicts.Kind;
import entente.engine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernel agrees with the definition on every verdict of thousands of random conflicts. */
class TwinTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> ALL = List.of(Concept.values());

    @Test
    void kernelAndDefinitionAgreeOnEveryVerdict() {
        long verdicts = 0;
        for (long seed = 0; seed < 5000; seed++) {
            verdicts += compare(seed, RandomConflicts.ANY);
        }
        for (long seed = 0; seed < 600; seed++) {
            verdicts += compare(seed, RandomConflicts.FREE);
        }
        assertThat(verdicts).isGreaterThan(1_000_000);
    }

    /** Larger conflicts, in which codes fill several words of 64. */
    @Test
    void kernelAndDefinitionAgreeBeyondOneWord() {
        int large = 0;
        for (long seed = 0; large < 5; seed++) {
            Kind kind = new Kind(3, 4, 8, true, true, false);
            if (RandomConflicts.conflict(seed, kind).model().states() > 64) {
                assertThat(compare(seed, kind)).isGreaterThan(1_000);
                large++;
            }
        }
    }

    private static long compare(long seed, Kind kind) {
        GraphModel model = RandomConflicts.conflict(seed, kind).model();
        Verdicts fast = new Kernel(model).judge(ALL, QUIET, 1);
        Definition definition = new Definition(model);
        long verdicts = 0;
        for (Concept concept : ALL) {
            for (int maker = 0; maker < model.makers().size(); maker++) {
                for (int s = 1; s <= model.states(); s++) {
                    verdicts++;
                    if (fast.stable(concept, maker, s) != definition.stable(concept, maker, s)) {
                        fail("seed %d, %s, maker %d, state %d %s: the kernel says %s", seed, concept, maker, s, model.code(s),
                                fast.stable(concept, maker, s));
                    }
                }
            }
        }
        return verdicts;
    }

    /** Reasons agree with verdicts, every reason is a legal sequence, and many need three moves of opponents or more. */
    @Test
    void reasonsAgreeWithTheDefinition() {
        int longAnswers = 0;
        for (long seed = 0; seed < 600; seed++) {
            GraphModel model = RandomConflicts.conflict(seed, new Kind(3, 5, 6, true, true, false)).model();
            Definition definition = new Definition(model);
            boolean longest = false;
            for (Concept concept : ALL) {
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int s = 1; s <= model.states(); s++) {
                        Explanation why = Explainer.explain(model, concept, maker, s);
                        if (why.stable() != definition.stable(concept, maker, s)) {
                            fail("seed %d, %s, maker %d, state %d is explained as stable: %s", seed, concept, maker, s, why.stable());
                        }
                        for (Temptation temptation : why.temptations()) {
                            temptation.answer().ifPresent(answer -> checkAnswer(model, why, temptation, answer));
                            longest |= temptation.answer().filter(answer -> concept.credible() && answer.sequence().size() >= 3).isPresent();
                        }
                    }
                }
            }
            longAnswers += longest ? 1 : 0;
        }
        assertThat(longAnswers).as("models in which a sanction needs three or more improvements of opponents").isGreaterThan(60);
    }

    private static void checkAnswer(GraphModel model, Explanation why, Temptation temptation, Answer answer) {
        check(!model.prefers(why.maker(), answer.end(), why.state()), why);
        if (why.concept() == Concept.SIM) {
            answer.sequence().forEach(move -> check(model.improvements(move.maker(), why.state()).contains(move), why));
            return;
        }
        int at = temptation.improvement().to();
        int last = why.maker();
        for (GraphModel.Move move : answer.sequence()) {
            check(move.from() == at && move.maker() != last && move.maker() != why.maker(), why);
            check((why.concept().credible() ? model.improvements(move.maker(), at) : model.moves(move.maker(), at)).contains(move), why);
            at = move.to();
            last = move.maker();
        }
        check(at == answer.end(), why);
        if (why.concept().symmetric()) {
            check(answer.bestEscape().isPresent() == !model.moves(why.maker(), at).isEmpty(), why);
            answer.bestEscape().ifPresent(escape -> check(!model.prefers(why.maker(), escape.to(), why.state()), why));
        }
    }

    private static void check(boolean holds, Explanation why) {
        if (!holds) {
            fail("not a legal answer: " + why);
        }
    }
}
