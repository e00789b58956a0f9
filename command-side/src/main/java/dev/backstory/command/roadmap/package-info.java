/** Roadmaps: the order of their items. */
@NullMarked
package dev.backstory.command.roadmap;

import org.jspecify.annotations.NullMarked;
