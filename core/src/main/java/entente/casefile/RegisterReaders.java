package entente.casefile;

import entente.casefile.Names.Kind;
import entente.casefile.Yaml.Scalar;
import entente.evidence.Claim;
import entente.evidence.DateSpan;
import entente.evidence.Edtf;
import entente.evidence.Source;
import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Forecast;
import entente.model.Homonym;
import entente.model.OpenQuestion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the registers: disagreements, homonyms, commitments, open questions, forecasts. */
final class RegisterReaders {

    private final Map<String, Claim> claims = new LinkedHashMap<>();

    RegisterReaders(List<Source> sources, List<Claim> claims) {
        List<String> known = sources.stream().map(Source::id).toList();
        claims.stream().filter(claim -> known.contains(claim.at().source()))
                .forEach(claim -> this.claims.put(claim.id(), claim));
    }

    // ---- disagreements and homonyms

    Disagreement disagreement(Entry entry) {
        String id = entry.id();
        entry.at("disagreement/" + id);
        String topic = entry.text("topic");
        Disagreement.Kind kind = entry.choice("kind", Disagreement.Kind.values());
        List<Disagreement.Side> sides = entry.each("sides", "side", this::side);
        twoAtLeast(entry, "sides", "side", sides.size());
        return new Disagreement(id, topic, kind, sides, entry.optionalText("time"), entry.optionalText("note"));
    }

    private Disagreement.Side side(Entry entry) {
        String source = entry.reference("source", Kind.SOURCE);
        return new Disagreement.Side(source, entry.text("says"), becauseOf(entry, source));
    }

    Homonym homonym(Entry entry) {
        String id = entry.id();
        entry.at("homonym/" + id);
        String name = entry.text("name");
        Homonym.Kind kind = entry.choice("kind", Homonym.Kind.values());
        List<Homonym.Use> uses = entry.each("uses", "wording", this::use);
        twoAtLeast(entry, "uses", "use", uses.size());
        return new Homonym(id, name, kind, uses, entry.optionalText("note"));
    }

    private Homonym.Use use(Entry entry) {
        String source = entry.reference("source", Kind.SOURCE);
        String writes = entry.text("writes");
        RecordReaders.words(entry, "writes");
        return new Homonym.Use(source, writes, entry.text("means"), becauseOf(entry, source));
    }

    /** Grounds of which every claim is one of the source named; another's words do not show what this one says. */
    private List<String> becauseOf(Entry entry, String source) {
        List<String> because = entry.because();
        for (String id : because) {
            Claim claim = claims.get(id);
            String of = claim == null ? source : claim.at().source();
            if (!of.equals(source)) {
                entry.problem(entry.place("because"),
                        "claim '" + id + "' is of the source '" + of + "' and not of '" + source + "'",
                        "name a claim of '" + source + "', or write 'source: " + of + "'");
            }
        }
        return because;
    }

    private static void twoAtLeast(Entry entry, String key, String noun, int size) {
        if (size < 2) {
            entry.problem(entry.place(key),
                    "'" + key + "' of " + entry.called() + " holds " + (size == 0 ? "no " : "only one ") + noun,
                    "add another; it takes two to differ");
        }
    }

    // ---- commitments

    static Commitment commitment(Entry entry) {
        String id = entry.id();
        entry.at("commitment/" + id);
        List<String> by = entry.requiredReferences("by", Kind.ACTOR);
        List<String> to = entry.references("to", Kind.ACTOR);
        String what = entry.text("what");
        Edtf made = entry.optionalDate("made");
        Edtf deadline = entry.optionalDate("deadline");
        notBefore(entry, "deadline", deadline, "made", made);
        Commitment.Status status = entry.choice("status", Commitment.Status.values());
        Edtf asOf = entry.optionalDate("status-as-of");
        List<String> says = status == Commitment.Status.OPEN
                ? entry.references("status-because", Kind.GROUND)
                : entry.because("status-because", "the status of " + entry.called());
        return new Commitment(id, by, to, what, made, deadline, status, asOf, says, entry.because(),
                entry.optionalText("note"));
    }

