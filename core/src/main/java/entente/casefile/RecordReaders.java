package entente.casefile;

import entente.casefile.Names.Kind;
import entente.evidence.Claim;
import entente.evidence.Judgement;
import entente.evidence.Locator;
import entente.evidence.Reference;
import entente.evidence.Setting;
import entente.evidence.Source;
import entente.evidence.Strength;
import entente.evidence.Unspaced;
import entente.evidence.Voice;
import entente.evidence.Work;
import entente.model.Actor;
import entente.model.Event;
import entente.model.Format;
import entente.model.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the entries of the list files: actors, sources, references, claims, judgements, formats, events, relations. */
final class RecordReaders {

    private RecordReaders() {}

    static Actor actor(Entry entry) {
        String id = entry.id();
        entry.at("actor/" + id);
        return new Actor(id, entry.text("name"), entry.choice("kind", Actor.Kind.values()), entry.flag("the"),
                codes(entry),
                entry.texts("aliases"), entry.references("member-of", Kind.ACTOR, Kind.FORMAT),
                entry.optionalText("note"));
    }

    private static List<Actor.Code> codes(Entry entry) {
        List<Actor.Code> codes = new ArrayList<>();
        for (String scheme : List.of("iso3", "cow", "gw")) {
            String value = entry.optionalText(scheme);
            if (value != null) {
                codes.add(new Actor.Code(scheme, value));
            }
        }
        return codes;
    }

    static Source source(Entry entry) {
        String id = entry.id();
        entry.at("source/" + id);
        return new Source(WorkReader.read(entry, id, true), entry.optionalText("standpoint"), sha256(entry),
                file(entry), renditionOf(entry, id));
    }

    static Reference reference(Entry entry) {
        String id = entry.id();
        entry.at("reference/" + id);
        Work work = WorkReader.read(entry, id, false);
        List<Reference.Cited> cited = entry.each("cited-in", "citation", RecordReaders::cited);
        if (cited.isEmpty() && entry.has("cited-in")) {
            entry.problem(entry.place("cited-in"), "'cited-in' of " + entry.called() + " is empty",
                    "name the source that cites it, as in [{source: ID, note: 1}]");
        }
        return new Reference(work, cited);
    }

    private static Reference.Cited cited(Entry entry) {
        String source = entry.reference("source", Kind.SOURCE);
        boolean byNote = entry.has("note");
        boolean byEntry = entry.has("entry");
        if (byNote == byEntry) {
            entry.problem(entry.place(), "a citation has " + (byNote ? "both" : "neither") + " 'note' "
                    + (byNote ? "and" : "nor") + " 'entry'",
                    "write the number of the footnote as 'note', or of the entry in the list of references as 'entry'");
        }
        Reference.By by = byNote ? Reference.By.NOTE : Reference.By.ENTRY;
        return new Reference.Cited(source, by, entry.number(by.word()).orElse(0));
    }

    private static @Nullable String sha256(Entry entry) {
        String digest = entry.optionalText("sha256");
        if (digest != null && !digest.matches("[0-9a-f]{64}")) {
            entry.problem(entry.place("sha256"), "'sha256' of " + entry.called() + " has " + digest.length()
                    + " characters and is no SHA-256", "copy the 64 digits 0-9 and a-f that sha256sum prints");
        }
        return digest;
    }

    private static @Nullable String file(Entry entry) {
        String file = entry.optionalText("file");
        if (file != null && (!file.matches("[^/\\\\:]{1,200}") || file.startsWith("."))) {
            entry.problem(entry.place("file"), "'" + Words.shortened(file) + "' is no plain file name",
                    "write the name alone, without folders; the folder is named when the texts are at hand");
        }
        return file;
    }

    private static @Nullable String renditionOf(Entry entry, String id) {
        String other = entry.optionalReference("rendition-of", Kind.SOURCE);
        if (id.equals(other)) {
            entry.problem(entry.place("rendition-of"), entry.called() + " is a rendition of itself",
                    "name the other source");
        }
        return other;
    }

