package entente.hypotheses;

import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.Ground;
import java.util.ArrayList;
import java.util.List;

/** The works that grounds come from: renditions of one work are one. */
final class Works {

    private Works() {}

    /** The works of the claims among some grounds, each once, in their order. */
    static List<String> of(Evidence evidence, List<String> because) {
        List<String> works = new ArrayList<>();
        for (String id : because) {
            Ground ground = evidence.ground(id).orElse(null);
            if (ground instanceof Claim claim) {
                String work = evidence.workOf(claim.at().source());
                if (!works.contains(work)) {
                    works.add(work);
                }
            }
        }
        return List.copyOf(works);
    }
}
