package entente.app.words;

import entente.conflict.Coalitional;
import entente.conflict.Concept;
import entente.conflict.HypergameStability;
import entente.conflict.LimitedMove;
import entente.conflict.LimitedMoveOfMany;
import entente.conflict.Maximin;
import entente.conflict.NonMyopic;
import entente.conflict.Notion;
import entente.conflict.RelationalStability;
import entente.conflict.SimultaneousByUnstable;
import entente.conflict.Stackelberg;
import entente.conflict.StrengthStability;
import entente.conflict.UnknownPreference;

/** Where every way of judging is defined: a page of this repository and the heading on it, as a link. */
public final class Definitions {

    /** The page of the six concepts, which leads to the others. */
    public static final String PAGE = "docs/methods/conflict.md";

    private static final String BEYOND = "docs/methods/conflict-beyond.md#";
    private static final String AFTER = "docs/methods/conflict-after.md#";

    private Definitions() {}

    /** Where the six concepts are defined. */
    public static String of(Concept concept) {
        return PAGE + "#six-notions-of-stability";
    }

    /** Where a notion is defined; the page alone for one that is not of this engine. */
    public static String of(Notion notion) {
        return switch (notion) {
            case Coalitional coalitional -> AFTER + "coalitions-coalitional";
            case SimultaneousByUnstable simultaneous -> BEYOND + "simultaneous-stability-as-a-tableau-reads-it";
            case LimitedMove limited -> BEYOND + "looking-ahead-limited-moves-for-ever-and-leaders";
            case LimitedMoveOfMany limited -> BEYOND + "looking-ahead-among-several";
            case Maximin opposed -> BEYOND + "looking-ahead-among-several";
            case NonMyopic forEver -> BEYOND + "looking-ahead-limited-moves-for-ever-and-leaders";
            case Stackelberg leader -> BEYOND + "looking-ahead-limited-moves-for-ever-and-leaders";
            case StrengthStability strength -> BEYOND + "strength-of-preference";
            case UnknownPreference unknown -> BEYOND + "unknown-preference";
            case RelationalStability relational -> BEYOND + "attitudes";
            case HypergameStability views -> BEYOND + "hypergames";
            default -> PAGE;
        };
    }

    /** The last line of an explanation: what is defined where. */
    public static String line(Concept concept) {
        return "Definition of " + concept.title() + ": " + of(concept);
    }

    /** The same for a notion, with the source it follows. */
    public static String line(Notion notion, String title) {
        return "Definition of " + title + ": " + of(notion) + " (after " + notion.source() + " in docs/references.bib)";
    }
}
