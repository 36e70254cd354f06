package entente.app.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of sentences that a narrow screen shows as blocks, one below the other, each cell with the head of its column. The first
 * cell of a row heads it, and may span the rows below.
 */
final class StackedTable {

    private final String caption;
    private final List<String> heads;
    private final List<DomContent> rows = new ArrayList<>();

    StackedTable(String caption, String... heads) {
        this(caption, List.of(heads));
    }

    StackedTable(String caption, List<String> heads) {
        this.caption = caption;
        this.heads = List.copyOf(heads);
    }

    /** A cell; a span of 0 rows says that one above covers it. */
    record Cell(int rows, List<DomContent> content) {

        static Cell of(DomContent... content) {
            return new Cell(1, List.of(content));
        }

        static Cell spanning(int rows, DomContent... content) {
            return new Cell(rows, List.of(content));
        }
    }

    void row(Cell... cells) {
        row(List.of(cells));
    }

    void row(List<Cell> cells) {
        List<DomContent> shown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (i == 0 && cell.rows > 0) {
                ThTag head = th(each(cell.content, part -> part)).attr("scope", cell.rows > 1 ? "rowgroup" : "row");
                shown.add(cell.rows > 1 ? head.attr("rowspan", Integer.toString(cell.rows)) : head);
            } else if (cell.rows > 0) {
                TdTag plain = td(span(each(cell.content, part -> part)));
                shown.add(plain.attr("data-head", heads.get(i)));
            }
        }
        rows.add(tr(each(shown, part -> part)));
    }

    DomContent render() {
        return div(table(caption(caption), thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
                tbody(each(rows, row -> row))).withClass("stack")).withClass("scroll");
    }
}
