package entente.app.bibliography;

import entente.evidence.Name;
import entente.evidence.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works as entries of a case's {@code sources.yaml}. */
public final class SourcesYaml {

    private static final String PLAIN = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./()–—’“”+;-]*";
    private static final String NOT_TEXT = "(?i)null|true|false|yes|no|on|off|[-+.\\d_,:eox]+";

    private SourcesYaml() {}

    /** The text of a file with these sources; reading it as part of a case gives equal works. */
    public static String write(List<Work> works) {
        StringBuilder text = new StringBuilder("sources:");
        text.append(works.isEmpty() ? " []\n" : "\n");
        for (Work work : works) {
            text.append("  - id: ").append(scalar(work.id())).append('\n');
            line(text, "type", work.type());
            work.names().forEach((field, names) -> line(text, field, names(names)));
            work.dates().forEach((field, date) -> line(text, field,
                    date.text().matches("[\\d-]+") ? date.text() : quoted(date.text())));
            work.texts().forEach((field, value) -> line(text, field, scalar(value)));
            if (!work.custom().isEmpty()) {
                text.append("    custom:\n");
                for (Map.Entry<String, String> entry : work.custom().entrySet()) {
                    text.append("      ").append(scalar(entry.getKey())).append(": ").append(quoted(entry.getValue()))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String field, String value) {
        text.append("    ").append(field).append(": ").append(value).append('\n');
    }

    private static String names(List<Name> names) {
        List<String> written = new ArrayList<>();
        for (Name name : names) {
            List<String> parts = new ArrayList<>();
            add(parts, "family", name.family());
            add(parts, "given", name.given());
            add(parts, "dropping-particle", name.droppingParticle());
            add(parts, "non-dropping-particle", name.nonDroppingParticle());
            add(parts, "suffix", name.suffix());
            add(parts, "literal", name.literal());
            written.add("{" + String.join(", ", parts) + "}");
        }
        return "[" + String.join(", ", written) + "]";
    }

    private static void add(List<String> parts, String part, @Nullable String text) {
        if (text != null) {
            parts.add(part + ": " + scalar(text));
        }
    }

    private static String scalar(String value) {
        return value.length() < 100 && value.matches(PLAIN) && !value.matches(NOT_TEXT) ? value : quoted(value);
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
