/** The folder of process owners: what lies in it, what is checked, accepted, deployed and kept. */
@NullMarked
package dev.holdfast.workflow.folder;

import org.jspecify.annotations.NullMarked;
