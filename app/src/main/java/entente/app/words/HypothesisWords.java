package entente.app.words;

import entente.evidence.LikelihoodWords;
import entente.evidence.Source;
import entente.hypotheses.HypothesesResult.Change;
import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Place;
import entente.hypotheses.HypothesesResult.Posterior;
import entente.hypotheses.HypothesesResult.Posteriors;
import entente.hypotheses.HypothesesResult.Rival;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult.Without;
import entente.hypotheses.HypothesesResult;
import entente.hypotheses.HypothesisMatrix;
import entente.hypotheses.Mark;
import entente.hypotheses.Score;
import entente.model.HypothesisTable.Exclusive;
import entente.model.HypothesisTable.Hypothesis;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Rater;
import entente.model.HypothesisTable.Remark;
import entente.model.HypothesisTable;
import entente.model.Poll;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables of competing hypotheses in sentences. Labels of hypotheses and items stand in quotation marks. */
public final class HypothesisWords {

    /** Longer lists of changes are cut. */
    private static final int MOST_CHANGES = 4;

    private final HypothesesStudy study;
    private final HypothesisTable table;
    private final HypothesesResult result;
    private final LikelihoodWords likelihood;

    /** Of a study, in the likelihood words of its case. */
    public HypothesisWords(HypothesesStudy study) {
        this.study = study;
        this.table = study.table();
        this.result = study.result();
        this.likelihood = study.theCase().likelihoodWords();
    }

    // ---- names and numbers

    /** A hypothesis in a sentence. */
    public String hypothesis(String id) {
        return "“" + table.hypothesis(id).map(Hypothesis::label).orElse(id) + "”";
    }

    /** An item in a sentence. */
    public String item(String id) {
        return "“" + table.item(id).map(Item::label).orElse(id) + "”";
    }

    /** A work in a sentence. */
    public String work(String id) {
        return "“" + study.theCase().evidence().source(id).map(Source::title).orElse(id) + "”";
    }

    /** A rater in a sentence. */
    public String rater(String id) {
        return table.raters().stream().filter(one -> one.id().equals(id)).findFirst().map(Rater::who).orElse(id);
    }

    /** A number with at most two decimals. */
    public static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private String quoted(List<String> hypotheses) {
        return English.and(hypotheses.stream().map(this::hypothesis).toList());
    }

    /** What every order rests on: the ratings and the weights. */
    private List<String> ratings() {
        return Stream.concat(table.raters().stream().flatMap(rater -> rater.because().stream()),
                table.because().stream()).toList();
    }

    private List<String> grounds(String group) {
        return Stream.concat(ratings().stream(), table.exclusive().stream().filter(one -> one.id().equals(group))
                .flatMap(one -> one.because().stream())).toList();
    }

    // ---- the orders

    /** The orders to speak of: those of the exclusive groups, then that of all hypotheses unless a group holds them all. */
    public List<Order> orders() {
        List<Order> orders = new ArrayList<>(result.orders().stream()
                .filter(order -> !order.group().equals(HypothesesResult.ALL)).toList());
        if (orders.stream().noneMatch(order -> order.places().size() == result.hypotheses().size())) {
            result.order(HypothesesResult.ALL).ifPresent(orders::add);
        }
        return List.copyOf(orders);
    }

    /** Between which hypotheses an order is: "Between the two answers to the question", "Of all five hypotheses". */
    private String among(Order order) {
        int count = order.places().size();
        return order.group().equals(HypothesesResult.ALL)
                ? "of all " + English.number(count) + " hypotheses"
                : "among " + table.exclusive().stream().filter(one -> one.id().equals(order.group())).findFirst()
                        .map(Exclusive::label).orElse(order.group());
    }

