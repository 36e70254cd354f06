package entente.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.report.Drawing.Arrow;
import entente.app.report.Drawing.Box;
import entente.app.report.Drawing.Curve;
import entente.app.report.Drawing.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void boxesNeverOverlapAndArrowsLeadFromBoxToBox() {
        SplittableRandom random = new SplittableRandom(20181);
        for (int trial = 0; trial < 200; trial++) {
            Drawing drawing = random(random, 1 + random.nextInt(16));
            for (int a = 0; a < drawing.boxes().size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(overlap(drawing.boxes().get(a), drawing.boxes().get(b))).isFalse();
                }
            }
            for (Curve curve : drawing.curves()) {
                Placed from = drawing.boxes().get(curve.arrow().from());
                Placed to = drawing.boxes().get(curve.arrow().to());
                assertThat(from.covers(curve.start().x(), curve.start().y(), 8)).isTrue();
                assertThat(to.covers(curve.end().x(), curve.end().y(), 8)).isTrue();
                assertThat(curve.label().x()).isBetween(drawing.left(), drawing.left() + drawing.width());
                assertThat(curve.label().y()).isBetween(drawing.top(), drawing.top() + drawing.height());
            }
        }
    }

    /** In sparse pictures, which are the usual ones, no letters touch a box or one another. */
    @Test
    void lettersStandFree() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            Drawing drawing = random(random, 6);
            for (Curve curve : drawing.curves()) {
                double half = Drawing.labelWidth(curve.arrow().label()) / 2;
                for (Placed box : drawing.boxes()) {
                    assertThat(box.covers(curve.label().x() - half, curve.label().y(), 0)
                            || box.covers(curve.label().x() + half, curve.label().y(), 0)).isFalse();
                }
            }
        }
    }

    @Test
    void aChainRunsDownwards() {
        Drawing drawing = Drawing.of(List.of(box("a"), box("b"), box("c")),
                List.of(new Arrow(2, 0, 0, "X"), new Arrow(0, 1, 0, "X")), 4);

        assertThat(drawing.boxes().get(2).y()).isLessThan(drawing.boxes().get(0).y());
        assertThat(drawing.boxes().get(0).y()).isLessThan(drawing.boxes().get(1).y());
    }

    @Test
    void longTextsAreBroken() {
        assertThat(Drawing.broken("tests halted, pressure kept up", 14)).containsExactly("tests halted,",
                "pressure kept", "up");
        assertThat(Drawing.broken("incomprehensibilities", 10)).containsExactly("incompreh-", "ensibilit-", "ies");
    }

    private static Drawing random(SplittableRandom random, int boxes) {
        List<Box> given = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        for (int box = 0; box < boxes; box++) {
            given.add(new Box("state " + "of things ".repeat(random.nextInt(6)) + box,
                    random.nextBoolean() ? List.of("status quo") : List.of()));
            for (int i = 0; i < random.nextInt(3); i++) {
                arrows.add(new Arrow(box, random.nextInt(boxes), random.nextInt(3), "ABC"));
            }
        }
        return Drawing.of(given, arrows, 4);
    }

    private static Box box(String label) {
        return new Box(label, List.of());
    }

    private static boolean overlap(Placed a, Placed b) {
        return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
