package dev.holdfast.casework;

import java.util.List;

/**
 * One page of a list of cases, newest first.
 *
 * @param page the number of this page, from 0
 * @param total how many cases there are on all pages
 */
public record CasePage(List<SupportCase> cases, int page, int size, long total) {

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
