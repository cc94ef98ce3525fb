package dev.holdfast.workflow;

import java.util.List;

/** The prompt patterns that ship, and those that process owners have put beside them or in their place. */
public interface PatternBook {

    /**
     * The patterns as they would be with these files. Nothing changes by asking.
     *
     * @param files the pattern files of the owners' folder
     * @param retired pattern files that were in the folder once and are gone; running cases may still name them
     */
    Edition with(List<ModelFile> files, List<ModelFile> retired);

    /** The patterns as they are or would be. */
    interface Edition extends KnownPatterns {

        /** What is wrong with the files, one sentence a fault; empty if the edition can be used. */
        List<String> faults();

        /**
         * Patterns whose text differs from the one in use although their version is the same, one sentence each. Reports
         * count by version, so a version stands for one text.
         */
        List<String> unmarkedChanges();

        /** From now on these are the patterns. */
        void takeEffect();
    }
}
