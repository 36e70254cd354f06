package entente.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.Attitudes;
import entente.conflict.Coalitional;
import entente.conflict.Concept;
import entente.conflict.ConflictSketch;
import entente.conflict.GraphModel;
import entente.conflict.LimitedMove;
import entente.conflict.LimitedMoveOfMany;
import entente.conflict.Maximin;
import entente.conflict.NonMyopic;
import entente.conflict.Notion;
import entente.conflict.Notions;
import entente.conflict.RelationalStability;
import entente.conflict.SimultaneousByUnstable;
import entente.conflict.Stackelberg;
import entente.engine.Run;
import entente.model.Conflict.Attitude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** FEATURE: the reasons behind every notion become full sentences in the labels of the case, the same on every run. */
class NotionWordsTest {

    /** The prisoner's dilemma: to cooperate is Y. */
    private static final ConflictSketch PRISONERS = ConflictSketch.of("prisoners")
            .maker("one", "cooperate").ranking("NY YY NN YN")
            .maker("two", "cooperate").ranking("YN YY NN NY");

    private static String told(ConflictSketch sketch, Notion notion, String state) {
        GraphModel model = sketch.model();
        Names names = new Names(sketch.theCase(), sketch.conflict(), model);
        NotionWords words = new NotionWords(model, names, notion);
        return String.join("\n", words
                .paragraphs(notion.reasons(model, model.number(state).orElseThrow(), Run.quiet(0))).stream()
                .flatMap(List::stream).map(Sentence::paragraph).toList());
    }

    private static Notion named(ConflictSketch sketch, String id) {
        return Notions.named(sketch.model(), id).orElseThrow();
    }

    @Test
    void coalitions() {
        assertThat(told(PRISONERS, Coalitional.NASH, "NN")).isEqualTo("""
                One and two are tempted to move together to one state that both prefer, and nothing stops them.
                One would cooperate, then two would cooperate. That leads to “cooperate, cooperate”, which is better for both (for one the 2nd choice instead of the 3rd of 4; for two the 2nd choice instead of the 3rd of 4). In this notion nobody reckons with answers, so this is enough to leave.
                One and two have nothing within reach that tempts.""");
        assertThat(told(PRISONERS, Coalitional.SMR, "YY")).isEqualTo("""
                One is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then two could answer, whether or not that serves it: it would no longer cooperate. That would leave one with “nothing done”, its 3rd of 4: worse than before; and the best it could do about it, to cooperate, would not help (4th of 4).
                Two is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then one could answer, whether or not that serves it: it would no longer cooperate. That would leave two with “nothing done”, its 3rd of 4: worse than before; and the best it could do about it, to cooperate, would not help (4th of 4).
                One coalition has nothing within reach that tempts.""");
    }

    @Test
    void atTheSameTime() {
        assertThat(told(PRISONERS, new SimultaneousByUnstable(), "YY")).isEqualTo(
                """
                One is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then two could answer, to its own advantage: it would no longer cooperate. That would leave one with “nothing done”, its 3rd of 4: worse than before.
                Two is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then one could answer, to its own advantage: it would no longer cooperate. That would leave two with “nothing done”, its 3rd of 4: worse than before.""");
    }

    @Test
    void lookingAhead() {
        assertThat(told(PRISONERS, new LimitedMove(2), "YY")).isEqualTo(
                """
                One would stay: looking two moves ahead, its only move leads to nothing better than this, its 2nd of 4.
                If one were to no longer cooperate, two would no longer cooperate, preferring the end to staying; no further move is foreseen. It ends in “nothing done”, its 3rd of 4: worse than this.
                Two would stay: looking two moves ahead, its only move leads to nothing better than this, its 2nd of 4.
                If two were to no longer cooperate, one would no longer cooperate, preferring the end to staying; no further move is foreseen. It ends in “nothing done”, its 3rd of 4: worse than this.""");
        assertThat(told(PRISONERS, new NonMyopic(), "YN")).isEqualTo(
                """
                One would leave: the same ends are expected at every horizon from two moves on, and there, its only move leads to an end that is better than this, its 4th of 4.
                If one were to no longer cooperate, two would stay, expecting nothing better. That is “nothing done”, its 3rd of 4: better than this.
                Two would stay: the same ends are expected at every horizon from two moves on, and there, its only move leads to nothing better than this, its 1st of 4.
                If two were to cooperate, one would no longer cooperate, preferring the end to staying; no further move is foreseen. It ends in “cooperate”, its 4th of 4: worse than this.""");
        assertThat(told(PRISONERS, new Stackelberg("one"), "NY")).isEqualTo(
                """
                Two is tempted by one move, and nothing stops it.
                It would gain by a move of its own: it would no longer cooperate. That leads to “nothing done”, its 3rd choice instead of its 4th of 4. In this notion nobody reckons with answers, so this is enough to leave.
                One would stay: leading, and foreseeing how the other would reply, its only move leads to nothing better than this, its 1st of 4.
                If one were to cooperate, two would no longer cooperate, preferring the end to staying; no further move is foreseen. It ends in “cooperate”, its 4th of 4: worse than this.""");
    }

