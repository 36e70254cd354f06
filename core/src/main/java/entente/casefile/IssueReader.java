package entente.casefile;

import entente.casefile.Names.Kind;
import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Scalar;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Accommodation;
import entente.model.Issue.Anchor;
import entente.model.Issue.Participants;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code issues/}: a bargaining table. */
final class IssueReader {

    /** The keys of a number that is more than a number; no dimension may be called so. */
    static final List<String> ESTIMATE_KEYS = List.of("value", "low", "likely", "high", "panel", "because");

    private static final double MOST = 1e9;

    private final Desk desk;
    private final Entry entry;
    private final String expectedId;
    private final String path;
    private final List<Scale> scales = new ArrayList<>();
    private List<String> tableGrounds = List.of();
    private double salienceScale = 100;

    IssueReader(Desk desk, Entry entry, String expectedId) {
        this.desk = desk;
        this.entry = entry;
        this.expectedId = expectedId;
        this.path = "issue/" + expectedId;
    }

    Issue read() {
        entry.at(path);
        String id = entry.id();
        if (!id.isEmpty() && !id.equals(expectedId)) {
            entry.problem(entry.place("id"),
                    "the issue '" + Words.shortened(id) + "' stands in " + expectedId + ".yaml",
                    "name the file '" + Words.shortened(id) + ".yaml', or the issue '" + expectedId + "'");
        }
        String title = entry.text("title");
        String question = entry.text("question");
        var asOf = entry.optionalDate("as-of");
        String about = entry.optionalText("about");
        String expect = entry.optionalText("authors-expect");
        tableGrounds = entry.optionalBecause();
        salienceScale = salienceScale();
        entry.each("scale", "dimension", dimension -> scales.add(scale(dimension)));
        if (scales.isEmpty()) {
            entry.problem(entry.place("scale"), entry.called() + " has no dimension",
                    "add one to 'scale', with id and label");
            return nothing(id);
        }
        List<Party> parties = parties();
        List<Participants> variants = variants(parties);
        return new Issue(id, title, question, asOf, about, expect, scales, salienceScale, parties, variants,
                tableGrounds, entry.optionalText("note"));
    }

    /** A stand-in after a problem that leaves nothing to read the numbers by; their keys are known all the same. */
    private Issue nothing(String id) {
        List.of("actors", "participants", "note").forEach(entry::has);
        return new Issue(id, "", "", null, null, null, List.of(), 100, List.of(), List.of(), List.of(), null);
    }

    private double salienceScale() {
        Scalar scalar = entry.optionalScalar("salience-scale");
        if (scalar == null || scalar.text().equals("100")) {
            return 100;
        }
        if (!scalar.text().equals("1")) {
            entry.problem(scalar.place(),
                    "'salience-scale' of " + entry.called() + " is '" + Words.shortened(scalar.text()) + "'",
                    "write 100 where saliences run from 0 to 100, or 1 where they run from 0 to 1");
        }
        return 1;
    }

    // ---- scales

    private Scale scale(Entry dimension) {
        String id = dimension.id();
        dimension.at(path + "/scale/" + id);
        if (ESTIMATE_KEYS.contains(id)) {
            dimension.problem(dimension.place("id"), "a dimension cannot be called '" + id + "'",
                    "choose another id; this one is a key of numbers");
        }
        if (scales.stream().anyMatch(other -> other.id().equals(id))) {
            dimension.problem(dimension.place("id"), "the dimension id '" + Words.shortened(id) + "' stands twice",
                    "rename one");
        }
        String label = dimension.text("label");
        double low = decimal(dimension, "low", 0);
        double high = decimal(dimension, "high", 100);
        if (low >= high) {
            dimension.problem(dimension.place("high"),
                    dimension.called() + " runs from " + Words.number(low) + " to " + Words.number(high),
                    "let 'low' be less than 'high'");
            low = 0;
            high = 100;
        }
        List<Anchor> anchors = anchors(dimension, low, high);
        Bounds within = new Bounds(low, high, "the scale");
        Optional<Estimate> statusQuo = Optional.ofNullable(dimension.optional("status-quo"))
                .map(value -> estimate(dimension, "'status-quo' of " + dimension.called(), value, within,
                        tableGrounds));
        return new Scale(id, label, low, high, anchors, statusQuo);
    }

