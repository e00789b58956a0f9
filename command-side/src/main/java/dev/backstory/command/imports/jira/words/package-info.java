/** What Jira calls things in the languages it speaks: columns, types of issues, statuses, and how cells look. */
@NullMarked
package dev.backstory.command.imports.jira.words;

import org.jspecify.annotations.NullMarked;
