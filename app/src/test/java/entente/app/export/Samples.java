package entente.app.export;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.conflict.ConflictEngine;
import entente.conflict.GraphModel;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.LikelihoodWords;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.NamedState;
import entente.model.Conflict.Option;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.Conflict;
import entente.model.Expression;
import entente.model.OptionName;
import entente.model.Origin;
import entente.model.Registers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Conflicts to export: those of the shipped cases, random ones, and one whose labels are hostile. */
final class Samples {

    /** The root of the repository. */
    static final Path ROOT = root();

    private static final List<String> BECAUSE = List.of("assumed");
    private static final ConflictEngine ENGINE = new ConflictEngine();

    private Samples() {}

    private static Path root() {
        Path folder = Path.of(System.getProperty("entente.home", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    // ---- shipped cases

    /** The folders of all cases. */
    static List<Path> cases() {
        List<Path> folders = new ArrayList<>();
        for (Path shelf : List.of(ROOT.resolve("cases"), ROOT.resolve("cases/published"))) {
            try (Stream<Path> children = Files.list(shelf)) {
                children.filter(child -> Files.exists(child.resolve("case.yaml"))).sorted().forEach(folders::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return folders;
    }

    /** Every conflict of a case. */
    static List<SolvedConflict> conflicts(Path folder) {
        try {
            Case theCase = CaseReader.read(folder);
            return theCase.conflicts().stream().map(conflict -> solved(theCase, conflict.id())).toList();
        } catch (BadCase bad) {
            throw new IllegalStateException(folder + ": " + bad.getMessage(), bad);
        }
    }

    /** The one conflict of a published case. */
    static SolvedConflict published(String id) {
        return conflicts(ROOT.resolve("cases/published").resolve(id)).getFirst();
    }

    // ---- solving

    static SolvedConflict solved(Case theCase, String id) {
        return reading(theCase, id).orElseThrow(
                () -> new IllegalStateException("conflict " + id + " of " + theCase.id() + " cannot be read"));
    }

    /** Empty where the engine says that it is unfit, for example as no state is left. */
    static Optional<SolvedConflict> reading(Case theCase, String id) {
        return ENGINE.read(theCase, new ModelRef("conflict", id)) instanceof Reading.Fit<GraphModel>(GraphModel model)
                ? Optional.of(new SolvedConflict(theCase, theCase.conflict(id).orElseThrow(), model,
                        ENGINE.solve(model, Run.quiet(1))))
                : Optional.empty();
    }

    static Case caseOf(List<Actor> actors, Conflict conflict) {
        Judgement assumed = new Judgement("assumed", "Assumed for a test.", "It is a test.", List.of(), null, null);
        return new Case("test", "Test", null, null, null, null, List.of(), LikelihoodWords.USUAL, actors,
                new Evidence(List.of(), List.of(), List.of(assumed)),
                List.of(conflict), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Registers.NONE,
                List.of(),
                new Origin("test", "sha256:" + "0".repeat(64), new LinkedHashMap<>()));
    }

    static Actor actor(String id, String name) {
        return new Actor(id, name, Actor.Kind.OTHER, false, List.of(), List.of(), List.of(), null);
    }

    static Option option(String id, String label, Moves moves) {
        return new Option(id, label, label, moves, BECAUSE);
    }

    static Statement statement(Expression that, String written) {
        return new Statement(that, written, written, BECAUSE);
    }

    static Infeasible infeasible(Expression when, String written) {
        return new Infeasible(when, written, written, BECAUSE);
    }

    static Conflict conflict(String id, String title, List<DecisionMaker> makers, List<Infeasible> infeasible,
            List<NamedState> states,
            String statusQuo) {
        return new Conflict(id, title, null, null, null, null, makers, infeasible, List.of(), states, statusQuo,
                List.of());
    }

    // ---- hostile labels

    /** Texts that formats trip over. */
    static final List<String> HOSTILE = List.of(
            "say \"no\" & <b>leave</b>", "two\nlines, and a comma; more", "ends with a backslash\\", "=1+1",
            "العربية و 日本語 𝒳 🕊",
            "it's ]]> &amp; \\N \\\"quoted\\\" %n ${x}", "@SUM(A1)", "\ttab first", "  = after blanks",
            "a control \u0001 character");

    /** Two decision makers whose names, options and states have {@link #HOSTILE} labels. */
    static SolvedConflict hostile() {
        List<DecisionMaker> makers = new ArrayList<>();
        for (int m = 0; m < 2; m++) {
            List<Option> options = new ArrayList<>();
            for (int o = 0; o < 2; o++) {
                options.add(option("o" + o, HOSTILE.get(2 * m + o), m == 1 && o == 1 ? Moves.FORWARD : Moves.BOTH));
            }
            OptionName first = new OptionName("m" + m, "o0");
            makers.add(new DecisionMaker("m" + m, null, options, new Prioritised(List.of(
                    new Level(List.of(new Statement(new Expression.Taken(first), "o0", HOSTILE.get(4 + m), BECAUSE)))),
                    BECAUSE)));
        }
        List<NamedState> states = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            List<OptionName> taken = new ArrayList<>();
            if ((s & 1) != 0) {
                taken.add(new OptionName("m0", "o0"));
            }
            if ((s & 2) != 0) {
                taken.add(new OptionName("m0", "o1"));
            }
            states.add(new NamedState("s" + s, HOSTILE.get(6 + s), taken, BECAUSE));
        }
        return solved(caseOf(List.of(actor("m0", HOSTILE.get(0)), actor("m1", HOSTILE.get(4))),
                conflict("hostile", HOSTILE.get(5), makers, List.of(), states, "s0")), "hostile");
    }

    // ---- random conflicts

    /**
     * One to four decision makers, one to seven options, infeasible combinations, one-way options; preferences by statements with
     * ties and constants, or by rankings with ties. Empty where no state is left.
     */
    static Optional<SolvedConflict> random(long seed) {
        Random random = new Random(seed);
        int makers = 1 + random.nextInt(4);
        List<OptionName> names = new ArrayList<>();
        List<List<Option>> options = new ArrayList<>();
        for (int m = 0; m < makers; m++) {
            List<Option> own = new ArrayList<>();
            int count = m == 0 ? 1 + random.nextInt(2) : random.nextInt(3);
            for (int o = 0; o < count; o++) {
                Moves moves = random.nextInt(4) > 0 ? Moves.BOTH : random.nextBoolean() ? Moves.FORWARD : Moves.BACK;
                own.add(option("o" + o, "option " + random.nextInt(2), moves));
                names.add(new OptionName("m" + m, "o" + o));
            }
            options.add(own);
        }
        List<Infeasible> infeasible = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            infeasible.add(infeasible(expression(random, names, 2), "ban " + i));
        }
        List<DecisionMaker> statements = new ArrayList<>();
        for (int m = 0; m < makers; m++) {
            statements.add(new DecisionMaker("m" + m, null, options.get(m), statements(random, names)));
        }
        List<Actor> actors = IntStream.range(0, makers).mapToObj(m -> actor("m" + m, "Maker " + random.nextInt(3)))
                .toList();
        Optional<SolvedConflict> solved = reading(
                caseOf(actors, conflict("random", "Random", statements, infeasible, List.of(), null)), "random");
        if (solved.isEmpty() || random.nextInt(3) > 0) {
            return solved;
        }
        List<DecisionMaker> ranked = new ArrayList<>(statements);
        int who = random.nextInt(makers);
        DecisionMaker ranker = statements.get(who);
        ranked.set(who, new DecisionMaker(ranker.actor(), null, ranker.options(),
                ranking(random, solved.get().model().states())));
        return reading(caseOf(actors, conflict("random", "Random", ranked, infeasible, List.of(), null)), "random");
    }

    private static Preference statements(Random random, List<OptionName> names) {
        List<Level> levels = new ArrayList<>();
        for (int l = random.nextInt(5); l > 0; l--) {
            int tied = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(2);
            levels.add(new Level(
                    IntStream.range(0, tied).mapToObj(t -> statement(expression(random, names, 3), "w" + t)).toList()));
        }
        return new Prioritised(levels, BECAUSE);
    }

    private static Preference ranking(Random random, int states) {
        List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, states).boxed().toList());
        Collections.shuffle(order, random);
        List<List<String>> groups = new ArrayList<>();
        for (int state : order) {
            if (groups.isEmpty() || random.nextInt(3) > 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add("" + state);
        }
        return new Ranked(groups, BECAUSE);
    }

    static Expression expression(Random random, List<OptionName> names, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return random.nextInt(12) == 0
                    ? new Expression.Constant(random.nextBoolean())
                    : new Expression.Taken(names.get(random.nextInt(names.size())));
        }
        Expression left = expression(random, names, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> new Expression.Not(left);
            case 1 -> new Expression.And(left, expression(random, names, depth - 1));
            case 2 -> new Expression.Or(left, expression(random, names, depth - 1));
            case 3 -> new Expression.Implies(left, expression(random, names, depth - 1));
            default -> new Expression.Iff(left, expression(random, names, depth - 1));
        };
    }

    /** The only text of a format of one file. */
    static String text(ExportFormat format, SolvedConflict solved) {
        return ConflictExport.export(format, solved).parts().getFirst().text();
    }

    /** The text of each table. */
    static Map<String, String> tables(SolvedConflict solved) {
        Map<String, String> tables = new LinkedHashMap<>();
        ConflictExport.export(ExportFormat.CSV, solved).parts().forEach(part -> tables.put(part.name(), part.text()));
        return tables;
    }
}