    private static List<Anchor> anchors(Entry dimension, double low, double high) {
        List<Anchor> anchors = new ArrayList<>();
        dimension.optionalEach("anchors", "anchor", anchor -> {
            Scalar at = anchor.scalar("at");
            String label = anchor.text("label");
            Double value = at == null ? null : number(anchor, at, "'at' of " + anchor.called());
            if (at != null && value != null) {
                if (value < low || value > high) {
                    anchor.problem(at.place(),
                            "the anchor at " + Words.number(value) + " lies off the scale, which runs from "
                                    + Words.number(low) + " to " + Words.number(high),
                            "move it, or widen the scale with 'low' and 'high'");
                } else if (!anchors.isEmpty() && anchors.getLast().at() >= value) {
                    anchor.problem(at.place(), "the anchor at " + Words.number(value) + " stands after the one at "
                            + Words.number(anchors.getLast().at()),
                            "write anchors in ascending order, each value once");
                }
                anchors.add(new Anchor(value, label));
            }
            return anchor;
        });
        return anchors;
    }

    private static double decimal(Entry from, String key, double otherwise) {
        Scalar scalar = from.optionalScalar(key);
        if (scalar == null) {
            return otherwise;
        }
        Double value = number(from, scalar, "'" + key + "' of " + from.called());
        return value == null ? otherwise : value;
    }

    // ---- parties

    private List<Party> parties() {
        List<String> named = named();
        List<Party> parties = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        entry.each("actors", "party", one -> {
            String actor = one.reference("actor", Kind.ACTOR);
            one.at(path + "/party/" + actor);
            Party party = party(one, actor, named);
            if (seen.add(actor)) {
                parties.add(party);
            } else if (!actor.isEmpty()) {
                one.problem(one.place("actor"),
                        "'" + Words.shortened(actor) + "' stands twice in 'actors' of " + entry.called(),
                        "put all of it into one entry");
            }
            return one;
        });
        if (parties.isEmpty() && entry.optional("actors") != null) {
            entry.problem(entry.place("actors"), entry.called() + " has no actor", "name at least one in 'actors'");
        }
        return parties;
    }

    /** The actors that are parties, known before the first is read: a party may name those that follow. */
    private List<String> named() {
        return entry.optionalItems("actors").stream().filter(Fields.class::isInstance).map(Fields.class::cast)
                .flatMap(party -> party.fields().stream()).filter(field -> field.key().text().equals("actor"))
                .map(Field::value).filter(Scalar.class::isInstance).map(value -> ((Scalar) value).text()).toList();
    }

    private Party party(Entry one, String actor, List<String> parties) {
        List<String> own = one.optionalBecause();
        List<String> grounds = own.isEmpty() ? tableGrounds : own;
        List<Estimate> position = numbers(one, "position", grounds);
        List<Estimate> salience = numbers(one, "salience", grounds);
        List<Estimate> capability = numbers(one, "capability", grounds);
        List<Optional<Estimate>> reference = references(one, grounds);
        boolean veto = one.flag("veto");
        boolean holds = one.flag("holds-status-quo");
        for (int k = 0; k < scales.size(); k++) {
            Scale scale = scales.get(k);
            if (holds && scale.statusQuo().isEmpty()) {
                one.problem(one.place("holds-status-quo"),
                        actor + " holds a status quo that dimension '" + scale.id() + "' does not have",
                        "add 'status-quo' to the dimension");
            } else if (veto && scale.statusQuo().isEmpty() && reference.get(k).isEmpty()) {
                one.problem(one.place("veto"),
                        actor + " has a veto, and no point on '" + scale.id() + "' below which it would use it",
                        "add 'reference' to " + one.called() + ", or 'status-quo' to the dimension");
            }
        }
        return new Party(actor, position, salience, capability, reference, veto, holds,
                accommodation(one, parties, grounds), own, one.optionalText("note"));
    }

