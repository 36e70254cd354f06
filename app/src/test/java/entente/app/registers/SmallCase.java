package entente.app.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A case about a lock on a canal, with something in every register. */
public final class SmallCase {

    private SmallCase() {}

    /** Writes the case into a folder and returns it. */
    public static Path in(Path folder) {
        file(folder, "case.yaml", """
                entente: 1
                id: lock
                title: The lock
                """);
        file(folder, "actors.yaml", """
                actors:
                  - {id: north, name: Northtown, kind: state}
                  - {id: south, name: Southtown, kind: state}
                """);
        file(folder, "sources.yaml", """
                sources:
                  - {id: report, type: report, title: The state of the lock, issued: 2005-03}
                  - {id: leaflet, type: pamphlet, title: The lock in short, issued: 2023}
                  - {id: scrap, type: manuscript, title: A scrap}
                """);
        file(folder, "claims.yaml", """
                claims:
                  - {id: rusts, says: The gate rusts., voice: author, hedge: seems to, at: {source: report, place: page 1}}
                  - {id: shines, says: The gate shines., voice: leader, setting: declared, as-of: 2024-02, at: {source: leaflet, place: page 1}}
                  - {id: breaks, says: The gate breaks., voice: reported, hedge: sooner or later, at: {source: scrap, place: front}}
                  - {id: formula, says: =1+1 is what the keeper says., voice: official, hedge: must, strength: weak, at: {source: scrap, place: back}}
                """);
        file(folder, "disagreements.yaml", """
                disagreements:
                  - id: rust
                    topic: Does the gate rust?
                    kind: tension
                    sides:
                      - {source: scrap, says: It is beyond rust., because: [breaks]}
                      - {source: leaflet, says: No., because: [shines]}
                      - {source: report, says: "Yes, it does.", because: [rusts]}
                """);
        file(folder, "homonyms.yaml", """
                homonyms:
                  - id: gate
                    name: gate
                    kind: contested-term
                    uses:
                      - {source: report, writes: the lower gate, means: the gate, because: [rusts]}
                      - {source: leaflet, writes: the Gate, means: the inn, because: [shines]}
                """);
        file(folder, "commitments.yaml", """
                commitments:
                  - {id: paint, by: [north], to: [south], what: paint the gate, made: 1997-11, deadline: 2000, status: missed, status-because: [rusts], because: [shines]}
                  - {id: open-it, by: [north, south], what: open the gate, made: 2018, status: open, because: [shines]}
                """);
        file(folder, "questions.yaml", """
                questions:
                  - {id: who, asks: Who pays?, source: leaflet, form: implied, because: [shines]}
                """);
        file(folder, "forecasts.yaml", """
                forecasts:
                  - id: holds
                    says: The gate holds.
                    source: report
                    rule: Yes if no water passes before April 2024.
                    resolution: {outcome: yes, date: 2024-04-02, because: [shines]}
                    because: [rusts]
                    probabilities:
                      - {who: Ada, date: 2023, p: 0.3, because: [rusts]}
                      - {who: Ada, date: 2024-01-10, p: 0.8, because: [rusts]}
                      - {who: Ben, date: 2024-01-10, p: 0, because: [rusts]}
                  - {id: rots, says: The beam rots., source: scrap, because: [breaks]}
                """);
        file(folder, "events.yaml", """
                events:
                  - {id: flood, date: 2023-04, what: the meadow was flooded, actors: [south], because: [rusts]}
                  - {id: dry, date: 199X, what: the canal fell dry, because: [rusts]}
                """);
        return folder;
    }

    /** The same with one small conflict, so that a brief can be written. */
    public static Path withAConflict(Path folder) {
        in(folder);
        file(folder, "conflicts/gate.yaml", """
                id: gate
                title: The gate
                question: Does the gate stay shut?
                decision-makers:
                  - actor: north
                    options: [{id: shut, label: shut the gate, because: [rusts]}]
                    prefers: {statements: [{that: shut, label: a shut gate, because: [rusts]}], because: [rusts]}
                states: [{id: shut, label: a shut gate, taken: [shut]}]
                status-quo: shut
                """);
        return folder;
    }

    private static void file(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