    /** Reports a date that certainly lies before another, which it should not. */
    private static void notBefore(Entry entry, String laterKey, @Nullable Edtf later, String earlierKey,
            @Nullable Edtf earlier) {
        if (later != null && earlier != null && DateSpan.of(later).before(DateSpan.of(earlier))) {
            entry.problem(entry.place(laterKey), "'" + laterKey + "' of " + entry.called() + " is " + later
                    + ", before '" + earlierKey + "', which is " + earlier, "one of the two is mistyped");
        }
    }

    // ---- open questions

    static OpenQuestion question(Entry entry) {
        String id = entry.id();
        entry.at("question/" + id);
        return new OpenQuestion(id, entry.text("asks"), entry.reference("source", Kind.SOURCE),
                entry.choice("form", OpenQuestion.Form.values()), entry.references("conflicts", Kind.CONFLICT),
                entry.references("hypotheses", Kind.HYPOTHESES), answer(entry), entry.because(),
                entry.optionalText("note"));
    }

    private static OpenQuestion.@Nullable Answer answer(Entry entry) {
        return entry.has("answer")
                ? entry.one("answer", "answer", part -> new OpenQuestion.Answer(part.text("says"),
                        part.optionalDate("as-of"), part.because())).orElse(null)
                : null;
    }

    // ---- forecasts

    static Forecast forecast(Entry entry) {
        String id = entry.id();
        entry.at("forecast/" + id);
        String says = entry.text("says");
        String source = entry.optionalReference("source", Kind.SOURCE);
        Edtf made = entry.optionalDate("made");
        Edtf closes = entry.optionalDate("closes");
        notBefore(entry, "closes", closes, "made", made);
        String rule = entry.optionalText("rule");
        Set<String> once = new LinkedHashSet<>();
        Forecast.Resolution resolution = entry.has("resolution")
                ? entry.one("resolution", "resolution", RegisterReaders::resolution).orElse(null)
                : null;
        List<Forecast.Probability> probabilities = entry.optionalEach("probabilities", "probability",
                part -> probability(part, once, resolution));
        if (rule == null && (resolution != null || !probabilities.isEmpty())) {
            entry.problem(entry.place(), entry.called() + " has "
                    + (resolution != null ? "a resolution" : "probabilities") + " and no rule",
                    "add 'rule: ...', which says what counts as yes and what as no");
        }
        return new Forecast(id, says, source, made, closes, rule, probabilities, resolution, entry.because(),
                entry.optionalText("note"));
    }

    private static Forecast.Resolution resolution(Entry entry) {
        return new Forecast.Resolution(entry.choice("outcome", Forecast.Outcome.values()), entry.date("date"),
                entry.because());
    }

    private static Forecast.Probability probability(Entry entry, Set<String> once,
            Forecast.@Nullable Resolution resolution) {
        String who = entry.text("who");
        Edtf date = entry.date("date");
        double p = entry.probability("p").orElse(0.5);
        if (!once.add(who + "\n" + date)) {
            entry.problem(entry.place("date"), "'" + Words.shortened(who) + "' gives two probabilities on " + date,
                    "keep the one that stood in the end, or date them more precisely");
        }
        if (resolution != null) {
            notAfter(entry, who, date, resolution.date());
        }
        return new Forecast.Probability(who, date, p, entry.because());
    }

    private static void notAfter(Entry entry, String who, Edtf date, Edtf resolved) {
        if (DateSpan.of(date).after(DateSpan.of(resolved))) {
            entry.problem(entry.place("date"), "the probability of '" + Words.shortened(who) + "' is of " + date
                    + ", after the resolution of " + resolved, "one of the two is mistyped; nobody forecasts the past");
        }
    }
}
