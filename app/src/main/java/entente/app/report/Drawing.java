package entente.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Places labelled boxes in rows and draws arrows between them: a small layered layout.
 *
 * <p>Boxes that reach one another share a layer; otherwise every arrow leads downwards, from a state that is left to the state it
 * is left for. Inside a row the order follows the boxes above (one pass of the barycentre rule). Arrows bend around boxes that
 * they would cross, and labels move along their arrow until they touch neither a box nor another label. All figures are CSS
 * pixels. The cost is about (boxes + arrows)^2, so it suits some dozens of boxes.
 */
final class Drawing {

    /** Width of a box. */
    static final int BOX_WIDTH = 196;
    private static final int GAP_ACROSS = 54;
    private static final int GAP_DOWN = 78;
    private static final int LINE = 16;
    private static final int PADDING = 10;
    private static final int MARGIN = 26;
    private static final int MOST_CHARACTERS = 27;
    private static final int[] BENDS = {0, 34, -34, 68, -68, 110, -110, 160, -160, 220, -220, 290, -290, 370, -370};
    private static final double[] LABEL_PLACES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.15, 0.85};

    /**
     * A box to draw.
     *
     * @param label its text
     * @param flags small lines below the text
     */
    record Box(String label, List<String> flags) {
        Box {
            flags = List.copyOf(flags);
        }
    }

    /**
     * An arrow to draw.
     *
     * @param from index of a box
     * @param to index of a box
     * @param kind index of the style
     * @param label a few letters
     */
    record Arrow(int from, int to, int kind, String label) {}

    /** A box in its place, the text broken into lines. */
    record Placed(double x, double y, double width, double height, List<String> lines, List<String> flags) {
        Placed {
            lines = List.copyOf(lines);
            flags = List.copyOf(flags);
        }

        boolean covers(double px, double py, double margin) {
            return px > x - margin && px < x + width + margin && py > y - margin && py < y + height + margin;
        }

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }
    }

    /** A point. */
    record Point(double x, double y) {
        Point towards(Point other, double t) {
            return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
        }
    }

    /** An arrow in its place: a quadratic curve, and the middle of its label. */
    record Curve(Arrow arrow, Point start, Point bend, Point end, Point label) {}

    private final List<Placed> boxes = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private double left;
    private double top;
    private double right;
    private double bottom;

    private Drawing() {}

    /** Lays out boxes and arrows; arrows from a box to itself are left out. */
    static Drawing of(List<Box> boxes, List<Arrow> arrows, int mostInRow) {
        Drawing drawing = new Drawing();
        List<Arrow> proper = arrows.stream().filter(arrow -> arrow.from() != arrow.to()).toList();
        drawing.place(boxes, rows(boxes.size(), proper, mostInRow));
        drawing.route(proper);
        drawing.measure();
        return drawing;
    }

    /** The boxes, as given. */
    List<Placed> boxes() {
        return boxes;
    }

    /** The arrows, as given. */
    List<Curve> curves() {
        return curves;
    }

    /** Where the drawing begins on the left; arrows may bend out to less than nought. */
    double left() {
        return left;
    }

    /** Where the drawing begins at the top. */
    double top() {
        return top;
    }

    /** The width of the drawing. */
    double width() {
        return right - left;
    }

    /** The height of the drawing. */
    double height() {
        return bottom - top;
    }

    // ------------------------------------------------------------------ rows

    private static List<List<Integer>> rows(int boxes, List<Arrow> arrows, int mostInRow) {
        int[] layer = layers(boxes, arrows);
        int layers = Arrays.stream(layer).max().orElse(-1) + 1;
        List<List<Integer>> rows = new ArrayList<>();
        double[] across = new double[boxes];
        for (int level = 0; level < layers; level++) {
            List<Integer> members = new ArrayList<>();
            for (int box = 0; box < boxes; box++) {
                if (layer[box] == level) {
                    members.add(box);
                    across[box] = barycentre(box, arrows, layer, across);
                }
            }
            members.sort(Comparator.comparingDouble(box -> across[box]));
            for (int start = 0; start < members.size(); start += evenly(members.size(), mostInRow)) {
                List<Integer> row = members.subList(start, Math.min(members.size(), start + evenly(members.size(), mostInRow)));
                for (int i = 0; i < row.size(); i++) {
                    across[row.get(i)] = i - (row.size() - 1) / 2.0;
                }
                rows.add(List.copyOf(row));
            }
        }
        return rows;
    }

    private static int evenly(int members, int mostInRow) {
        int rows = (members + mostInRow - 1) / mostInRow;
        return (members + rows - 1) / rows;
    }

    private static double barycentre(int box, List<Arrow> arrows, int[] layer, double[] across) {
        return arrows.stream()
                .filter(arrow -> arrow.to() == box && layer[arrow.from()] < layer[box])
                .mapToDouble(arrow -> across[arrow.from()])
                .average()
                .orElse(0);
    }

    /** The longest way from a source, where boxes that reach one another count as one. */
    private static int[] layers(int boxes, List<Arrow> arrows) {
        boolean[][] reaches = new boolean[boxes][boxes];
        for (Arrow arrow : arrows) {
            reaches[arrow.from()][arrow.to()] = true;
        }
        for (int via = 0; via < boxes; via++) {
            for (int from = 0; from < boxes; from++) {
                for (int to = 0; reaches[from][via] && to < boxes; to++) {
                    reaches[from][to] |= reaches[via][to];
                }
            }
        }
        int[] layer = new int[boxes];
        for (int pass = 0; pass < boxes; pass++) {
            for (Arrow arrow : arrows) {
                if (!reaches[arrow.to()][arrow.from()]) {
                    layer[arrow.to()] = Math.max(layer[arrow.to()], layer[arrow.from()] + 1);
                }
            }
            for (int a = 0; a < boxes; a++) {
                for (int b = 0; b < boxes; b++) {
                    if (reaches[a][b] && reaches[b][a]) {
                        layer[a] = Math.max(layer[a], layer[b]);
                    }
                }
            }
        }
        sink(layer, arrows, reaches);
        return layer;
    }

    /** Moves boxes down to just above the first box that they lead to, so that arrows stay short. */
    private static void sink(int[] layer, List<Arrow> arrows, boolean[][] reaches) {
        List<Integer> lowestFirst = new ArrayList<>();
        for (int box = 0; box < layer.length; box++) {
            lowestFirst.add(box);
        }
        lowestFirst.sort(Comparator.comparingInt((Integer box) -> -layer[box]));
        for (int box : lowestFirst) {
            arrows.stream()
                    .filter(arrow -> reaches[box][arrow.from()] && reaches[arrow.from()][box] || arrow.from() == box)
                    .filter(arrow -> !reaches[arrow.to()][box])
                    .mapToInt(arrow -> layer[arrow.to()] - 1)
                    .min()
                    .ifPresent(lowest -> layer[box] = Math.max(layer[box], lowest));
        }
    }

    // ------------------------------------------------------------------ boxes

    private void place(List<Box> given, List<List<Integer>> rows) {
        int widest = rows.stream().mapToInt(List::size).max().orElse(1);
        double full = widest * BOX_WIDTH + (widest - 1.0) * GAP_ACROSS;
        Placed[] placed = new Placed[given.size()];
        double y = MARGIN;
        for (List<Integer> row : rows) {
            double width = row.size() * BOX_WIDTH + (row.size() - 1.0) * GAP_ACROSS;
            double x = MARGIN + (full - width) / 2;
            double tallest = 0;
            for (int box : row) {
                List<String> lines = broken(given.get(box).label(), MOST_CHARACTERS);
                List<String> flags = given.get(box).flags();
                double height = 2 * PADDING + LINE * lines.size() + (flags.isEmpty() ? 0 : 4 + (LINE - 1) * flags.size());
                placed[box] = new Placed(x, y, BOX_WIDTH, height, lines, flags);
                tallest = Math.max(tallest, height);
                x += BOX_WIDTH + GAP_ACROSS;
            }
            y += tallest + GAP_DOWN;
        }
        boxes.addAll(Arrays.asList(placed));
    }

    /** Breaks a text into lines at blanks; a longer word stands alone, cut where it does not fit. */
    static List<String> broken(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > most) {
                lines.add(rest.substring(0, most - 1) + "-");
                rest = rest.substring(most - 1);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    // ------------------------------------------------------------------ arrows

    private void route(List<Arrow> arrows) {
        List<double[]> labels = new ArrayList<>();
        for (Arrow arrow : arrows) {
            Curve best = null;
            double least = Double.MAX_VALUE;
            for (int bend : BENDS) {
                Curve curve = clipped(arrow, bend);
                double cost = crossings(curve) * 1000.0 + near(curve) * 60.0 + Math.abs(bend);
                if (cost < least) {
                    least = cost;
                    best = curve;
                }
            }
            if (best != null) {
                curves.add(labelled(best, labels));
            }
        }
    }

    /** The curve between the middles of two boxes, cut where it leaves the one and enters the other. */
    private Curve clipped(Arrow arrow, double bend) {
        Placed from = boxes.get(arrow.from());
        Placed to = boxes.get(arrow.to());
        Point a = new Point(from.middleX(), from.middleY());
        Point b = new Point(to.middleX(), to.middleY());
        double length = Math.max(1, Math.hypot(b.x() - a.x(), b.y() - a.y()));
        Point middle = a.towards(b, 0.5);
        Point control = new Point(middle.x() - (b.y() - a.y()) / length * bend, middle.y() + (b.x() - a.x()) / length * bend);
        double leaves = 0;
        double enters = 1;
        for (int step = 0; step <= 400; step++) {
            Point p = at(a, control, b, step / 400.0);
            if (from.covers(p.x(), p.y(), 1)) {
                leaves = step / 400.0;
            }
            if (to.covers(p.x(), p.y(), 3) && enters == 1) {
                enters = step / 400.0;
            }
        }
        if (leaves >= enters) {
            enters = Math.min(1, leaves + 0.01);
        }
        Point start = at(a, control, b, leaves);
        Point end = at(a, control, b, enters);
        Point bent = a.towards(control, leaves).towards(control.towards(b, leaves), enters);
        return new Curve(arrow, start, bent, end, at(start, bent, end, 0.5));
    }

    private static Point at(Point a, Point control, Point b, double t) {
        return a.towards(control, t).towards(control.towards(b, t), t);
    }

    private int crossings(Curve curve) {
        int crossed = 0;
        for (int box = 0; box < boxes.size(); box++) {
            if (box == curve.arrow().from() || box == curve.arrow().to()) {
                continue;
            }
            for (int step = 1; step < 40; step++) {
                Point p = at(curve.start(), curve.bend(), curve.end(), step / 40.0);
                if (boxes.get(box).covers(p.x(), p.y(), 5)) {
                    crossed++;
                    break;
                }
            }
        }
        return crossed;
    }

    /** How many arrows drawn before run so close to a curve that they could be taken for it. */
    private long near(Curve curve) {
        Point p = at(curve.start(), curve.bend(), curve.end(), 0.5);
        Point q = at(curve.start(), curve.bend(), curve.end(), 0.8);
        return curves.stream().filter(other -> close(other, p) && close(other, q)).count();
    }

    private static boolean close(Curve curve, Point p) {
        for (int step = 0; step <= 20; step++) {
            Point on = at(curve.start(), curve.bend(), curve.end(), step / 20.0);
            if (Math.hypot(on.x() - p.x(), on.y() - p.y()) < 16) {
                return true;
            }
        }
        return false;
    }

    private Curve labelled(Curve curve, List<double[]> labels) {
        double halfWidth = labelWidth(curve.arrow().label()) / 2;
        Point chosen = curve.label();
        for (double t : LABEL_PLACES) {
            Point p = at(curve.start(), curve.bend(), curve.end(), t);
            if (isFree(p, halfWidth, labels)) {
                chosen = p;
                break;
            }
        }
        labels.add(new double[] {chosen.x(), chosen.y(), halfWidth});
        return new Curve(curve.arrow(), curve.start(), curve.bend(), curve.end(), chosen);
    }

    private boolean isFree(Point p, double halfWidth, List<double[]> labels) {
        for (Placed box : boxes) {
            if (p.x() + halfWidth > box.x() - 1 && p.x() - halfWidth < box.x() + box.width() + 1 && p.y() + 8 > box.y()
                    && p.y() - 8 < box.y() + box.height()) {
                return false;
            }
        }
        return labels.stream()
                .noneMatch(other -> Math.abs(other[0] - p.x()) < other[2] + halfWidth + 2 && Math.abs(other[1] - p.y()) < 17);
    }

    /** The width kept free for the letters of an arrow. */
    static double labelWidth(String label) {
        return 8.0 * label.length() + 8;
    }

    private void measure() {
        left = 0;
        for (Placed box : boxes) {
            right = Math.max(right, box.x() + box.width() + MARGIN);
            bottom = Math.max(bottom, box.y() + box.height() + MARGIN);
        }
        for (Curve curve : curves) {
            for (int step = 0; step <= 20; step++) {
                Point p = at(curve.start(), curve.bend(), curve.end(), step / 20.0);
                left = Math.min(left, p.x() - MARGIN);
                top = Math.min(top, p.y() - MARGIN);
                right = Math.max(right, p.x() + MARGIN);
                bottom = Math.max(bottom, p.y() + MARGIN);
            }
        }
    }
}
