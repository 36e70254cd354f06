package entente.hypotheses;

import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.Ground;
import entente.evidence.Source;
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
                String work = work(evidence, claim.at().source());
                if (!works.contains(work)) {
                    works.add(work);
                }
            }
        }
        return List.copyOf(works);
    }

    /** The source of which a source is, in the end, a rendition; itself where it is none, or where renditions go round in a circle. */
    private static String work(Evidence evidence, String source) {
        List<String> seen = new ArrayList<>();
        String at = source;
        while (!seen.contains(at)) {
            seen.add(at);
            String other = evidence.source(at).map(Source::renditionOf).orElse(null);
            if (other == null) {
                return at;
            }
            at = other;
        }
        return seen.stream().sorted().findFirst().orElse(source);
    }
}
