package entente.app.bibliography;

import entente.evidence.Work;
import java.util.List;

/**
 * What was read from a bibliography.
 *
 * @param works the entries in the order of the file; their ids differ
 * @param kept what stands elsewhere than one would look for it, as whole sentences
 */
public record Imported(List<Work> works, List<String> kept) {

    /** Copies the lists. */
    public Imported {
        works = List.copyOf(works);
        kept = List.copyOf(kept);
    }
}
