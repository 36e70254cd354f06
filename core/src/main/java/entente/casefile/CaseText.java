package entente.casefile;

import entente.evidence.Claim;
import entente.evidence.Locator;
import entente.evidence.Source;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.Expression;
import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Iff;
import entente.model.Expression.Implies;
import entente.model.Expression.Not;
import entente.model.Expression.Or;
import entente.model.Expression.Taken;
import entente.model.OptionName;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case that a model file was read into, as the text of a case folder, so that an analyst can go on from there: with reasons,
 * labels and sources of one's own.
 *
 * <p>Names of the file become labels, and ids are made of them: small letters, digits and hyphens. The order of decision makers,
 * options and states stays, so that a state keeps its number and its code. What {@link GmcrFile} gives can be written; nothing
 * else can.
 */
public final class CaseText {

    /** The most characters of an id. */
    public static final int LONGEST_ID = 64;

    private final Case theCase;
    private final Map<String, String> actors = new LinkedHashMap<>();
    private final Map<OptionName, String> options = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private CaseText(Case theCase) {
        this.theCase = theCase;
        TreeSet<String> taken = new TreeSet<>();
        for (Actor actor : theCase.actors()) {
            actors.put(actor.id(), unique(actor.name(), "actor", taken));
        }
        for (Conflict conflict : theCase.conflicts()) {
            for (DecisionMaker maker : conflict.decisionMakers()) {
                TreeSet<String> own = new TreeSet<>();
                maker.options().forEach(option -> options.put(new OptionName(maker.actor(), option.id()),
                        unique(option.id(), "option", own)));
            }
        }
    }

    /**
     * The files of the folder, by name, as UTF-8 text with line feeds.
     *
     * @param theCase a case as {@link GmcrFile#read} gives it
     * @throws IllegalArgumentException where the case holds what no model file does
     */
    public static Map<String, String> of(Case theCase) {
        return new CaseText(theCase).files();
    }

