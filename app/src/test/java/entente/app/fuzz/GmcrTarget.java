package entente.app.fuzz;

import entente.casefile.BadCase;
import entente.casefile.CaseText;
import entente.casefile.GmcrFile;
import entente.model.Case;

/** Any bytes as a model file of GMCR+: a case or its problems, and what can be read can be written as a case. */
public final class GmcrTarget {

    private GmcrTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Case read = GmcrFile.read(Input.file("model.gmcr", data));
            if (CaseText.of(read).size() < 5) {
                throw new IllegalStateException("a case without its files");
            }
        } catch (BadCase told) {
            Told.check(told);
        }
    }
}
