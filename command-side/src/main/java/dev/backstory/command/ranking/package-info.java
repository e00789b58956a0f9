/** The order of a backlog or a roadmap: who stands where, what a move comes to, and the keys that keep it. */
@NullMarked
package dev.backstory.command.ranking;

import org.jspecify.annotations.NullMarked;