    /** Where one has acted, two would block, the worst for one, and three help, the best for it. */
    private static final ConflictSketch THREE = ConflictSketch.of("three")
            .maker("one", "act").ranking("YNY YNN YYY NNN NYN NNY NYY YYN")
            .maker("two", "block").ranking("YYN YYY YNN YNY NNN NYN NNY NYY")
            .maker("three", "help").ranking("YNY YNN YYY YYN NNN NYN NNY NYY");

    @Test
    void lookingAheadAmongSeveral() {
        assertThat(told(THREE, new LimitedMoveOfMany(2, LimitedMoveOfMany.Reading.CAUTIOUS), "NNN")).isEqualTo(
                """
                Three would leave: looking two moves ahead and reckoning with the worst, its only move leads to an end that is better than this, its 5th of 8.
                If three were to help, at worst one would act, expecting better than to stay; no further move is foreseen. It ends in “act, help”, its 1st of 8: better than this.
                One would stay: looking two moves ahead and reckoning with the worst, its only move leads to nothing better than this, its 4th of 8.
                If one were to act, at worst two would block, expecting better than to stay; no further move is foreseen. It ends in “act, block”, its 8th of 8: worse than this.
                Two would stay: looking two moves ahead and reckoning with the worst, its only move leads to nothing better than this, its 5th of 8.
                If two were to block, one and three would stay, expecting nothing better. That is “block”, its 6th of 8: worse than this.""");
        assertThat(told(THREE, new LimitedMoveOfMany(3, LimitedMoveOfMany.Reading.COALITION), "YNN")).isEqualTo(
                """
                Two would leave: looking three moves ahead, its only move leads to an end that is better than this, its 3rd of 8.
                If two were to block, three would help, all the others preferring the end to staying; two would then stay, expecting nothing better. It ends in “act, block, help”, its 2nd of 8: better than this.
                Three would leave: looking three moves ahead, its only move leads to an end that is better than this, its 2nd of 8.
                If three were to help, one and two would stay, since nothing ends better for all of them. That is “act, help”, its 1st of 8: better than this.
                One would stay: looking three moves ahead, its only move leads to nothing better than this, its 2nd of 8.
                If one were to no longer act, two would block, then three would help, then one would act, whoever has a say in a step preferring the end to staying; no further move is foreseen. It ends in “act, block, help”, its 3rd of 8: worse than this.""");
        assertThat(told(THREE, new Maximin(3), "NYN")).isEqualTo(
                """
                One would stay: looking three moves ahead, its only move leads to nothing better than this, its 5th of 8.
                If one were to act, two and three would stay, since nothing that they can do is worse for one. That is “act, block”, its 8th of 8: worse than this.
                Two would stay: looking three moves ahead, its only move leads to nothing better than this, its 6th of 8.
                If two were to no longer block, three would help, the others doing the worst to two that they can; two would then stay, expecting nothing better. It ends in “help”, its 7th of 8: worse than this.
                Three would stay: looking three moves ahead, its only move leads to nothing better than this, its 6th of 8.
                If three were to help, one and two would stay, since nothing that they can do is worse for three. That is “block, help”, its 8th of 8: worse than this.""");
        assertThat(told(PRISONERS, new Maximin(2), "YY")).contains(
                "two would no longer cooperate, two doing the worst to one that it can; no further move");
    }

    @Test
    void strengthOfPreference() {
        ConflictSketch sketch = ConflictSketch.of("prisoners")
                .maker("one", "cooperate").ranking("NY YY NN YN").strengths(1, 2, 1)
                .maker("two", "cooperate").ranking("YN YY NN NY").strengths(1, 1, 1);
        assertThat(told(sketch, named(sketch, "strong-seq"), "YY")).isEqualTo(
                """
                Two is tempted by one move, and nothing stops it.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. No answer that serves those who give it would hurt two much.
                One is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then two could answer, to its own advantage: it would no longer cooperate. That would leave one with “nothing done”, its 3rd of 4: much worse than before.""");
        assertThat(told(sketch, named(sketch, "weak-seq"), "YY")).isEqualTo(
                """
                One is tempted by one move, but it would be answered. Every move has an answer that hurts enough, so the state is strongly stable and not weakly.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then two could answer, to its own advantage: it would no longer cooperate. That would leave one with “nothing done”, its 3rd of 4: much worse than before.
                Two is tempted by one move, but it would be answered. Not every answer hurts enough, though, so the state is only weakly stable.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then one could answer, to its own advantage: it would no longer cooperate. That would leave two with “nothing done”, its 3rd of 4: mildly worse than before.""");
    }

