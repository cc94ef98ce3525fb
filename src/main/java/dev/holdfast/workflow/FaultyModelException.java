package dev.holdfast.workflow;

import java.util.List;

/** Diagrams, tables or forms ask for something that does not exist; each fault is one sentence with file and element. */
public class FaultyModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public FaultyModelException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence a fault. */
    public List<String> faults() {
        return faults;
    }
}
