package entente.app.words;

import entente.app.words.Finding.BlockedBy;
import entente.app.words.Finding.Content;
import entente.app.words.Finding.Deterred;
import entente.app.words.Finding.HoldsIn;
import entente.app.words.Finding.TurnsOn;
import entente.conflict.Explanation;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings about one state.
 *
 * @param state its number
 * @param holds the concepts in which it holds
 * @param explanations why, for each decision maker in order, under {@link Study#LEADING}
 * @param turnsOn what turns the verdict under {@link Study#LEADING}
 */
public record StateStudy(int state, HoldsIn holds, List<Explanation> explanations, TurnsOn turnsOn) {

    /** Copies the list. */
    public StateStudy {
        explanations = List.copyOf(explanations);
    }

    /** The explanations as findings. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(holds);
        for (Explanation why : explanations) {
            findings.add(finding(why));
        }
        findings.add(turnsOn);
        return List.copyOf(findings);
    }

    /** What an explanation amounts to. */
    public static Finding finding(Explanation why) {
        if (why.temptations().isEmpty()) {
            return new Content(why);
        }
        return why.stable() ? new Deterred(why) : new BlockedBy(why);
    }

    /** The explanations of those who are tempted away and not stopped. */
    public List<Explanation> blocked() {
        return explanations.stream().filter(why -> !why.stable()).toList();
    }

    /** The explanations of those who are tempted away and stopped. */
    public List<Explanation> deterred() {
        return explanations.stream().filter(why -> why.stable() && !why.temptations().isEmpty()).toList();
    }
}
