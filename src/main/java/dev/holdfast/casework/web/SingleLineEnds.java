package dev.holdfast.casework.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;

/** Browsers send each line end of a text field as two characters, but count it as one. */
class SingleLineEnds extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String text) {
        setValue(text == null ? null : text.replace("\r\n", "\n"));
    }
}
