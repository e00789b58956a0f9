/** What the fields of one Jira are, whatever they are called there. */
@NullMarked
package dev.backstory.command.imports.changelog.fields;

import org.jspecify.annotations.NullMarked;
