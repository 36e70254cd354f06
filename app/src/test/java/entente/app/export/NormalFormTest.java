package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.Concept;
import entente.conflict.ConflictSketch;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Prioritised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    private static final Pattern TOKEN = Pattern.compile("\"((?:\\\\\"|[^\"\\\\])*)\"|\\S+");

    @Test
    void pureEquilibriaOfTheGameAreTheNashEquilibriaOfTheConflict() {
        for (String id : List.of("prisoners", "chicken")) {
            SolvedConflict solved = Samples.published(id);
            Game game = Game.read(Samples.text(ExportFormat.NFG, solved));

            assertThat(game.players()).hasSize(2);
            assertThat(game.strategies()).allMatch(own -> own.size() == 2);
            assertThat(game.pureEquilibria()).isEqualTo(solved.result().equilibria().get(Concept.NASH));
        }
        assertThat(Game.read(Samples.text(ExportFormat.NFG, Samples.published("prisoners"))).payoffs())
                .containsExactly(List.of(1, 1), List.of(0, 3), List.of(3, 0), List.of(2, 2));
    }

    @Test
    void randomNormalFormsHaveTheSameEquilibria() {
        int written = 0;
        for (long seed = 1; seed <= 600; seed++) {
            SolvedConflict solved = Samples.random(seed).orElse(null);
            String text = null;
            try {
                text = solved == null ? null : Samples.text(ExportFormat.NFG, solved);
            } catch (ExportRefused refused) {
                assertThat(refused.problem().what()).matches("(?s).*(moves (forward|back) only|is infeasible).*");
            }
            if (text != null) {
                written++;
                assertThat(Game.read(text).pureEquilibria()).as("seed " + seed)
                        .isEqualTo(solved.result().equilibria().get(Concept.NASH));
            }
        }
        assertThat(written).isGreaterThan(100);
    }

    @Test
    void bansWithinOneDecisionMakerLeaveANormalForm() {
        SolvedConflict either = sketch(
                ConflictSketch.of("either").maker("m", "a", "b").statements("b").maker("n", "c").statements("c <-> b")
                        .maker("watcher").statements("a").infeasible("a & b"));
        Game game = Game.read(Samples.text(ExportFormat.NFG, either));

        assertThat(game.strategies()).containsExactly(List.of("NN: nothing done", "YN: a", "NY: b"),
                List.of("N: nothing done", "Y: c"), List.of("looks on"));
        assertThat(game.pureEquilibria()).isEqualTo(either.result().equilibria().get(Concept.NASH));
    }

    @Test
    void whatIsNoNormalFormIsRefusedWithTheReason() {
        assertRefused(sketch(ConflictSketch.of("x").maker("m", "a").maker("n", "b").infeasible("a & b")),
                "4 combinations of strategies make 3 states: YY (a, b) is infeasible, and a normal form has every combination");
        assertRefused(sketch(ConflictSketch.of("x").maker("m", "a").maker("n", "strike>")),
                "option 'strike' of n moves forward only, and a normal form has no moves that cannot be taken back");
        assertRefused(sketch(ConflictSketch.of("x").maker("m", "delay<").maker("n", "b")),
                "option 'delay' of m moves back only, and a normal form has no moves that cannot be taken back");
        assertRefused(Samples.published("elmira-9"),
                "the conflict counts states as one ('the plant is abandoned'), and a normal form cannot");
    }

    @Test
    void hostileLabelsStayInTheirQuotationMarks() {
        SolvedConflict solved = Samples.solved(Samples.caseOf(
                List.of(Samples.actor("m", "ends with \\"), Samples.actor("n", "say \"no\"\nor")),
                Samples.conflict("h", "日本語 \\\"", List.of(
                        new DecisionMaker("m", null,
                                List.of(Samples.option("a", "\"", Moves.BOTH)),
                                new Prioritised(List.of(), List.of("assumed"))),
                        new DecisionMaker("n", null, List.of(),
                                new Prioritised(List.of(), List.of("assumed")))),
                        List.of(), List.of(), null)),
                "h");
        String text = Samples.text(ExportFormat.NFG, solved);
        Game game = Game.read(text);

        assertThat(game.players()).containsExactly("ends with /", "say \"no\" or");
        assertThat(game.strategies().getFirst()).containsExactly("N: nothing done", "Y: \"");
        assertThat(text).startsWith("NFG 1 R \"日本語 /\\\" (payoffs are ordinal levels of preference, 0 the least)\" {");
    }

    private static void assertRefused(SolvedConflict solved, String what) {
        assertThatThrownBy(() -> ConflictExport.export(ExportFormat.NFG, solved))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> {
                    assertThat(refused.problem().what()).isEqualTo(what);
                    assertThat(refused.problem().maybe())
                            .isEqualTo("write .gmcr or .graphml, which are not bound to a normal form");
                });
    }

    private static SolvedConflict sketch(ConflictSketch sketch) {
        return Samples.solved(sketch.theCase(), sketch.theCase().conflicts().getFirst().id());
    }

    /** A game as a reader of the format sees it, without knowing of conflicts. */
    private record Game(List<String> players, List<List<String>> strategies, List<List<Integer>> payoffs) {

        static Game read(String text) {
            List<String> tokens = new ArrayList<>();
            Matcher matcher = TOKEN.matcher(text);
            while (matcher.find()) {
                tokens.add(matcher.group(1) == null ? matcher.group() : "\"" + matcher.group(1).replace("\\\"", "\""));
            }
            assertThat(tokens.subList(0, 3)).containsExactly("NFG", "1", "R");
            int at = 5;
            List<String> players = new ArrayList<>();
            while (!tokens.get(at).equals("}")) {
                players.add(tokens.get(at++).substring(1));
            }
            at += 2;
            List<List<String>> strategies = new ArrayList<>();
            for (int p = 0; p < players.size(); p++) {
                assertThat(tokens.get(at++)).isEqualTo("{");
                List<String> own = new ArrayList<>();
                while (!tokens.get(at).equals("}")) {
                    own.add(tokens.get(at++).substring(1));
                }
                at++;
                strategies.add(own);
            }
            assertThat(tokens.get(at)).isEqualTo("}");
            assertThat(tokens.get(at + 1)).startsWith("\"");
            List<Integer> numbers = tokens.subList(at + 2, tokens.size()).stream().map(Integer::parseInt).toList();
            List<List<Integer>> payoffs = IntStream.range(0, numbers.size() / players.size())
                    .mapToObj(n -> numbers.subList(n * players.size(), (n + 1) * players.size())).toList();
            assertThat(payoffs).hasSize(strategies.stream().mapToInt(List::size).reduce(1, Math::multiplyExact));
            return new Game(players, strategies, payoffs);
        }

        /** Numbers, from 1, of the profiles from which nobody gains by another strategy; the first player's changes fastest. */
        List<Integer> pureEquilibria() {
            return IntStream.range(0, payoffs.size()).filter(this::equilibrium).mapToObj(profile -> profile + 1)
                    .toList();
        }

        private boolean equilibrium(int profile) {
            int stride = 1;
            for (int p = 0; p < players.size(); p++) {
                int count = strategies.get(p).size();
                int mine = profile / stride % count;
                int[] others = new int[count];
                for (int s = 0; s < count; s++) {
                    others[s] = payoffs.get(profile + (s - mine) * stride).get(p);
                }
                if (Arrays.stream(others).max().orElse(0) > payoffs.get(profile).get(p)) {
                    return false;
                }
                stride *= count;
            }
            return true;
        }
    }
}
