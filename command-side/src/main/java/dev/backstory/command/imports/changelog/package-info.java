/** Reads issues of Jira with their changelogs, as its REST API gives them. */
@NullMarked
package dev.backstory.command.imports.changelog;

import org.jspecify.annotations.NullMarked;
