package entente;

import entente.engine.ModelRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user names: a case, and perhaps one model in it: {@code cases/elmira}, {@code elmira#conflict/elmira},
 * {@code Cuban.gmcr}.
 *
 * @param caseName a folder, a file, or the name of a shipped case
 * @param model the model, where one is named
 */
public record CaseRef(String caseName, Optional<ModelRef> model) {

    private static final Pattern MODEL = Pattern.compile("([a-z]+)/(.+)");

    /**
     * Reads {@code CASE} or {@code CASE#kind/id}. The last {@code #} counts, so that names of folders may hold others.
     *
     * @throws IllegalArgumentException where no case is named, or what follows {@code #} is not {@code kind/id}; its
     *     message has two lines, the second beginning with "  Maybe"
     */
    public static CaseRef parse(String written) {
        int hash = written.lastIndexOf('#');
        String caseName = hash < 0 ? written : written.substring(0, hash);
        if (caseName.isBlank()) {
            throw new IllegalArgumentException("'" + written + "' names no case\n  Maybe write CASE#conflict/ID.");
        }
        if (hash < 0) {
            return new CaseRef(caseName, Optional.empty());
        }
        String model = written.substring(hash + 1);
        Matcher form = MODEL.matcher(model);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + model + "' names no model\n  Maybe write " + caseName + "#conflict/"
                            + (model.isEmpty() ? "ID" : model) + ".");
        }
        return new CaseRef(caseName, Optional.of(new ModelRef(form.group(1), form.group(2))));
    }

    @Override
    public String toString() {
        return caseName + model.map(ref -> "#" + ref).orElse("");
    }
}
