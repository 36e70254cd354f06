package entente.app.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.li;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import entente.app.report.Drawing.Arrow;
import entente.app.report.Drawing.Box;
import entente.app.report.Drawing.Curve;
import entente.app.report.Drawing.Placed;
import entente.app.words.English;
import entente.app.words.Names;
import entente.app.words.StateStudy;
import entente.app.words.Study;
import entente.conflict.Concept;
import entente.conflict.Explanation;
import entente.conflict.Explanation.Temptation;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The states of a conflict and the improvements between them, as an inline SVG picture with a legend. */
final class GraphPicture {

    /** Models with at most this many states are shown whole. */
    static final int MOST_SHOWN_WHOLE = 16;

    private static final List<String> DASHES = List.of("none", "8 4", "2 4", "12 4 2 4", "5 3 2 3 2 3", "1 3");

    private final Study study;
    private final GraphModel model;
    private final Names names;
    private final List<Integer> shown;

    GraphPicture(Study study, Names names) {
        this.study = study;
        this.model = study.model();
        this.names = names;
        this.shown = isWhole(model) ? IntStream.rangeClosed(1, model.states()).boxed().toList() : story(study);
    }

    /** The noteworthy states, and those that the explanations pass through as far as the picture stays legible. */
    private static List<Integer> story(Study study) {
        List<Integer> states = new ArrayList<>(study.noteworthy());
        for (StateStudy watched : study.watched()) {
            for (Explanation why : watched.explanations()) {
                for (Temptation temptation : why.temptations()) {
                    List<Integer> steps = new ArrayList<>(List.of(temptation.improvement().to()));
                    temptation.answer().ifPresent(answer -> answer.sequence().forEach(step -> steps.add(step.to())));
                    steps.removeAll(states);
                    if (states.size() + steps.size() <= MOST_SHOWN_WHOLE) {
                        states.addAll(steps);
                    }
                }
            }
        }
        return List.copyOf(states);
    }

    private static boolean isWhole(GraphModel model) {
        return model.states() <= MOST_SHOWN_WHOLE;
    }

    DomContent render() {
        Drawing drawing = drawing();
        String id = "picture-" + study.conflict().id();
        Svg svg = tag("svg").attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("viewBox", number(drawing.left()) + " " + number(drawing.top()) + " " + number(drawing.width()) + " "
                        + number(drawing.height()))
                .attr("width", number(drawing.width())).attr("height", number(drawing.height())).attr("role", "img")
                .attr("aria-labelledby", id + "-title " + id + "-desc").attr("class", "graph");
        svg.with(tag("title").withId(id + "-title").withText("States of the conflict: " + model.title()));
        svg.with(tag("desc").withId(id + "-desc").withText(description()));
        Svg definitions = tag("defs");
        for (int maker = 0; maker < model.makers().size(); maker++) {
            definitions.with(head(id, maker));
        }
        svg.with(definitions);
        drawing.curves().forEach(curve -> svg.with(line(id, curve)));
        for (int i = 0; i < shown.size(); i++) {
            svg.with(box(drawing.boxes().get(i), shown.get(i)));
        }
        drawing.curves().forEach(curve -> svg.with(label(curve)));
        return figure(div(svg).withClass("scroll"), legend(), figcaption(caption())).withClass("picture");
    }

