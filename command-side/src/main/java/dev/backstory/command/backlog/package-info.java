/** Backlogs: the order of stories. */
@NullMarked
package dev.backstory.command.backlog;

import org.jspecify.annotations.NullMarked;
