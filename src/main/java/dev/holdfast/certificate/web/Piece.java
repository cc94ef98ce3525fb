package dev.holdfast.certificate.web;

/**
 * A part of a draft beside another draft.
 *
 * @param differs whether the other draft does not have it
 */
record Piece(String text, boolean differs) {}
