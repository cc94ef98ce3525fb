package dev.holdfast.knowledge.formats.pdf;

import java.util.List;

/**
 * One line of a page.
 *
 * @param page from 1
 * @param left the distance from the left edge, in points
 * @param top the distance of its base from the upper edge, in points
 * @param size the size that most of its letters have, in points
 * @param bold whether all of it is bold
 * @param cells its words, parted where there is a wide gap as between the columns of a table
 */
record Line(int page, float left, float top, float size, boolean bold, List<String> cells) {

    Line {
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join(" ", cells);
    }
}
