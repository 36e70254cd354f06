package entente.bargaining;

import entente.bargaining.BargainingResult.Benchmarks;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Result.Provenance;
import entente.engine.Run;
import entente.engine.Standing;
import entente.evidence.Claim;
import entente.evidence.Judgement;
import entente.model.Case;
import entente.model.Issue;
import entente.model.Issue.Participants;
import entente.model.Nearest;
import entente.model.Place;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The engine of spatial bargaining: where an issue would settle, by one of the {@link Methods}, as a distribution over the uncertain inputs.
 *
 * <p>Draws run on all processors, in blocks whose results stand under their numbers: the same bytes on one core and on two.
 */
public final class BargainingEngine implements Engine<BargainingPicture, BargainingResult> {

    /** The kind of model that it reads. */
    public static final String KIND = "issue";

    /** The most actors of an issue. */
    static final int MOST_ACTORS = 2000;

    /** The most dimensions of an issue. */
    static final int MOST_DIMENSIONS = 64;

    private static final String VERSION = "1";

    private final int threads;

    /** An engine on all processors. */
    public BargainingEngine() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** An engine on so many threads. */
    BargainingEngine(int threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return "bargaining";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Standing standing() {
        return Standing.REPRODUCED;
    }

    @Override
    public List<ModelRef> models(Case theCase) {
        return theCase.issues().stream().map(issue -> new ModelRef(KIND, issue.id())).toList();
    }

    @Override
    public Reading<BargainingPicture> read(Case theCase, ModelRef model) {
        Place place = theCase.origin().place(model.toString());
        if (!model.kind().equals(KIND)) {
            return unfit(place, "'" + model + "' is no issue", "write issue/ID");
        }
        Optional<Issue> found = theCase.issue(model.id());
        if (found.isEmpty()) {
            List<String> ids = theCase.issues().stream().map(Issue::id).toList();
            return unfit(place, "there is no issue '" + model.id() + "'",
                    Nearest.of(model.id(), ids).map(near -> "'" + near + "' is meant").orElse("the case has "
                            + (ids.isEmpty() ? "none" : String.join(", ", ids))));
        }
        Issue issue = found.get();
        if (issue.parties().size() > MOST_ACTORS || issue.scales().size() > MOST_DIMENSIONS) {
            return unfit(place,
                    "issue '" + issue.id() + "' has " + issue.parties().size() + " actors on " + issue.scales().size()
                            + " dimensions",
                    "leave some out; at most " + MOST_ACTORS + " actors and " + MOST_DIMENSIONS
                            + " dimensions are solved");
        }
        UncertainTable table = new UncertainTable(issue);
        List<String> reasons = new Compromise().unfit(table.likely(), Settings.STANDARD);
        if (!reasons.isEmpty()) {
            return new Reading.Unfit<>(reasons.stream()
                    .map(reason -> new Problem(place, "issue '" + issue.id() + "' cannot be solved: " + reason,
                            "look at its numbers, and at who has a veto"))
                    .toList());
        }
        return new Reading.Fit<>(new BargainingPicture(issue.id(), theCase.origin().digest(), table,
                issue.participants(), inCaseOrder(theCase, issue.grounds())));
    }

    private static Reading<BargainingPicture> unfit(Place place, String what, String maybe) {
        return new Reading.Unfit<>(List.of(new Problem(place, what, maybe)));
    }

    private static List<String> inCaseOrder(Case theCase, List<String> grounds) {
        return Stream.concat(theCase.evidence().claims().stream().map(Claim::id),
                theCase.evidence().judgements().stream().map(Judgement::id)).filter(grounds::contains).toList();
    }

    /** Why a plan cannot be carried out, each reason a clause without full stop; empty where it can. */
    public List<String> unfit(BargainingPicture picture, Plan plan) {
        Optional<Method> method = Methods.of(plan.method());
        if (method.isEmpty()) {
            return List.of("unknown method '" + plan.method() + "'; the methods are "
                    + String.join(", ", Methods.ids()));
        }
        List<String> reasons = new ArrayList<>(plan.settings().unknown(method.get()));
        List<String> lists = picture.participants().stream().map(Participants::id).toList();
        if (plan.participants().isPresent() && !lists.contains(plan.participants().get())) {
            reasons.add("unknown list of participants '" + plan.participants().get() + "'; the issue has "
                    + (lists.isEmpty() ? "none" : String.join(", ", lists)));
        }
        return reasons.isEmpty()
                ? method.get().unfit(table(picture, plan).likely(), plan.settings())
                : reasons;
    }

    /** The known method, switch, reading or list of participants that the first unknown one of a plan most likely means; for the plans that {@link #unfit} finds unknown words in. */
    public Optional<String> meant(BargainingPicture picture, Plan plan) {
        Optional<Method> method = Methods.of(plan.method());
        if (method.isEmpty()) {
            return Nearest.of(plan.method(), Methods.ids());
        }
        if (!plan.settings().unknown(method.get()).isEmpty()) {
            return plan.settings().meant(method.get());
        }
        List<String> lists = picture.participants().stream().map(Participants::id).toList();
        return plan.participants().filter(id -> !lists.contains(id)).flatMap(id -> Nearest.of(id, lists));
    }

    private static UncertainTable table(BargainingPicture picture, Plan plan) {
        return plan.participants()
                .flatMap(id -> picture.participants().stream().filter(one -> one.id().equals(id)).findFirst())
                .map(one -> picture.table().only(one.actors())).orElse(picture.table());
    }

    @Override
    public BargainingResult solve(BargainingPicture picture, Run run) {
        return solve(picture, Plan.STANDARD, run);
    }

    /**
     * Carries out a plan.
     *
     * @throws IllegalArgumentException where {@link #unfit} gives a reason why it cannot
     * @throws entente.engine.Stopped soon after the run is told to stop
     */
    public BargainingResult solve(BargainingPicture picture, Plan plan, Run run) {
        run.stop().check();
        List<String> reasons = unfit(picture, plan);
        if (!reasons.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", reasons));
        }
        Method method = Methods.of(plan.method()).orElseThrow();
        UncertainTable table = table(picture, plan);
        BargainingTable likely = table.likely();
        Course course = method.solve(likely, plan.settings(), run);
        Uncertainty uncertainty = new Uncertainty(table, method, plan.settings(), run, threads);
        List<String> warnings = new ArrayList<>(course.warnings());
        int inputs = table.uncertainInputs().size();
        boolean few = inputs <= Uncertainty.MOST_INPUTS;
        if (!few) {
            warnings.add(
                    "With " + inputs + " uncertain inputs, which of them matters most is not examined; it is up to "
                            + Uncertainty.MOST_INPUTS + ".");
        }
        Forecast forecast = uncertainty.forecast(plan.draws());
        if (forecast.without() > 0) {
            warnings.add(forecast.without() + " of " + forecast.draws()
                    + " draws have no answer by this method and are left out.");
        }
        return new BargainingResult(new Provenance(id(), version(), picture.model(), picture.inputDigest(), run.seed()),
                plan.method(), plan.settings().complete(method), plan.participants(), table.actors(),
                table.dimensions(), course, Benchmarks.of(likely), forecast, uncertainty.readings(),
                few ? uncertainty.tornado() : List.of(),
                few && plan.sobolRows() > 0 ? uncertainty.sobol(plan.sobolRows()) : List.of(), warnings,
                picture.because());
    }

    /**
     * The outcomes of all methods that have an answer, each in its standard reading and at the likely values: one number for each dimension, by the id of the method, in
     * the order of {@link Methods}. Costs a fraction of {@link #solve} for each, as nothing is drawn and no account of moves is kept.
     *
     * @param participants the id of a list of participants; empty for all
     * @throws entente.engine.Stopped soon after the run is told to stop
     */
    public SequencedMap<String, List<Double>> byMethod(BargainingPicture picture, Optional<String> participants,
            Run run) {
        SequencedMap<String, List<Double>> outcomes = new LinkedHashMap<>();
        for (Method method : Methods.all()) {
            run.stop().check();
            Plan plan = new Plan(method.id(), Settings.STANDARD, 0, participants, 0);
            if (unfit(picture, plan).isEmpty()) {
                outcomes.put(method.id(), Course
                        .list(method.settle(table(picture, plan).likely(), Settings.STANDARD, run)));
            }
        }
        return Collections.unmodifiableSequencedMap(outcomes);
    }

    @Override
    public ObjectNode toJson(BargainingResult result) {
        return new BargainingJson(result.actors(), result.dimensions()).write(result);
    }

    /**
     * A result with what all methods find beside it, as the last key {@code methods}: each outcome in the shape of {@code outcome}, by the id of the method.
     *
     * @param byMethod what {@link #byMethod} gives for the same picture and participants
     */
    public ObjectNode toJson(BargainingResult result, SequencedMap<String, List<Double>> byMethod) {
        BargainingJson json = new BargainingJson(result.actors(), result.dimensions());
        ObjectNode all = json.write(result);
        all.set("methods", json.methods(byMethod));
        return all;
    }

    @Override
    public BargainingResult fromJson(JsonNode json) {
        return BargainingJson.read(json);
    }
}
