/** The trackers whose exports are tables, each with what its columns are called. */
@NullMarked
package dev.backstory.command.imports.trackers;

import org.jspecify.annotations.NullMarked;
