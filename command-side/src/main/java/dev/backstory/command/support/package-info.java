/** What all aggregates share: commands, people, and what they ask of each other. */
@NullMarked
package dev.backstory.command.support;

import org.jspecify.annotations.NullMarked;