    private Drawing drawing() {
        List<Box> boxes = shown.stream().map(state -> new Box(model.label(state), flags(state))).toList();
        List<Arrow> arrows = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            for (int state : shown) {
                for (Move move : model.improvements(maker, state)) {
                    int to = shown.indexOf(move.to());
                    if (to >= 0 && !isInSteps(move)) {
                        arrows.add(new Arrow(shown.indexOf(state), to, maker, names.code(maker)));
                    }
                }
            }
        }
        return Drawing.of(boxes, arrows, 4);
    }

    /** Whether the same decision maker could make the move in two steps over a state that is shown, gaining by each. */
    private boolean isInSteps(Move move) {
        return shown.stream().anyMatch(via -> improves(move.maker(), move.from(), via) && improves(move.maker(), via, move.to()));
    }

    private boolean improves(int maker, int from, int to) {
        return model.improvements(maker, from).stream().anyMatch(move -> move.to() == to);
    }

    private List<String> flags(int state) {
        List<String> flags = new ArrayList<>();
        if (model.statusQuo().isPresent() && model.statusQuo().getAsInt() == state) {
            flags.add("status quo");
        }
        String lasts = lasts(state);
        if (!lasts.isEmpty()) {
            flags.add(lasts);
        }
        return flags;
    }

    private String lasts(int state) {
        if (model.absorbing(state)) {
            return "nobody can leave";
        }
        if (holds(Concept.NASH, state)) {
            return "lasts: nobody gains by leaving";
        }
        return holds(Concept.SEQ, state) ? "lasts: leaving is answered" : "";
    }

    private boolean holds(Concept concept, int state) {
        return Study.judged(study.result(), concept) && study.result().equilibrium(concept, state);
    }

    private String description() {
        List<String> lasting = shown.stream().filter(state -> holds(Concept.SEQ, state)).map(names::state).toList();
        return English.count(shown.size(), "state", "states") + "; each arrow is a move by which one decision maker gains. "
                + (lasting.isEmpty() ? "None of the states shown lasts under sequential stability."
                        : "Of the states shown, these last under sequential stability: " + English.and(lasting) + ".");
    }

    private String caption() {
        String which = isWhole(model) ? "All " + model.states() + " possible states."
                : English.capital(English.count(shown.size(), "state", "states")) + " of " + model.states()
                        + ": the named ones, those that would last, and those that the explanations below pass through, as"
                        + " far as they fit; moves by way of other states are not drawn.";
        return which + " An arrow is a move by which the one who makes it gains, labelled with the letters of the decision maker;"
                + " where the same one could gain in steps, only the steps are drawn."
                + " A double frame marks a state that would last if these judgements hold.";
    }

    private DomContent legend() {
        return ul(each(IntStream.range(0, model.makers().size()).boxed().toList(), maker -> li(sample(maker),
                text(" " + names.code(maker) + ": " + names.name(maker))))).withClass("legend");
    }

    private DomContent sample(int maker) {
        return tag("svg").attr("xmlns", "http://www.w3.org/2000/svg").attr("viewBox", "0 0 44 10").attr("width", "44")
                .attr("height", "10").attr("aria-hidden", "true")
                .with(tag("path").attr("d", "M1 5 L43 5").attr("class", "arrow maker-" + maker % DASHES.size())
                        .attr("stroke-dasharray", DASHES.get(maker % DASHES.size())));
    }

    private static Svg head(String id, int maker) {
        return tag("marker").withId(id + "-head-" + maker).attr("viewBox", "0 0 10 10").attr("refX", "9").attr("refY", "5")
                .attr("markerWidth", "8").attr("markerHeight", "8").attr("orient", "auto").attr("markerUnits", "userSpaceOnUse")
                .with(tag("path").attr("d", "M0 0 L10 5 L0 10 z").attr("class", "head maker-" + maker % DASHES.size()));
    }

    private static Svg line(String id, Curve curve) {
        int maker = curve.arrow().kind();
        String path = "M" + point(curve.start()) + " Q" + point(curve.bend()) + " " + point(curve.end());
        return tag("path").attr("d", path).attr("class", "arrow maker-" + maker % DASHES.size())
                .attr("stroke-dasharray", DASHES.get(maker % DASHES.size())).attr("marker-end", "url(#" + id + "-head-" + maker + ")");
    }

    private static Svg label(Curve curve) {
        double width = Drawing.labelWidth(curve.arrow().label());
        return tag("g").with(
                tag("rect").attr("x", number(curve.label().x() - width / 2)).attr("y", number(curve.label().y() - 8))
                        .attr("width", number(width)).attr("height", "16").attr("rx", "3").attr("class", "plate"),
                tag("text").attr("x", number(curve.label().x())).attr("y", number(curve.label().y() + 4))
                        .attr("class", "letters maker-" + curve.arrow().kind() % DASHES.size()).withText(curve.arrow().label()));
    }

    private Svg box(Placed box, int state) {
        boolean lasts = holds(Concept.SEQ, state);
        Svg group = tag("g").attr("class", lasts ? "state lasts" : "state");
        group.with(rectangle(box, 0, "frame"));
        if (lasts) {
            group.with(rectangle(box, 3.5, "inner"));
        }
        double y = box.y() + 10 + 12;
        for (String line : box.lines()) {
            group.with(tag("text").attr("x", number(box.middleX())).attr("y", number(y)).attr("class", "name").withText(line));
            y += 16;
        }
        y += 3;
        for (String flag : box.flags()) {
            group.with(tag("text").attr("x", number(box.middleX())).attr("y", number(y)).attr("class", "flag").withText(flag));
            y += 15;
        }
        return group;
    }

    private static Svg rectangle(Placed box, double inset, String style) {
        return tag("rect").attr("x", number(box.x() + inset)).attr("y", number(box.y() + inset))
                .attr("width", number(box.width() - 2 * inset)).attr("height", number(box.height() - 2 * inset))
                .attr("rx", number(6 - inset / 2)).attr("class", style);
    }

    private static Svg tag(String name) {
        return new Svg(name);
    }

    /** An element of SVG. */
    private static final class Svg extends ContainerTag<Svg> {
        Svg(String name) {
            super(name);
        }
    }

    private static String point(Drawing.Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
