/** Roadmaps: their items and the order of these. */
@NullMarked
package dev.backstory.command.roadmap;

import org.jspecify.annotations.NullMarked;