    /** Who stands where in an order, never without the margin. */
    public Sentence standing(Order order) {
        Place first = order.places().getFirst();
        List<String> least = order.least();
        if (least.size() > 1) {
            return new Sentence(among(order) + ", the evidence contradicts " + quoted(least) + " least, and equally ("
                    + number(first.score()) + ").", grounds(order.group()));
        }
        Place second = order.places().get(1);
        if (order.open().size() > 1) {
            return new Sentence(among(order) + ", the evidence does not tell " + English.and(order.open().stream()
                    .map(id -> hypothesis(id) + " (" + number(score(order, id)) + ")").toList())
                    + " apart: the scores differ by no more than " + number(margin()) + ".", grounds(order.group()));
        }
        return new Sentence(among(order) + ", the evidence contradicts " + hypothesis(first.hypothesis()) + " least ("
                + number(first.score()) + "); next comes " + hypothesis(second.hypothesis()) + " ("
                + number(second.score()) + "), " + number(second.behind()) + " behind.", grounds(order.group()));
    }

    private static double score(Order order, String hypothesis) {
        return order.places().stream().filter(place -> place.hypothesis().equals(hypothesis)).findFirst().orElseThrow()
                .score();
    }

    private double margin() {
        return study.matrix().margin() / 1_000_000.0;
    }

