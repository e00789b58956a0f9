/** What is happening? The audit trail as it grows, to any number of listeners at the cost of one. */
@NullMarked
package dev.backstory.query.changes;

import org.jspecify.annotations.NullMarked;
