package dev.holdfast.casework;

import java.util.List;

/**
 * A part of a list of cases, newest first. It is named by the cases at its ends, so that it stays what it is while new
 * cases come in on top.
 *
 * @param newer whether there are newer ones than the first
 * @param older whether there are older ones than the last
 */
public record CaseSlice(List<SupportCase> cases, boolean newer, boolean older) {}
