/** Decisions: what was chosen, by whom, what came of it. */
@NullMarked
package dev.backstory.query.decision;

import org.jspecify.annotations.NullMarked;
