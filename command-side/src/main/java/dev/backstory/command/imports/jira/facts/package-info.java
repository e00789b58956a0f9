/** Tells what a Jira export holds as facts. */
@NullMarked
package dev.backstory.command.imports.jira.facts;

import org.jspecify.annotations.NullMarked;
