/** The local Camunda platform without Docker: OpenSearch, Zeebe, Operate and Tasklist as child processes. */
@NullMarked
package dev.holdfast.platform;

import org.jspecify.annotations.NullMarked;
