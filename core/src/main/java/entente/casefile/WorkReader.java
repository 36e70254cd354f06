package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Scalar;
import entente.evidence.Edtf;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the bibliographic fields of a source or a reference. */
final class WorkReader {

    private WorkReader() {}

    static Work read(Entry entry, String id, boolean titled) {
        String type = entry.word("type", Work.TYPES);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : Work.TEXT_FIELDS) {
            String text = titled && field.equals("title") ? entry.text(field) : entry.optionalText(field);
            put(texts, field, text);
        }
        checkUrl(entry, texts.get("url"));
        Map<String, List<Name>> names = new LinkedHashMap<>();
        for (String field : Work.NAME_FIELDS) {
            List<Name> read = entry.optionalEach(field, field, WorkReader::name);
            put(names, field, read.isEmpty() ? null : read);
        }
        Map<String, Edtf> dates = new LinkedHashMap<>();
        for (String field : Work.DATE_FIELDS) {
            put(dates, field, entry.optionalDate(field));
        }
        return new Work(id, type, names, dates, texts, custom(entry));
    }

    private static <T> void put(Map<String, T> fields, String field, @Nullable T value) {
        if (value != null) {
            fields.put(field, value);
        }
    }

    private static void checkUrl(Entry entry, @Nullable String url) {
        if (url != null && !url.matches("https?://\\S+")) {
            entry.problem(entry.place("url"), "'" + Words.shortened(url) + "' is no address",
                    "write it with https:// in front");
        }
    }

    private static Name name(Entry entry) {
        if (entry.has("literal")) {
            for (String part : List.of("family", "given", "dropping-particle", "non-dropping-particle", "suffix")) {
                if (entry.has(part)) {
                    entry.problem(entry.place(part), "a name has both 'literal' and '" + part + "'",
                            "write either the whole name as 'literal', or its parts");
                }
            }
            return Name.literal(entry.text("literal"));
        }
        return new Name(entry.text("family"), entry.optionalText("given"), entry.optionalText("dropping-particle"),
                entry.optionalText("non-dropping-particle"), entry.optionalText("suffix"), null);
    }

    private static Map<String, String> custom(Entry entry) {
        Map<String, String> custom = new LinkedHashMap<>();
        for (Field field : entry.table("custom")) {
            String key = field.key().text();
            if (field.value() instanceof Scalar scalar && !scalar.text().isBlank() && !scalar.nothing()) {
                custom.put(key, scalar.text().strip());
            } else {
                entry.problem(field.value().place(), "'" + Words.shortened(key) + "' in 'custom' of " + entry.called()
                        + " is no text", "write its value in quotes");
            }
        }
        return custom;
    }
}
