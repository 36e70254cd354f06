package entente.app.fuzz;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import java.nio.charset.StandardCharsets;

/**
 * Any bytes as a file of a case. The first line of the bytes names the file, as in {@code # conflicts/weir.yaml}; around it stand a
 * sound case.yaml, two actors, a source and a claim.
 */
public final class CaseTarget {

    private static final byte[] CASE = "entente: 1\nid: case\ntitle: Fuzzed\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ACTORS = """
            actors:
              - {id: upper, name: Upper Town, kind: group}
              - {id: lower, name: Lower Town, kind: group}
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOURCES = """
            sources:
              - {id: letter, type: report, title: Letter to the mill, issued: 2018-04}
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] CLAIMS = """
            claims:
              - {id: dry, says: The meadow goes dry., voice: author, at: {source: letter, start: with the weir closed}}
            """.getBytes(StandardCharsets.UTF_8);

    private CaseTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Input.file("case/case.yaml", CASE);
        Input.file("case/actors.yaml", ACTORS);
        Input.file("case/sources.yaml", SOURCES);
        Input.file("case/claims.yaml", CLAIMS);
        String name = name(data);
        Input.file("case/" + name, data);
        try {
            CaseReader.read(Input.folder().resolve("case"));
        } catch (BadCase told) {
            Told.check(told);
        } finally {
            Input.remove("case/" + name);
        }
    }

    private static String name(byte[] data) {
        String first = Input.text(data).lines().findFirst().orElse("");
        return first.matches("# [a-z]{1,20}(/[a-z]{1,20})?\\.yaml") ? first.substring(2) : "conflicts/weir.yaml";
    }
}