    /** How few ratings would turn an order; empty where several share its first place. */
    public Optional<Sentence> reversal(Order order) {
        if (order.rivals().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(order.nearest().map(rival -> turn(order, rival))
                .orElseGet(() -> new Sentence("No change of ratings puts another hypothesis first "
                        + among(order) + ".", grounds(order.group()))));
    }

    /** What would put a rival before the first of an order. */
    public Sentence turn(Order order, Rival rival) {
        int count = rival.changes().size();
        if (count == 0) {
            return new Sentence("No change of ratings puts " + hypothesis(rival.hypothesis()) + " before "
                    + hypothesis(order.places().getFirst().hypothesis()) + ".", grounds(order.group()));
        }
        List<String> told = rival.changes().stream().limit(MOST_CHANGES).map(this::change).toList();
        return new Sentence(
                English.count(count, "rating", "ratings") + " would have to be otherwise, and no fewer, for "
                        + hypothesis(rival.hypothesis()) + " to be contradicted less than "
                        + hypothesis(order.places().getFirst().hypothesis()) + ": for example "
                        + String.join("; ", told)
                        + (count > MOST_CHANGES
                                ? "; and " + English.number(count - MOST_CHANGES)
                                        + " more"
                                : "")
                        + ".",
                Stream.concat(grounds(order.group()).stream(), rival.changes().stream()
                        .flatMap(change -> itemGrounds(change.item()).stream())).toList());
    }

    private List<String> itemGrounds(String item) {
        return table.item(item).map(Item::because).orElse(List.of());
    }

    private String change(Change change) {
        String rater = table.raters().size() == 1 ? "" : " by " + rater(change.rater());
        return item(change.item()) + " rated "
                + (change.to() == Mark.N ? "N instead of " : change.to() + " instead of ")
                + change.from() + " for " + hypothesis(change.hypothesis()) + rater;
    }

    /** How many items really test each hypothesis. */
    public Sentence tested() {
        return new Sentence("Of " + English.count(table.evidence().size(), "item", "items") + ", "
                + English.and(result.together().tested().entrySet().stream()
                        .map(one -> English.number(one.getValue()) + " really "
                                + (one.getValue() == 1 ? "tests " : "test ") + hypothesis(one.getKey()))
                        .toList())
                + ".", ratings());
    }

    /** The whole of it in two or three sentences. */
    public List<Sentence> inShort() {
        List<Sentence> sentences = new ArrayList<>();
        for (Order order : orders()) {
            sentences.add(standing(order));
        }
        orders().stream().limit(1).forEach(order -> reversal(order).ifPresent(sentences::add));
        List<Warning> little = result.warnings(Warning.Kind.LITTLE_TESTED);
        List<String> first = orders().getLast().least();
        little.stream().filter(warning -> first.containsAll(warning.about())).limit(1)
                .forEach(warning -> sentences.add(warning(warning)));
        return sentences;
    }

    // ---- warnings

    /** What a reader must know before using the orders. */
    public List<Sentence> warnings() {
        List<Sentence> sentences = new ArrayList<>();
        boolean allInOne = orders().stream().noneMatch(order -> order.group().equals(HypothesesResult.ALL));
        for (Warning warning : result.warnings()) {
            boolean repeated = allInOne && warning.group().equals(HypothesesResult.ALL) && aboutAnOrder(warning);
            if (!repeated && warning.kind() != Warning.Kind.OPEN) {
                sentences.add(warning(warning));
            }
        }
        return sentences;
    }

    private static boolean aboutAnOrder(Warning warning) {
        return switch (warning.kind()) {
            case OPEN, HANGS_ON_ITEM, HANGS_ON_WORK, LEANS_ON_WORK, READINGS_DIFFER, RATERS_DIFFER -> true;
            case ONE_RATER, NOT_EXCLUSIVE, NOT_RATED, LITTLE_TESTED, ONE_WORK, SCORE_OF_ONE_WORK -> false;
        };
    }

    private Sentence warning(Warning warning) {
        List<String> about = warning.about();
        String where = result.order(warning.group()).map(this::among).orElse("");
        return switch (warning.kind()) {
            case ONE_RATER -> new Sentence("All ratings are the judgement of one person: " + rater(about.getFirst())
                    + ".", ratings());
            case NOT_EXCLUSIVE -> new Sentence(quoted(about) + (about.size() == 1 ? " excludes" : " exclude")
                    + " no other hypothesis and may hold beside the others, so that an order of all of them is no choice"
                    + " between them.", table.exclusive().stream().flatMap(one -> one.because().stream()).toList());
            case NOT_RATED -> new Sentence(English.count((int) warning.amount(), "pair", "pairs")
                    + " of item and hypothesis " + (warning.amount() == 1 ? "is" : "are") + " not rated by "
                    + English.and(about.stream().map(this::rater).toList())
                    + "; what is not rated counts neither for nor against.", ratings());
            case LITTLE_TESTED -> new Sentence(hypothesis(about.getFirst()) + " is little tested: only "
                    + English.number((int) warning.amount()) + " of " + table.evidence().size()
                    + " items really test it, and a hypothesis that is hardly tested is hardly contradicted.",
                    ratings());
            case OPEN -> new Sentence(where + ", " + quoted(about) + " cannot be told apart.", ratings());
            case HANGS_ON_ITEM -> new Sentence(where + ", the first place hangs on single items: without "
                    + English.or(about.stream().map(this::item).toList()) + " it changes.",
                    about.stream().flatMap(one -> itemGrounds(one).stream()).toList());
            case ONE_WORK -> new Sentence("All the evidence comes from one work, " + work(about.getFirst())
                    + ", and cannot correct it.", ratings());
            case HANGS_ON_WORK -> new Sentence(where + ", the first place hangs on one work: without "
                    + work(about.getFirst()) + " it changes.", ratings());
            case LEANS_ON_WORK -> new Sentence(where + ", " + English.percent(Math.min(1, warning.amount()))
                    + " of the lead of " + hypothesis(about.get(1)) + " over " + hypothesis(about.get(2))
                    + " hangs on the ratings of one work, " + work(about.getFirst()) + ".", ratings());
            case SCORE_OF_ONE_WORK -> new Sentence("Everything that contradicts " + hypothesis(about.getFirst())
                    + " comes from one work, " + work(about.getLast()) + "; without it the score is 0.", ratings());
            case READINGS_DIFFER -> new Sentence(where + ", another reading of the same ratings ("
                    + Score.of(about.getFirst()).map(Score::title).orElse(about.getFirst()) + ") puts "
                    + quoted(about.subList(1, about.size())) + " first.", ratings());
            case RATERS_DIFFER -> new Sentence(where + ", the ratings of " + rater(about.getFirst()) + " alone put "
                    + quoted(about.subList(1, about.size())) + " first.", ratings());
        };
    }

    // ---- what it hangs on

    /** The scores when a work is left out. */
    public Sentence without(Without without) {
        return new Sentence("Without " + work(without.left()) + " ("
                + English.count(without.items(), "item falls", "items fall") + ") the scores are "
                + English.and(without.scores().entrySet().stream()
                        .map(one -> number(one.getValue()) + " for " + hypothesis(one.getKey())).toList())
                + ".", ratings());
    }

    // ---- raters

    /** How far the raters agree; empty where one rated. */
    public Optional<Sentence> agreement() {
        if (table.raters().size() < 2) {
            return Optional.empty();
        }
        String alpha = result.agreement().isPresent()
                ? "their agreement is " + number(result.agreement().getAsDouble())
                        + " by Krippendorff's ordinal alpha, where 1 is perfect and 0 is what chance would give"
                : "Krippendorff's alpha is not defined for them, because all their ratings are alike";
        return Optional.of(new Sentence(English.count(table.raters().size(), "person", "people") + " rated; " + alpha
                + ".", ratings()));
    }

    /** The cells on which raters differ most, at most so many. */
    public List<Sentence> spreads(int most) {
        return result.spreads().stream().limit(most).map(spread -> new Sentence(item(spread.item()) + " for "
                + hypothesis(spread.hypothesis()) + ": " + English.and(table.raters().stream()
                        .flatMap(rater -> rater.rating(spread.item(), spread.hypothesis()).stream()
                                .map(rating -> rating + " by " + rater.who()))
                        .toList())
                + ".", itemGrounds(spread.item()))).toList();
    }

    /** Where raters hold out against the others, and why. */
    public List<Sentence> dissents() {
        List<Sentence> sentences = new ArrayList<>();
        for (Rater rater : table.raters()) {
            for (Remark dissent : rater.dissents()) {
                String hypothesis = dissent.hypothesis();
                sentences.add(new Sentence(rater.who() + " dissents on " + item(dissent.item())
                        + (hypothesis == null ? "" : " for " + hypothesis(hypothesis)) + ": "
                        + English.sentence(dissent.why()),
                        Stream.concat(dissent.because().stream(), rater.because().stream()).toList()));
            }
        }
        return sentences;
    }

    // ---- the Bayesian reading

    /** The probabilities that follow from stated likelihoods. */
    public List<Sentence> posteriors(Posteriors found) {
        List<String> because = table.likelihoods().stream().filter(one -> one.among().equals(found.group()))
                .flatMap(one -> one.because().stream()).toList();
        List<Sentence> sentences = new ArrayList<>();
        for (Posterior line : found.lines()) {
            String range = line.high() - line.low() < 0.005
                    ? ""
                    : ", between " + English.percent(line.low()) + " and " + English.percent(line.high())
                            + " within the stated ranges";
            sentences.add(Sentence.ofLikelihood("If one of them holds and the stated likelihoods are right, "
                    + hypothesis(line.hypothesis()) + " is " + predicate(line.likely()) + ": "
                    + English.percent(line.likely())
                    + range + ", after " + English.percent(line.prior()) + " before the evidence.", because));
        }
        if (found.open().size() > 1) {
            sentences.add(new Sentence("These statements do not tell " + quoted(found.open()) + " apart.", because));
        }
        int left = table.evidence().size() - found.read().size();
        sentences.add(new Sentence(English.count(found.read().size(), "item", "items") + " of "
                + English.count(found.voices(), "voice", "voices") + " "
                + (found.read().size() == 1 ? "is" : "are") + " read, each voice as one piece of evidence"
                + (left == 0 ? "" : "; for " + English.count(left, "item", "items") + " nothing is stated") + ".",
                because));
        return sentences;
    }

    /** What the words for probabilities stand for. */
    public Sentence likelihoodScale() {
        return Sentence.of("Words for probabilities: " + String.join(", ", likelihood.bands().stream()
                .map(band -> "“" + band.word() + "” for " + English.percent(band.from(), band.to()))
                .toList()) + ".");
    }

    /** A likelihood word as it stands after "is": "likely", "of almost no chance", "a roughly even chance". */
    private String predicate(double probability) {
        String word = likelihood.word(probability);
        return word.startsWith("almost no") ? "of " + word : word.endsWith("chance") ? "a " + word : word;
    }

    // ---- one hypothesis

    /** The items that contradict a hypothesis, the weightiest first. */
    public List<Sentence> against(String hypothesis) {
        return items(hypothesis, true);
    }

    /** The items that are consistent with a hypothesis, the weightiest first. */
    public List<Sentence> inFavour(String hypothesis) {
        return items(hypothesis, false);
    }

    private List<Sentence> items(String hypothesis, boolean against) {
        HypothesisMatrix matrix = study.matrix();
        int column = matrix.hypothesis(hypothesis);
        record Line(Sentence sentence, double weight) {}
        List<Line> lines = new ArrayList<>();
        for (int item = 0; item < matrix.items().size(); item++) {
            List<String> marks = new ArrayList<>();
            int sum = 0;
            for (int rater = 0; rater < matrix.raters().size(); rater++) {
                Mark mark = matrix.mark(rater, item, column);
                marks.add(mark == Mark.MISSING ? "-" : mark.name());
                sum += mark.scale();
            }
            if (against ? sum < 0 : sum > 0) {
                HypothesesResult.ItemLine line = result.items().get(item);
                lines.add(new Line(new Sentence(item(line.id()) + " is rated " + String.join("/", marks)
                        + " and weighs " + number(line.weight()) + other(item) + ".",
                        itemGrounds(line.id())), Math.abs(sum) * line.weight()));
            }
        }
        return lines.stream().sorted(java.util.Comparator.comparingDouble((Line line) -> -line.weight()))
                .map(Line::sentence).toList();
    }

    private String other(int item) {
        return result.items().get(item).diagnosticity() == 0 ? ", but is rated alike for all and tests nothing" : "";
    }

    // ---- polls

    /** What people answered, as perception. */
    public List<Sentence> poll(Poll poll) {
        List<Sentence> sentences = new ArrayList<>();
        String by = poll.by() == null ? "" : " by " + poll.by();
        sentences.add(new Sentence("A poll" + by + (poll.asOf() == null ? "" : " (" + poll.asOf() + ")")
                + " asked: “" + poll.question() + "”", poll.because()));
        sentences.add(new Sentence("Of " + poll.votes() + " votes, " + English.and(poll.answers().stream()
                .map(answer -> answer.count() + " (" + poll.share(answer) + " per cent) chose “" + answer.label() + "”")
                .toList()) + ".", poll.answers().stream().flatMap(answer -> answer.because().stream()).toList()));
        boolean printed = poll.answers().stream().anyMatch(answer -> answer.printed() != null);
        sentences.add(Sentence.of("The shares are computed from the counts"
                + (!printed
                        ? "."
                        : poll.sharesAgree()
                                ? ", and are those that the source prints."
                                : "; the source prints others.")));
        sentences.add(Sentence.of(poll.asked() == null
                ? "Who was asked, and how they were chosen, is not known."
                : "Those who were asked: " + English.sentence(poll.asked())));
        sentences.add(Sentence.of("A poll shows how something is seen by those who answered; it is no evidence of how"
                + " it is, and counts for no hypothesis."));
        return sentences;
    }

    /** How expected results compare. */
    public static Sentence reproduced(HypothesesStudy.Reproduced found) {
        return Sentence.of(found.deviations().isEmpty()
                ? "All " + found.facts() + " expected figures are reproduced (" + found.from() + ")."
                : found.deviations().size() + " of " + found.facts() + " expected figures are not reproduced ("
                        + found.from() + "): " + String.join("; ", found.deviations().stream()
                                .map(one -> one.what() + " " + one.expected() + ", found " + one.found()).toList())
                        + ".");
    }

    /** Every sentence that can be said of the table. */
    public List<Sentence> everything() {
        List<Sentence> all = new ArrayList<>(inShort());
        for (Order order : result.orders()) {
            all.add(standing(order));
            order.rivals().forEach(rival -> all.add(turn(order, rival)));
        }
        all.add(tested());
        result.warnings().forEach(warning -> all.add(warning(warning)));
        result.withoutWork().forEach(without -> all.add(without(without)));
        agreement().ifPresent(all::add);
        all.addAll(spreads(Integer.MAX_VALUE));
        all.addAll(dissents());
        result.posteriors().forEach(found -> all.addAll(posteriors(found)));
        all.add(likelihoodScale());
        for (String hypothesis : result.hypotheses()) {
            all.addAll(against(hypothesis));
            all.addAll(inFavour(hypothesis));
        }
        table.polls().forEach(poll -> all.addAll(poll(poll)));
        study.reproduced().forEach(found -> all.add(reproduced(found)));
        return all;
    }
}