    /**
     * The id that a name is given: small letters, digits and hyphens, accents left off.
     *
     * @param name any text
     * @param otherwise the id where none of them is left
     * @param longest the most characters of the id; what is longer is cut, and ends in no hyphen
     */
    public static String id(String name, String otherwise, int longest) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain.isEmpty() ? otherwise : plain;
        return id.length() <= longest ? id : id.substring(0, longest).replaceAll("-$", "");
    }

    private static String id(String name, String otherwise) {
        return id(name, otherwise, LONGEST_ID);
    }

    private static String unique(String name, String otherwise, TreeSet<String> taken) {
        String id = id(name, otherwise);
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            String end = "-" + n;
            free = id.substring(0, Math.min(id.length(), LONGEST_ID - end.length())) + end;
        }
        return free;
    }

    private String id(String actor) {
        return Objects.requireNonNull(actors.get(actor), "no such actor");
    }

    private String id(OptionName option) {
        return Objects.requireNonNull(options.get(option), "no such option");
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("case.yaml", written(this::caseFile));
        files.put("actors.yaml", written(this::actorsFile));
        files.put("sources.yaml", written(this::sourcesFile));
        files.put("claims.yaml", written(this::claimsFile));
        for (Conflict conflict : theCase.conflicts()) {
            files.put("conflicts/" + id(conflict.id(), "conflict") + ".yaml",
                    written(() -> conflictFile(conflict)));
        }
        return Collections.unmodifiableMap(files);
    }

    private String written(Runnable part) {
        out.setLength(0);
        part.run();
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    // ---- files

    private void caseFile() {
        line("entente: 1");
        line("id: %s".formatted(id(theCase.id(), "case")));
        line("title: %s".formatted(quoted(theCase.title())));
        line("about: %s".formatted(quoted(String.valueOf(theCase.about()))));
        if (!theCase.notes().isEmpty()) {
            line("notes:");
            theCase.notes().forEach(note -> line("  - %s".formatted(quoted(note))));
        }
    }

    private void actorsFile() {
        line("# Name them as sentences need them, and say what each is: state, organisation, body, person, group, other.");
        line("actors:");
        theCase.actors().forEach(actor -> line("  - {id: %s, name: %s, kind: %s}".formatted(id(actor.id()),
                quoted(actor.name()), actor.kind().name().toLowerCase(Locale.ROOT))));
    }

    private void sourcesFile() {
        line("sources:");
        for (Source source : theCase.evidence().sources()) {
            line("  - id: %s".formatted(source.id()));
            line("    type: %s".formatted(source.type()));
            line("    title: %s".formatted(quoted(source.title())));
            line("    standpoint: %s".formatted(quoted(String.valueOf(source.standpoint()))));
            line("    sha256: %s".formatted(quoted(String.valueOf(source.sha256()))));
            line("    file: %s".formatted(quoted(String.valueOf(source.file()))));
        }
    }

    private void claimsFile() {
        line("# The file gives no reasons. Put your own here and in judgements.yaml, and cite them in the conflict.");
        line("claims:");
        for (Claim claim : theCase.evidence().claims()) {
            if (!(claim.at() instanceof Locator.Spot(String source, String place))) {
                throw notHeld("the words of a source");
            }
            line("  - id: %s".formatted(claim.id()));
            line("    says: %s".formatted(quoted(claim.says())));
            line("    voice: %s".formatted(claim.voice().id()));
            line("    at: {source: %s, place: %s}".formatted(source, quoted(place)));
        }
    }

    private void conflictFile(Conflict conflict) {
        boolean more = !conflict.coalesced().isEmpty() || !conflict.states().isEmpty() || !conflict.views().isEmpty()
                || !conflict.commonMoves().isEmpty();
        if (more) {
            throw notHeld("coalesced or named states, views or common moves");
        }
        line("id: %s".formatted(id(conflict.id(), "conflict")));
        line("title: %s".formatted(quoted(conflict.title())));
        line("question: Which states last?");
        line("decision-makers:");
        conflict.decisionMakers().forEach(this::decisionMaker);
        if (!conflict.infeasible().isEmpty()) {
            line("infeasible:");
            for (Infeasible one : conflict.infeasible()) {
                line("  - {when: %s, label: %s, because: %s}".formatted(quoted(text(one.when())), quoted(one.label()),
                        one.because()));
            }
        }
    }

    private void decisionMaker(DecisionMaker maker) {
        if (maker.arcs() != null || !maker.oneWay().isEmpty()) {
            throw notHeld("moves by arcs or patterns");
        }
        line("  - actor: %s".formatted(id(maker.actor())));
        if (!maker.options().isEmpty()) {
            line("    options:");
        }
        maker.options().forEach(option -> {
            line("      - id: %s".formatted(id(new OptionName(maker.actor(), option.id()))));
            line("        label: %s".formatted(quoted(option.label())));
            line("        moves: %s".formatted(option.moves().name().toLowerCase(Locale.ROOT)));
            line("        because: %s".formatted(option.because()));
        });
        line("    prefers:");
        switch (maker.prefers()) {
            case Prioritised prioritised -> prioritised(prioritised);
            case Ranked ranked -> line("      ranking: %s".formatted(ranked.groups()));
            case Conflict.Weighted weighted -> throw notHeld("weights");
        }
        line("      because: %s".formatted(maker.prefers().because()));
    }

    private void prioritised(Prioritised prefers) {
        line("      statements:%s".formatted(prefers.levels().isEmpty() ? " []" : ""));
        for (Level level : prefers.levels()) {
            if (level.statements().size() != 1) {
                throw notHeld("tied statements");
            }
            Statement only = level.statements().getFirst();
            line("        - {that: %s, label: %s, because: %s}".formatted(quoted(text(only.that())),
                    quoted(only.label()),
                    only.because()));
        }
    }

    private static IllegalArgumentException notHeld(String what) {
        return new IllegalArgumentException("no model file holds " + what);
    }

    // ---- words

    private String text(Expression expression) {
        return switch (expression) {
            case Constant(boolean value) -> String.valueOf(value);
            case Taken(OptionName option) -> id(option.decisionMaker()) + "." + id(option);
            case Not(Expression operand) -> "!" + inner(operand);
            case And(Expression left, Expression right) -> chained(left, And.class) + " & " + chained(right, And.class);
            case Or(Expression left, Expression right) -> chained(left, Or.class) + " | " + chained(right, Or.class);
            case Implies(Expression left, Expression right) -> inner(left) + " -> " + inner(right);
            case Iff(Expression left, Expression right) -> inner(left) + " <-> " + inner(right);
        };
    }

    private String inner(Expression operand) {
        boolean plain = operand instanceof Taken || operand instanceof Constant || operand instanceof Not;
        return plain ? text(operand) : "(" + text(operand) + ")";
    }

    /** Chains of one operation need no parentheses, and so stay as flat as a file may be nested. */
    private String chained(Expression operand, Class<? extends Expression> operation) {
        return operation.isInstance(operand) ? text(operand) : inner(operand);
    }

    private static String quoted(String words) {
        return words.codePoints().mapToObj(CaseText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029
                    ? String.format(Locale.ROOT, "\\u%04X", letter)
                    : Character.toString(letter);
        };
    }
}
