package dev.holdfast.review;

/** What a person decided at a human gate. */
public enum Decision {
    SEND_AS_IS("sent as it is", true),
    SEND_EDITED("sent with edits", true),
    NEW_DRAFT("asked for a new draft", false),
    WRITTEN_BY_HAND("wrote the reply", true),
    TO_LEGAL("handed it to legal", false),
    REFUSED("refused it", false);

    private final String inWords;
    private final boolean approval;

    Decision(String inWords, boolean approval) {
        this.inWords = inWords;
        this.approval = approval;
    }

    /** The decision as the end of a sentence that begins with a name. */
    public String inWords() {
        return inWords;
    }

    /** Whether it says that the reply may go to the customer. */
    public boolean isApproval() {
        return approval;
    }
}
