package entente.app.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a conflict can be written in, in the order in which they are listed. */
public enum ExportFormat {

    /** What GMCR+ (gmcr-py) opens and saves. */
    GMCR(".gmcr", "the conflict for GMCR+: options, infeasible combinations and preferences"),

    /** GraphML 1.0, for yEd, Gephi, NetworkX and igraph. */
    GRAPHML(".graphml",
            "the states and moves as a graph, with ranks and verdicts, for yEd, Gephi, NetworkX and igraph"),

    /** GEXF 1.2, for Gephi. */
    GEXF(".gexf", "the states and moves as a graph, with ranks and verdicts, for Gephi"),

    /** The language of Graphviz. */
    DOT(".dot", "the states and moves as a drawing, for Graphviz"),

    /** Comma-separated tables (RFC 4180), for spreadsheets and statistics. */
    CSV(".csv", "eight tables: options, states, moves, improvements, stability, equilibria, preferences, statements"),

    /** The strategic form of Gambit, payoff version. */
    NFG(".nfg", "the conflict as a game in normal form with ordinal payoffs, for Gambit");

    private final String ending;
    private final String holds;

    ExportFormat(String ending, String holds) {
        this.ending = ending;
        this.holds = holds;
    }

    /** The id used on the command line: {@code gmcr}, {@code graphml}, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How its file names end, dot included. */
    public String ending() {
        return ending;
    }

    /** What its files hold, as a phrase without a full stop. */
    public String holds() {
        return holds;
    }

    /** The format with an id; empty where there is none. */
    public static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The format that a file name asks for by its ending, in capitals or not; empty where none does. */
    public static Optional<ExportFormat> ofFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> lower.endsWith(format.ending)).findFirst();
    }
}