    /** Whose positions the ideal of a party follows; nothing where that is not said, or not so that it could be used. */
    private List<Accommodation> accommodation(Entry one, List<String> parties, List<String> grounds) {
        if (one.optional("accommodation") instanceof Fields none && none.fields().isEmpty()) {
            one.problem(none.place(), "'accommodation' of " + one.called() + " names nobody",
                    "name a party, with share 0 where the ideal stays as it is, or remove the key: the ideal then"
                            + " follows its own position");
        }
        List<Accommodation> all = new ArrayList<>();
        for (Field field : one.table("accommodation")) {
            String towards = field.key().text();
            Estimate share = estimate(one, "'accommodation' of " + one.called() + " towards '"
                    + Words.shortened(towards) + "'", field.value(), new Bounds(0, 1, "a share"), grounds);
            if (parties.contains(towards)) {
                all.add(new Accommodation(towards, share));
            } else {
                String has = "the issue has " + Words.list(parties.stream().distinct().toList());
                one.problem(field.key().place(), "'" + Words.shortened(towards) + "' in 'accommodation' of "
                        + one.called() + " is no party of the issue",
                        Nearest.of(towards, parties).map(near -> "'" + near + "' is meant; " + has).orElse(has));
            }
        }
        double most = all.stream().mapToDouble(share -> share.share().high()).sum();
        if (most > 1 + Issue.ROUNDING) {
            boolean range = all.stream().anyMatch(share -> share.share().isUncertain());
            one.problem(one.place("accommodation"),
                    "the " + (range ? "greatest " : "") + "shares in 'accommodation' of "
                            + one.called() + " add up to " + Words.number(Math.round(most * 1e9) / 1e9),
                    "lower some, so that it is at most 1; what is left stays with the ideal before");
            return List.of();
        }
        return all;
    }