    @Test
    void unknownPreference() {
        ConflictSketch sketch = ConflictSketch.of("prisoners")
                .maker("one", "cooperate").ranking("NY YY NN YN")
                .unknown("one.cooperate & two.cooperate", "!one.cooperate").maker("two", "cooperate")
                .ranking("YN YY NN NY");
        assertThat(told(sketch, named(sketch, "unknown-gmr-a"), "YY")).isEqualTo(
                """
                One is tempted by one move, and nothing stops it.
                It would no longer cooperate. That leads to “cooperate”; whether one prefers it is not known, and here the unknown tempts. Nothing that the others can do would deter it.
                Two is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then one could answer, whether or not that serves it: it would no longer cooperate. That would leave two with “nothing done”, its 3rd of 4: worse than before.""");
        assertThat(told(sketch, named(sketch, "unknown-smr-c"), "YY")).isEqualTo(
                """
                One is tempted by one move, but it would be answered.
                It would no longer cooperate. That leads to “cooperate”; whether one prefers it is not known, and here the unknown tempts. But then two could answer, whether or not that serves it: it would no longer cooperate. That would leave one with “nothing done”; whether that is better than before is not known, and here the unknown deters; and the one state that it could still move to would not help.
                Two is tempted by one move, but it would be answered.
                It would gain by a move of its own: it would no longer cooperate. That leads to “cooperate”, its 1st choice instead of its 2nd of 4. But then one could answer, whether or not that serves it: it would no longer cooperate. That would leave two with “nothing done”, its 3rd of 4: worse than before; and the one state that it could still move to would not help.""");
    }

    @Test
    void attitudes() {
        Attitudes friend = Attitudes.discrete().with("one", "two", Attitude.POSITIVE).with("two", "one",
                Attitude.NEGATIVE);
        RelationalStability notion = new RelationalStability(friend, Concept.SMR,
                RelationalStability.Reading.PUBLISHED);
        assertThat(told(PRISONERS, notion, "YY")).isEqualTo("""
                Two is tempted by one move, but it would be answered.
                It would no longer cooperate. That leads to “cooperate”, which serves two: one, which it means ill, would be worse off and two itself would be better off. But then one could answer, whether or not that serves it: it would no longer cooperate. That would leave two with “nothing done”, which does not serve it: two itself would be worse off; and the one state that it could still move to would not help.
                One has nothing within reach that tempts.""");
        assertThat(told(PRISONERS, notion, "NN")).isEqualTo("""
                One and two have nothing within reach that tempts.""");
    }

    @Test
    void views() {
        ConflictSketch sketch = ConflictSketch.of("battery").maker("guard", "fire").ranking("NY NN YN YY")
                .maker("scout", "advance").ranking("NY NN YN YY").view("scout", "fire");
        assertThat(told(sketch, named(sketch, "hypergame-seq"), "NN")).isEqualTo("""
                As it sees the conflict, scout is tempted by one move, and nothing stops it.
                It would gain by a move of its own: it would advance. That leads to “advance”, its 1st choice instead of its 2nd of 4. No answer that serves those who give it would take this gain away.
                Guard has nothing within reach that tempts.""");
        assertThat(told(sketch, named(sketch, "hypergame-seq"), "YY")).isEqualTo(
                """
                As it sees the conflict, guard is tempted by one move, and nothing stops it.
                It would gain by a move of its own: it would no longer fire. That leads to “advance”, its 1st choice instead of its 4th of 4. No answer that serves those who give it would take this gain away. It would come as a surprise to scout, who would have expected nobody to move.
                Scout takes this for “advance”. As it sees the conflict, scout has nothing within reach that tempts. If everybody knew everything, it would leave.""");
    }

    @Test
    void longListsAreCut() {
        ConflictSketch sketch = ConflictSketch.of("wide").maker("one", "a", "b", "c").statements("a", "b", "c")
                .maker("two", "d").statements("d");
        String told = told(sketch, Coalitional.NASH, "NNNN");

        assertThat(told).contains("One is tempted by seven moves, and nothing stops it.")
                .contains("Four more moves are not told here.");
    }

    @Test
    void everySentenceHasItsGrounds() {
        GraphModel model = PRISONERS.model();
        Names names = new Names(PRISONERS.theCase(), PRISONERS.conflict(), model);
        for (Notion notion : Notions.of(model)) {
            new NotionWords(model, names, notion).paragraphs(notion.reasons(model, 4, Run.quiet(0)))
                    .forEach(paragraph -> assertThat(paragraph.getFirst().getFirst().because())
                            .as(notion.id() + ": " + paragraph.getFirst().getFirst().text()).isNotEmpty());
        }
    }

    /** Every link leads to a heading that is there. */
    @Test
    void definitionsStandWhereTheLinksLead() {
        GraphModel model = PRISONERS.model();
        List<String> links = new ArrayList<>(Notions.of(model).stream().map(Definitions::of).toList());
        links.add(Definitions.of(Concept.SEQ));
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.split("#");
            List<String> anchors = read(parts[0]).lines().filter(line -> line.startsWith("#"))
                    .map(NotionWordsTest::anchor).toList();
            assertThat(anchors).as(link).contains(parts[1]);
        });
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of("..", page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The anchor that a heading gets where Markdown is shown as a page. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "")
                .replace(' ', '-');
    }
}
