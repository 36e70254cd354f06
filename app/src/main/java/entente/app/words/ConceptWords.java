package entente.app.words;

import entente.conflict.Concept;
import entente.engine.Standing;

/** Stability concepts and the standing of engines, in plain words. */
public final class ConceptWords {

    private ConceptWords() {}

    /** What a concept asks of a decision maker who stays, in one or two sentences. */
    public static String plainly(Concept concept) {
        return switch (concept) {
            case NASH -> "The decision maker has no move of its own that leads to something better. Nobody's answer is considered.";
            case GMR -> "Each tempting move could be answered by the others so that it does not pay. The others may answer even"
                    + " against their own interest, so this is the most cautious mover.";
            case SMR -> "As general metarationality, and the mover could not escape the answer by another move of its own.";
            case SEQ -> "Each tempting move could be answered by the others so that it does not pay, and every step of the answer"
                    + " serves the one who takes it. Threats that would hurt those who carry them out do not count.";
            case SSEQ -> "As sequential stability, and the mover could not escape the answer by another move of its own. (Symmetric"
                    + " sequential stability, not the “strong sequential stability” of the same initials.)";
            case SIM -> "Each tempting move could turn out no better if others pursued improvements of their own at the same time.";
        };
    }

    /** The letter of a concept in tables. */
    public static String letter(Concept concept) {
        return switch (concept) {
            case NASH -> "N";
            case GMR -> "G";
            case SMR -> "S";
            case SEQ -> "Q";
            case SSEQ -> "T";
            case SIM -> "M";
        };
    }

    /** What a standing means. */
    public static String standing(Standing standing) {
        return switch (standing) {
            case DRAFT -> "it passes the contract of all engines";
            case CROSS_CHECKED -> "its results agree with a second, independent implementation";
            case REPRODUCED -> "it reproduces published results, cited in the cases that hold them";
        };
    }
}