    private List<Estimate> numbers(Entry one, String key, List<String> grounds) {
        @Nullable
        Yaml value = one.required(key);
        if (value == null) {
            return List.copyOf(scales.stream().map(scale -> standIn(scale)).toList());
        }
        if (key.equals("position") && scales.size() > 1 && !(value instanceof Fields fields && isByDimension(fields))) {
            one.problem(value.place(), "'position' of " + one.called() + " is one number for " + scales.size()
                    + " dimensions", "write one for each, as in {" + scales.getFirst().id() + ": 20, ...}");
            return List.copyOf(scales.stream().map(scale -> standIn(scale)).toList());
        }
        if (!(value instanceof Fields fields && isByDimension(fields))) {
            String what = "'" + key + "' of " + one.called();
            return List.of(estimate(one, what, value, bounds(key, scales.getFirst()), grounds));
        }
        List<Optional<Estimate>> found = byDimension(one, key, fields, grounds);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < scales.size(); k++) {
            Scale scale = scales.get(k);
            if (found.get(k).isEmpty()) {
                one.problem(value.place(), one.called() + " has no " + key + " on dimension '" + scale.id() + "'",
                        "add '" + scale.id() + ": ...' to '" + key + "'");
            }
            estimates.add(found.get(k).orElseGet(() -> standIn(scale)));
        }
        return estimates;
    }

    private List<Optional<Estimate>> references(Entry one, List<String> grounds) {
        Yaml value = one.optional("reference");
        if (value == null) {
            return scales.stream().map(scale -> Optional.<Estimate>empty()).toList();
        }
        if (scales.size() > 1 && !(value instanceof Fields fields && isByDimension(fields))) {
            one.problem(value.place(), "'reference' of " + one.called() + " is one number for " + scales.size()
                    + " dimensions", "write one for each, as in {" + scales.getFirst().id() + ": 20, ...}");
            return scales.stream().map(scale -> Optional.<Estimate>empty()).toList();
        }
        return value instanceof Fields fields && isByDimension(fields)
                ? byDimension(one, "reference", fields, grounds)
                : List.of(Optional.of(estimate(one, "'reference' of " + one.called(), value,
                        bounds("reference", scales.getFirst()), grounds)));
    }

    private static boolean isByDimension(Fields fields) {
        return fields.fields().stream().noneMatch(field -> ESTIMATE_KEYS.contains(field.key().text()));
    }

    private List<Optional<Estimate>> byDimension(Entry one, String key, Fields fields, List<String> grounds) {
        List<Optional<Estimate>> found = new ArrayList<>();
        List<String> ids = scales.stream().map(Scale::id).toList();
        for (Field field : fields.fields()) {
            String id = field.key().text();
            if (!ids.contains(id)) {
                String has = "the issue has " + Words.list(ids);
                one.problem(field.key().place(),
                        "unknown dimension '" + Words.shortened(id) + "' in '" + key + "' of " + one.called(),
                        Nearest.of(id, ids).map(near -> "'" + near + "' is meant; " + has).orElse(has));
            }
        }
        for (Scale scale : scales) {
            found.add(fields.fields().stream().filter(field -> field.key().text().equals(scale.id())).findFirst()
                    .map(field -> estimate(one, "'" + key + "' of " + one.called() + " on '" + scale.id() + "'",
                            field.value(), bounds(key, scale), grounds)));
        }
        return found;
    }

    private Bounds bounds(String key, Scale scale) {
        return switch (key) {
            case "salience" -> new Bounds(0, salienceScale, "salience");
            case "capability" -> new Bounds(0, MOST, "capability");
            default -> new Bounds(scale.low(), scale.high(), "the scale");
        };
    }

    private static Estimate standIn(Scale scale) {
        return new Estimate.Point(scale.low(), List.of());
    }

    // ---- numbers

    /** Within what a number has to lie. */
    private record Bounds(double low, double high, String of) {}

    private Estimate estimate(Entry from, String what, Yaml value, Bounds within, List<String> grounds) {
        if (value instanceof Scalar scalar) {
            return new Estimate.Point(within(from, scalar, what, within), grounded(from, what, value, grounds));
        }
        return Entry.read(desk, "number", value, number -> number(number, what, within, grounds))
                .orElse(new Estimate.Point(within.low(), List.of()));
    }

    private Estimate number(Entry number, String what, Bounds within, List<String> grounds) {
        boolean panel = number.has("panel");
        List<String> own = number.optionalBecause();
        List<String> rest = own.isEmpty() ? grounds : own;
        if (!panel) {
            Estimate read = single(number, what, within, rest);
            grounded(number, what, null, rest);
            return read;
        }
        List<Estimate.Opinion> opinions = number.each("panel", "opinion", opinion -> opinion(opinion, what, within,
                rest));
        Set<String> experts = new LinkedHashSet<>();
        for (Estimate.Opinion opinion : opinions) {
            if (!experts.add(opinion.expert())) {
                number.problem(number.place("panel"),
                        "the expert '" + Words.shortened(opinion.expert()) + "' speaks twice of " + what,
                        "keep one of the two");
            }
        }
        if (opinions.isEmpty()) {
            number.problem(number.place("panel"), "the panel on " + what + " is empty",
                    "add an opinion, as in {expert: a, value: 20}");
            return new Estimate.Point(within.low(), List.of());
        }
        return new Estimate.Panel(opinions, own);
    }

    private Estimate.Opinion opinion(Entry opinion, String what, Bounds within, List<String> grounds) {
        String expert = opinion.id("expert");
        List<String> own = opinion.optionalBecause();
        List<String> rest = own.isEmpty() ? grounds : own;
        Estimate read = single(opinion, what + " by expert '" + Words.shortened(expert) + "'", within, rest);
        grounded(opinion, what, null, rest);
        return new Estimate.Opinion(expert, read);
    }

    /** {@code value}, or {@code low}, {@code likely} and {@code high}. */
    private static Estimate single(Entry number, String what, Bounds within, List<String> grounds) {
        boolean some = List.of("low", "likely", "high").stream().filter(number::has).count() > 0;
        if (number.has("value")) {
            if (some) {
                number.problem(number.place("value"), what + " has both a value and a range",
                        "keep 'value', or 'low', 'likely' and 'high'");
            }
            Scalar scalar = number.scalar("value");
            return new Estimate.Point(scalar == null ? within.low() : within(number, scalar, what, within), grounds);
        }
        if (!some) {
            number.problem(number.place(), what + " has no number",
                    "add 'value', or 'low', 'likely' and 'high', or a 'panel'");
            return new Estimate.Point(within.low(), grounds);
        }
        Scalar low = number.scalar("low");
        Scalar likely = number.scalar("likely");
        Scalar high = number.scalar("high");
        if (low == null || likely == null || high == null) {
            return new Estimate.Point(within.low(), grounds);
        }
        double from = within(number, low, "'low' of " + what, within);
        double mode = within(number, likely, "'likely' of " + what, within);
        double to = within(number, high, "'high' of " + what, within);
        if (from > mode || mode > to) {
            number.problem(likely.place(),
                    what + " ranges over " + Words.number(from) + ", " + Words.number(mode) + ", " + Words.number(to),
                    "write low, likely and high in ascending order");
            return new Estimate.Point(mode, grounds);
        }
        return new Estimate.Range(from, mode, to, grounds);
    }

    private static List<String> grounded(Entry from, String what, @Nullable Yaml value, List<String> grounds) {
        if (grounds.isEmpty()) {
            from.problem(value == null ? from.place() : value.place(), what + " rests on no claim or judgement",
                    "add 'because' to it, to its actor, or to the issue for all numbers");
        }
        return grounds;
    }

    private static double within(Entry from, Scalar scalar, String what, Bounds bounds) {
        Double value = number(from, scalar, what);
        if (value == null) {
            return bounds.low();
        }
        if (value < bounds.low() || value > bounds.high()) {
            from.problem(scalar.place(),
                    what + " is " + scalar.text() + "; " + bounds.of() + " runs from " + Words.number(bounds.low())
                            + " to "
                            + Words.number(bounds.high()),
                    switch (bounds.of()) {
                        case "salience" -> "correct it, or say with 'salience-scale' how saliences are written";
                        case "capability" -> "write a number of 0 or more";
                        case "a share" -> "write how much of the ideal this position makes up, such as 0.3";
                        default -> "correct it, or widen the scale with 'low' and 'high'";
                    });
            return Math.clamp(value, bounds.low(), bounds.high());
        }
        return value;
    }

    /** A decimal number of at most a thousand million, or null where it is none, which is then a problem. */
    static @Nullable Double number(Entry from, Scalar scalar, String what) {
        if (scalar.text().matches("[-+]?\\d{1,10}(\\.\\d{1,15})?")) {
            double value = Double.parseDouble(scalar.text());
            if (Math.abs(value) <= MOST) {
                return value == 0 ? 0.0 : value;
            }
        }
        from.problem(scalar.place(), what + " is '" + Words.shortened(scalar.text()) + "'",
                "write a number, such as 12 or 12.5");
        return null;
    }

    // ---- participants

    private List<Participants> variants(List<Party> parties) {
        List<String> actors = parties.stream().map(Party::actor).toList();
        Set<String> ids = new LinkedHashSet<>();
        return entry.optionalEach("participants", "list of participants", one -> {
            String id = one.id();
            if (!ids.add(id)) {
                one.problem(one.place("id"), "the list of participants '" + Words.shortened(id) + "' stands twice",
                        "rename one");
            }
            String label = one.text("label");
            List<String> named = one.requiredReferences("actors", Kind.ACTOR);
            for (String actor : named) {
                if (!actors.contains(actor) && desk.names().accepts(actor, List.of(Kind.ACTOR))) {
                    one.problem(one.place("actors"),
                            "'" + actor + "' takes part in " + one.called() + " and is no party of the issue",
                            "add it to 'actors' of the issue, or remove it here");
                }
            }
            return new Participants(id, label, named, one.because());
        });
    }
}