    static Claim claim(Entry entry) {
        String id = entry.id();
        entry.at("claim/" + id);
        String says = entry.text("says");
        Voice voice = entry.choice("voice", Voice.values());
        String hedge = words(entry, "hedge");
        Strength strength = entry.has("strength") ? entry.choice("strength", Strength.values()) : null;
        if (strength != null && hedge == null) {
            entry.problem(entry.place("strength"),
                    "'strength' of " + entry.called() + " rates a hedge that is not written",
                    "add 'hedge: ...' with the words of the source, or remove 'strength'; without a hedge a claim is flat");
        }
        Setting setting = entry.has("setting") ? entry.choice("setting", Setting.values()) : null;
        return new Claim(id, says, voice, hedge, entry.optionalDate("as-of"),
                entry.one("at", "locator", RecordReaders::locator).orElse(new Locator.Spot("", "")),
                entry.optionalText("note"), entry.references("citing", Kind.REFERENCE), setting, strength);
    }

    private static Locator locator(Entry entry) {
        String source = entry.reference("source", Kind.SOURCE);
        String start = words(entry, "start");
        String end = words(entry, "end");
        String prefix = words(entry, "prefix");
        String suffix = words(entry, "suffix");
        String place = entry.optionalText("place");
        boolean someWords = start != null || end != null || prefix != null || suffix != null;
        if (place != null && someWords) {
            entry.problem(entry.place("place"), "a locator has both words and a place",
                    "remove 'place' where the words can be found in the text, or else the words");
        } else if (place == null && start == null) {
            entry.problem(entry.place(), "a locator has neither 'start' nor 'place'",
                    "add the first one to six words of the passage as 'start', or a table or page as 'place'");
        }
        return place != null
                ? new Locator.Spot(source, place)
                : new Locator.Passage(source, Objects.requireNonNullElse(start, ""), end, prefix, suffix);
    }

    /** A text of at most six words: enough to find a passage, too few to copy it. */
    static @Nullable String words(Entry entry, String key) {
        String text = entry.optionalText(key);
        if (text != null) {
            int words = Unspaced.words(text).size();
            if (words > Locator.Passage.MOST_WORDS) {
                entry.problem(entry.place(key), "'" + key + "' of " + entry.called() + " has " + words + " words",
                        "keep at most " + Locator.Passage.MOST_WORDS
                                + "; a case points to its sources and does not copy them");
            }
        }
        return text;
    }

    static Judgement judgement(Entry entry) {
        String id = entry.id();
        entry.at("judgement/" + id);
        Judgement judgement = new Judgement(id, entry.text("holds"), entry.text("why"),
                entry.references("rests-on", Kind.GROUND), entry.optionalText("may-vary"), entry.optionalText("note"));
        if (judgement.restsOn().contains(id)) {
            entry.problem(entry.place("rests-on"), entry.called() + " rests on itself", "name what else it rests on");
        }
        return judgement;
    }

    static Format format(Entry entry) {
        String id = entry.id();
        entry.at("format/" + id);
        return new Format(id, entry.text("name"), entry.choice("kind", Format.Kind.values()),
                entry.references("participants", Kind.ACTOR), entry.texts("others"), entry.optionalText("status"),
                entry.optionalDate("as-of"), entry.because(), entry.optionalText("note"));
    }

    static Event event(Entry entry) {
        String id = entry.id();
        entry.at("event/" + id);
        return new Event(id, entry.date("date"), entry.text("what"), entry.optionalText("kind"),
                entry.references("actors", Kind.ACTOR), entry.because(), entry.optionalText("note"));
    }

    static Tie tie(Entry entry) {
        String id = entry.id();
        entry.at("relation/" + id);
        List<String> between = entry.requiredReferences("between", Kind.ACTOR);
        if (between.size() == 1 || between.size() > 3) {
            entry.problem(entry.place("between"), "'between' of " + entry.called() + " names "
                    + (between.size() == 1 ? "one actor" : between.size() + " actors"), "name two or three actors");
        }
        return new Tie(id, between, entry.date("as-of"), entry.choice("sign", Tie.Sign.values()),
                entry.optionalText("trend"),
                entry.optionalText("driver"), entry.because(), entry.optionalText("note"));
    }
}
