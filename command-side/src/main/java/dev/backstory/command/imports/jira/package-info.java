/** Reads a Jira CSV export. */
@NullMarked
package dev.backstory.command.imports.jira;

import org.jspecify.annotations.NullMarked;
