package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.evidence.Edtf;
import entente.evidence.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a format does not hold of a work: the difference between the work and what comes back when the plain fields are read again.
 * Writers add it under names of their own, so that nothing is lost and every writer is checked as it writes.
 */
final class Carry {

    private Carry() {}

    /**
     * Field to its exact value as text, for each field that comes back otherwise; empty where it comes back and should not.
     *
     * @param rendered the work as the format writes it
     */
    static Map<String, String> of(Work wanted, BibliographyFormat format, String rendered) {
        Work back;
        try {
            back = format.read("", rendered).works().getFirst();
        } catch (BadCase impossible) {
            throw new IllegalStateException(rendered, impossible);
        }
        Map<String, String> carried = new LinkedHashMap<>();
        put(carried, "id", wanted.id(), back.id());
        put(carried, "type", wanted.type(), back.type());
        for (String field : Work.TEXT_FIELDS) {
            put(carried, field, Objects.requireNonNullElse(wanted.text(field), ""),
                    Objects.requireNonNullElse(back.text(field), ""));
        }
        for (String field : Work.NAME_FIELDS) {
            put(carried, field, CslJson.names(wanted.names(field)), CslJson.names(back.names(field)));
        }
        for (String field : Work.DATE_FIELDS) {
            put(carried, field, text(wanted.date(field)), text(back.date(field)));
        }
        put(carried, "custom", CslJson.texts(wanted.custom()), CslJson.texts(back.custom()));
        return carried;
    }

    private static String text(@Nullable Edtf date) {
        return date == null ? "" : date.text();
    }

    private static void put(Map<String, String> carried, String field, String wanted, String back) {
        if (!wanted.equals(back)) {
            carried.put(field, wanted);
        }
    }

    /** The key under which a work is written: the one it came with, where its id follows from it, else the id. */
    static String key(Work work) {
        String key = work.text("citation-key");
        return key != null && Draft.slug(key).equals(work.id()) ? key : work.id();
    }

    /** The sentence that tells which fields travel under names of their own; none where all have their place. */
    static List<String> note(TreeSet<String> fields, String where) {
        return fields.isEmpty()
                ? List.of()
                : List.of("The format has no exact field for " + String.join(", ", fields) + " of some entries: "
                        + where);
    }
}
