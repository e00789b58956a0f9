/** Decisions: proposed, made, superseded, and whether they turned out as expected. */
@NullMarked
package dev.backstory.command.decision;

import org.jspecify.annotations.NullMarked;
